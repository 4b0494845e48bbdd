package import BriefDiagnostics

extension Rule {
  /// A style that asks for something that the processor lacks.
  package static let unsupportedStyle = Rule(
    "unsupported-style", .error,
    checks: Message("The citation style uses nothing that this tool does not know."),
    why: Message("what is not known would be formatted wrong without a word"),
    example: "<institution delimiter=\", \"/> in Site/styles/ours.csl",
    instead: "the style without that element")
}
