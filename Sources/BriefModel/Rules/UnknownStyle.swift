package import BriefDiagnostics

extension Rule {
  /// The citation style of the site is there.
  package static let unknownStyle = Rule(
    "unknown-style", .error,
    checks: Message("The citation style of the site is there."),
    why: Message("without it no citation can be formatted"),
    example: "citation_style: vancuver",
    instead: "citation_style: vancouver")
}

func unknownStyle(_ name: String, _ known: [String], at place: SourceRange?) -> Diagnostic {
  let near = nearMiss(name, in: known)
  return Diagnostic(
    .unknownStyle, at: place,
    Message("there is no citation style '\(name)'")
      + near.map { Message("; did you mean '\($0)'?") },
    help: near.map { Message("write 'citation_style: \($0)'") }
      ?? Message(
        "put its file into Site/styles, or install the Debian package 'citation-style-language-styles'"
      ))
}
