package import BriefDiagnostics

extension Rule {
  /// A claim has an id of its own.
  package static let claimId = Rule(
    "claim-id", .error,
    checks: Bilingual(
      "A claim has an id of its own.",
      es: "Una afirmación tiene un identificador propio."),
    why: Bilingual(
      "it is linked to and collected by it",
      es: "con él se enlaza y se recopila"),
    example: """
      > [!CLAIM]
      > certainty: high
      """,
    instead: """
      > [!CLAIM] structured-support
      > certainty: high
      """)
}
