package import BriefDiagnostics

extension Rule {
  /// Evidence that is not graded says why.
  package static let evidenceReason = Rule(
    "evidence-reason", .error,
    checks: "Evidence that is not graded says why.",
    why: "otherwise readers cannot tell an omission from a decision",
    example: "evidence: not-graded",
    instead: "evidence: { level: not-graded, reason: No study was found. }")
}
