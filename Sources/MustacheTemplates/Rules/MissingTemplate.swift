package import BriefDiagnostics

extension Rule {
  /// Every kind of page has its template.
  package static let missingTemplate = Rule(
    "missing-template", .error,
    checks: "Every kind of page has its template.",
    why: "without it that kind of page cannot be made",
    example: "a Templates folder without document.mustache",
    instead: "a Templates folder with document.mustache")
}
