package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// Charts are drawn only by a later version.
  package static let notDrawnYet = Rule(
    "not-drawn-yet", .warning,
    checks: Message("Charts are drawn only by a later version."),
    why: Message("readers would see the source instead of the picture"),
    example: "a fenced block named chart",
    instead: "a picture or a table")
}

extension BodyChecker {
  mutating func tellNotDrawn(_ node: MarkdownNode, _ language: String) {
    tell(
      .notDrawnYet, place(node), Message("a '\(language)' block is shown as its source"),
      Message("use a picture or a table until charts are drawn"))
  }
}
