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
