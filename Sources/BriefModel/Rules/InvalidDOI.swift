package import BriefDiagnostics

extension Rule {
  /// A DOI begins with 10.
  package static let invalidDOI = Rule(
    "invalid-doi", .error,
    checks: Message("A DOI begins with 10. and has a slash."),
    why: Message("a wrong one leads readers nowhere"),
    example: "doi: https://doi.org/10.1000/182",
    instead: "doi: 10.1000/182")
}
