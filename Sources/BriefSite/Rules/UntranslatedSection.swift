package import BriefDiagnostics

extension Rule {
  /// No section of a translation still has the words of the original.
  package static let untranslatedSection = Rule(
    "untranslated-section", .error, isGate: true,
    checks: Message("No section of a translation still has the words of its original."),
    why: Message("readers were promised a text in their language"),
    example: "es-plan.es.md with '## The problem {#problem}' and its English text",
    instead: "## El problema {#problem}")
}
