package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A claim has an id of its own.
  package static let claimId = Rule(
    "claim-id", .error,
    checks: Message("A claim has an id of its own."),
    why: Message("it is linked to and collected by it"),
    example: """
      > [!CLAIM]
      > certainty: high
      """,
    instead: """
      > [!CLAIM] structured-support
      > certainty: high
      """)
}

extension BodyChecker {
  mutating func checkName(_ syntax: CalloutSyntax) {
    if !isIdentifier(syntax.title) {
      tell(
        .claimId, syntax.nameRange,
        syntax.title.isEmpty
          ? Message("the claim has no id")
          : Message("'\(syntax.title)' cannot be the id of a claim"),
        Message("write '[!CLAIM] a-short-name', in small letters, digits and hyphens"))
    } else if !headingIds.take(syntax.title) {
      tellDuplicateClaim(syntax)
    }
  }
}
