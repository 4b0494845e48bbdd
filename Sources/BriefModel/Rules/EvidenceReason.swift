package import BriefDiagnostics

extension Rule {
  /// Evidence that is not graded says why.
  package static let evidenceReason = Rule(
    "evidence-reason", .error,
    checks: Message("Evidence that is not graded says why."),
    why: Message("otherwise readers cannot tell an omission from a decision"),
    example: "evidence: not-graded",
    instead: "evidence: { level: not-graded, reason: No study was found. }")
}

extension FieldChecker {
  /// The level, which the framework must have; what is not graded says why.
  mutating func checkEvidence(_ values: FieldValues) {
    guard let entry = values.entry("evidence") else { return }
    let group = entry.value.fields
    let framework = group?["framework"]?.text.flatMap(EvidenceFramework.init) ?? .grade
    let written = group?.entry("level") ?? entry
    guard let text = written.value.text,
      let level = reader.level(Located(text, at: written.range), framework),
      level == .notGraded, group?["reason"] == nil
    else { return }
    reader.tell(
      .evidenceReason, at: written.range,
      Message("'not-graded' needs a reason"),
      Message("write 'evidence: { level: not-graded, reason: … }'"), severity: gap)
  }
}
