package import BriefDiagnostics

extension Rule {
  /// Evidence that is not graded says why.
  package static let evidenceReason = Rule(
    "evidence-reason", .error,
    checks: Bilingual(
      "Evidence that is not graded says why.",
      es: "La evidencia sin graduar dice por qué."),
    why: Bilingual(
      "otherwise readers cannot tell an omission from a decision",
      es: "si no, nadie distingue un olvido de una decisión"),
    example: "evidence: not-graded",
    instead: "evidence: { level: not-graded, reason: No study was found. }")
}

extension FieldChecker {
  mutating func checkEvidenceReason(
    _ level: EvidenceLevel, _ reason: String?, at range: SourceRange
  ) {
    guard level == .notGraded, reason == nil else { return }
    reader.tell(
      .evidenceReason, at: range,
      Bilingual("'not-graded' needs a reason", es: "'not-graded' necesita un motivo"),
      Bilingual(
        "write 'evidence: { level: not-graded, reason: … }'",
        es: "escriba 'evidence: { level: not-graded, reason: … }'"), severity: gap)
  }
}
