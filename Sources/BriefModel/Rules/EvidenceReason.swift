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
      Bilingual("'not-graded' needs a reason", es: "'not-graded' necesita un motivo"),
      Bilingual(
        "write 'evidence: { level: not-graded, reason: … }'",
        es: "escriba 'evidence: { level: not-graded, reason: … }'"), severity: gap)
  }
}
