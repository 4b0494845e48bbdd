package import BriefDiagnostics

extension Rule {
  /// The level of evidence belongs to its framework.
  package static let unknownEvidence = Rule(
    "unknown-evidence", .error,
    checks: Bilingual(
      "The level of evidence belongs to its framework.",
      es: "El nivel de evidencia pertenece a su marco."),
    why: Bilingual(
      "a level that no framework knows tells readers nothing",
      es: "un nivel que ningún marco conoce no dice nada"),
    example: "evidence: medium",
    instead: "evidence: moderate")
}
