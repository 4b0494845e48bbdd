package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A picture or file that a document shows exists.
  package static let missingPicture = Rule(
    "missing-picture", .error,
    checks: Message("A picture or file that a document shows exists."),
    why: Message("readers would see a gap"),
    example: "![A chart](chart.png)",
    instead: "![A chart](../Site/assets/chart.png)")
}

extension BodyChecker {
  mutating func tellNoPicture(_ node: MarkdownNode, _ path: String) {
    tell(
      .missingPicture, place(node), Message("'\(path)' is not a picture"),
      Message("write the path of a picture"))
  }

  mutating func tellMissingFile(_ path: String, meaning near: String?, _ range: SourceRange) {
    tell(
      .missingPicture, range,
      Message("there is no file '\(path)' in the workspace")
        + near.map { Message("; did you mean '\($0)'?") },
      Message("check the name and the folder; put pictures into Site/assets"))
  }
}
