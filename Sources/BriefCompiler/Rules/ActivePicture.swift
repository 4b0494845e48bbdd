package import BriefDiagnostics

extension Rule {
  /// An SVG only shows something: no scripts, no event attributes, no text of other languages, nothing that is asked of other sites, no entities.
  package static let activePicture = Rule(
    "active-picture", .error,
    checks: Message(
      "An SVG only shows something: no scripts, no event attributes, no text of other languages, nothing that is asked of other sites, no entities."
    ),
    why: Message(
      "it would run in the browsers of people who trust this site, or tell others that they were here"
    ),
    example: "<svg onload=\"…\">",
    instead: "<svg>")
}

func activePicture(_ what: String, _ path: String, at place: SourceRange) -> Diagnostic {
  Diagnostic(
    .activePicture, at: place, Message("'\(path)' does more than show something: \(what)"),
    help: Message(
      "save it as a plain SVG without scripts and without files of other sites, or as PNG"))
}
