package import BriefDiagnostics

extension Rule {
  /// An ORCID has its form and its check digit.
  package static let invalidORCID = Rule(
    "invalid-orcid", .error,
    checks: Message("An ORCID has its form and its check digit."),
    why: Message("a wrong digit would credit another person"),
    example: "orcid: 0000-0002-1825-0098",
    instead: "orcid: 0000-0002-1825-0097")
}
