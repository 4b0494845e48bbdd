package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A document refers only to files of its workspace.
  package static let outsideWorkspace = Rule(
    "outside-workspace", .error,
    checks: Message("A document refers only to files of its workspace."),
    why: Message("other files are not there when the site is built elsewhere, and may be private"),
    example: "![A chart](/home/ana/chart.png)",
    instead: "![A chart](../Site/assets/chart.png)")
}

extension BodyChecker {
  mutating func tellForeignPicture(_ node: MarkdownNode) {
    tell(
      .outsideWorkspace, place(node),
      Message("a picture of another site would be fetched from there by every reader"),
      Message("put the picture into Site/assets and refer to it there"))
  }

  mutating func tellOutside(_ file: String, _ range: SourceRange) {
    tell(
      .outsideWorkspace, range, Message("'\(file)' lies outside the workspace"),
      Message("copy the file into Site/assets and refer to it there"))
  }
}
