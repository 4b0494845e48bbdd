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
