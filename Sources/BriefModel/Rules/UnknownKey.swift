package import BriefDiagnostics

extension Rule {
  /// Every field is one that the tool knows.
  package static let unknownKey = Rule(
    "unknown-key", .warning,
    checks: Bilingual(
      "Every field is one that the tool knows.",
      es: "Cada campo es uno que la herramienta conoce."),
    why: Bilingual(
      "a misspelt field would be ignored, and what it says would be missing",
      es: "un campo mal escrito se pasaría por alto, y faltaría lo que dice"),
    example: "countrys: ES",
    instead: "country: ES")
}
