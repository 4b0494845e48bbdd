package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// Headings begin at level two and skip none.
  package static let skippedHeadingLevel = Rule(
    "skipped-heading-level", .error,
    checks: Message("Headings begin at level two and skip none."),
    why: Message("people who use a screen reader find their way by headings; print refuses gaps"),
    example: """
      ## Problem

      #### Causes
      """,
    instead: """
      ## Problem

      ### Causes
      """)
}

extension BodyChecker {
  mutating func tellSkippedLevel(_ node: MarkdownNode, _ level: Int) {
    tell(
      .skippedHeadingLevel, place(node),
      level == 1
        ? Message("a level-1 heading: the title is the only one")
        : Message("this level-\(level) heading follows level \(lastLevel)"),
      node.flag == 1
        ? Message(
          "write '\(String(repeating: "#", count: level == 1 ? 2 : lastLevel + 1)) ' before it, and delete the line of '=' or '-' below it"
        )
        : Message(
          "write '\(String(repeating: "#", count: level == 1 ? 2 : lastLevel + 1))' before it"))
  }
}
