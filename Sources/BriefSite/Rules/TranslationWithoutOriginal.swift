package import BriefDiagnostics

extension Rule {
  /// A translation stands beside its original and is in another language.
  package static let translationWithoutOriginal = Rule(
    "translation-without-original", .error,
    checks: Bilingual(
      "A translation stands beside its original and is in another language.",
      es: "Una traducción está junto a su original y en otro idioma."),
    why: Bilingual(
      "it takes country, topic, evidence and date from the original",
      es: "de él toma el país, el tema, la evidencia y la fecha"),
    example: "es-plan.es.md without es-plan.md",
    instead: "es-plan.md and es-plan.es.md")
}
