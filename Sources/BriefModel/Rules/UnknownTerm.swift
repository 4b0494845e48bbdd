package import BriefDiagnostics

extension Rule {
  /// A glossary term that a document names exists.
  package static let unknownTerm = Rule(
    "unknown-term", .error,
    checks: Bilingual(
      "A glossary term that a document names exists.",
      es: "Un término del glosario que un documento nombra existe."),
    why: Bilingual(
      "the definition would be missing",
      es: "faltaría la definición"),
    example: "[[term:deprescibing]]",
    instead: "[[term:deprescribing]]")
}
