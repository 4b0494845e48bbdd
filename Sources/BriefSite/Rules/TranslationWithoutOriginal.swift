package import BriefDiagnostics

extension Rule {
  /// A translation stands beside its original and is in another language.
  package static let translationWithoutOriginal = Rule(
    "translation-without-original", .error,
    checks: Message("A translation stands beside its original and is in another language."),
    why: Message("it takes country, topic, evidence and date from the original"),
    example: "es-plan.es.md without es-plan.md",
    instead: "es-plan.md and es-plan.es.md")
}
