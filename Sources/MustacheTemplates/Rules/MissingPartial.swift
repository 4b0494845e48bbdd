package import BriefDiagnostics

extension Rule {
  /// A template includes only templates that exist.
  package static let missingPartial = Rule(
    "missing-partial", .error,
    checks: Bilingual(
      "A template includes only templates that exist.",
      es: "Una plantilla solo incluye plantillas que existen."),
    why: Bilingual(
      "a part of every page would be missing",
      es: "faltaría una parte de cada página"),
    example: "{{> heder}}",
    instead: "{{> header}}")
}
