package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// Two headings do not have one id.
  package static let duplicateHeading = Rule(
    "duplicate-heading", .error,
    checks: Message("Two headings do not have one id."),
    why: Message("a link would lead to the first of them only"),
    example: """
      ## One {#same}

      ## Two {#same}
      """,
    instead: """
      ## One {#one}

      ## Two {#two}
      """)
}

extension BodyChecker {
  mutating func tellDuplicateHeading(_ node: MarkdownNode, _ id: String) {
    tell(
      .duplicateHeading, place(node),
      Message("the id '\(id)' belongs to an earlier heading or claim"),
      Message("give this one another id"))
  }
}

extension BodyChecker {
  mutating func tellDuplicateClaim(_ syntax: CalloutSyntax) {
    tell(
      .duplicateHeading, syntax.nameRange,
      Message("the id '\(syntax.title)' belongs to an earlier heading or claim"),
      Message("give this claim another id"))
  }
}
