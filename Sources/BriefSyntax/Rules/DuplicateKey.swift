package import BriefDiagnostics

extension Rule {
  /// A field stands once.
  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    checks: Bilingual(
      "A field stands once.",
      es: "Un campo aparece una sola vez."),
    why: Bilingual(
      "one of the two values would be lost",
      es: "uno de los dos valores se perdería"),
    example: """
      country: ES
      country: NL
      """,
    instead: "country: [ES, NL]")
}
