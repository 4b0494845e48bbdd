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

func missingTemplate(_ name: String, _ type: ContextType) -> Diagnostic {
  Diagnostic(
    .missingTemplate, at: nil,
    Message("there is no template '\(name).mustache' for \(type.name)"),
    help: Message("copy it from a new workspace ('briefs init'), or restore it from the repository")
  )
}
