package import BriefDiagnostics

extension Rule {
  /// Every kind of page has its template.
  package static let missingTemplate = Rule(
    "missing-template", .error,
    checks: Bilingual(
      "Every kind of page has its template.",
      es: "Cada clase de página tiene su plantilla."),
    why: Bilingual(
      "without it that kind of page cannot be made",
      es: "sin ella no puede hacerse esa clase de página"),
    example: "a Templates folder without document.mustache",
    instead: "a Templates folder with document.mustache")
}
