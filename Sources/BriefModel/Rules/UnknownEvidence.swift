package import BriefDiagnostics

extension Rule {
  /// The level of evidence belongs to its framework.
  package static let unknownEvidence = Rule(
    "unknown-evidence", .error,
    checks: "The level of evidence belongs to its framework.",
    why: "a level that no framework knows tells readers nothing",
    example: "evidence: medium",
    instead: "evidence: moderate")
}
