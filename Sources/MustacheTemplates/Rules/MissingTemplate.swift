package import BriefDiagnostics

extension Rule {
  /// Every kind of page has its template.
  package static let missingTemplate = Rule(
    "missing-template", .error,
    checks: Message("Every kind of page has its template."),
    why: Message("without it that kind of page cannot be made"),
    example: "a Templates folder without document.mustache",
    instead: "a Templates folder with document.mustache")
}
