package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A claim says something.
  package static let claimEmpty = Rule(
    "claim-empty", .error,
    checks: Message("A claim says something."),
    why: Message("an empty box with a certainty would stand on the page and in every list"),
    example: """
      > [!CLAIM] support-helps
      > certainty: high
      """,
    instead: """
      > [!CLAIM] support-helps
      > certainty: high
      >
      > Support makes stopping more likely.
      """)
}

extension BodyChecker {
  mutating func tellEmptyClaim(_ syntax: CalloutSyntax) {
    tell(
      .claimEmpty, syntax.nameRange,
      Message("the claim\(syntax.title.isEmpty ? "" : " '\(syntax.title)'") says nothing"),
      Message("write the claim as a sentence below an empty '>' line"))
  }
}
