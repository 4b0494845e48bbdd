package import BriefDiagnostics

extension Rule {
  /// No section of a translation still has the words of the original.
  package static let untranslatedSection = Rule(
    "untranslated-section", .error, isGate: true,
    checks: Bilingual(
      "No section of a translation still has the words of its original.",
      es: "Ningún apartado de una traducción conserva las palabras de su original."),
    why: Bilingual(
      "readers were promised a text in their language",
      es: "a quien lee se le prometió un texto en su idioma"),
    example: "es-plan.es.md with '## The problem {#problem}' and its English text",
    instead: "## El problema {#problem}")
}
