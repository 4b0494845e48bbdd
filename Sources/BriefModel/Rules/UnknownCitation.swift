package import BriefDiagnostics

extension Rule {
  /// A cited work stands in the bibliography.
  package static let unknownCitation = Rule(
    "unknown-citation", .error,
    checks: Message("A cited work stands in the bibliography."),
    why: Message("a claim without its source cannot be checked"),
    example: "[@davis2019incidence]",
    instead: "[@davies2019incidence]")
}
