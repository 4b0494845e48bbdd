package import BriefDiagnostics

extension Rule {
  /// A claim says something.
  package static let claimEmpty = Rule(
    "claim-empty", .error,
    checks: Bilingual(
      "A claim says something.",
      es: "Una afirmación dice algo."),
    why: Bilingual(
      "an empty box with a certainty would stand on the page and in every list",
      es: "en la página y en cada lista quedaría un recuadro vacío con una certeza"),
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
