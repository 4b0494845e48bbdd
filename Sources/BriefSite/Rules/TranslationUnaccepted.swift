package import BriefDiagnostics

extension Rule {
  /// A translation remembers what it was made from.
  package static let translationUnaccepted = Rule(
    "translation-unaccepted", .warning, isAdvice: true,
    checks: Bilingual(
      "A translation remembers the sections of the original that it was made from.",
      es: "Una traducción recuerda los apartados del original de los que procede."),
    why: Bilingual(
      "only then can anyone tell when the original has moved on",
      es: "solo así puede saberse cuándo ha cambiado el original"),
    example: "translation: { method: human }",
    instead: "compare the two once, then: briefs translation accept es-plan es")
}
