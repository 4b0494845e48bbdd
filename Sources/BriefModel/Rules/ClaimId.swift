package import BriefDiagnostics

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
