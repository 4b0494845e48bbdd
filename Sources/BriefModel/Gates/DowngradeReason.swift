package import BriefDiagnostics

extension Rule {
  /// A certainty below high says why.
  package static let downgradeReason = Rule(
    "downgrade-reason", .warning, isGate: true,
    checks: Bilingual(
      "A claim whose certainty is below high says why in a paragraph of its own; so does the level of an evidence brief, in its 'reason'.",
      es:
        "Una afirmación cuya certeza no es alta dice por qué en un párrafo propio; el nivel de un informe de evidencia lo dice en su 'reason'."
    ),
    why: Bilingual(
      "risk of bias, inconsistency, indirectness, imprecision: each asks for another study, and readers must know which",
      es:
        "riesgo de sesgo, inconsistencia, evidencia indirecta, imprecisión: cada una pide otro estudio, y hay que saber cuál"
    ),
    example: """
      > certainty: low
      >
      > Slower reduction may lower the risk of relapse [@horowitz2021antipsychotic].
      """,
    instead: """
      > certainty: low
      >
      > Slower reduction may lower the risk of relapse [@horowitz2021antipsychotic].
      >
      > Theory and case evidence only.
      """)
}

let downgradeReasonGate = Gate(rule: .downgradeReason) { subject, tell in
  if subject.isEvidenceBrief, !subject.isTranslation, let evidence = subject.fields.evidence,
    let dots = evidence.level.dots, dots < 4, evidence.reason == nil
  {
    tell(
      GateFinding(
        at: subject.place("evidence"),
        Bilingual(
          "the brief's level is below high, and nothing says why",
          es: "el nivel del informe no es alto, y nada dice por qué"),
        help: Bilingual(
          "write 'evidence: { level: \(evidence.level.rawValue), reason: … }'",
          es: "escriba 'evidence: { level: \(evidence.level.rawValue), reason: … }'"),
        need: Bilingual("reason for the level", es: "motivo del nivel")))
  }
  for claim in subject.claims where !claim.hasReason {
    guard let dots = claim.level?.dots, dots < 4 else { continue }
    tell(
      GateFinding(
        at: claim.levelRange,
        Bilingual(
          "the certainty is below high, and nothing says why",
          es: "la certeza no es alta, y nada dice por qué"),
        help: Bilingual(
          "add an empty '>' line to the claim '\(claim.id)', then the reason in one sentence",
          es:
            "añada a la afirmación '\(claim.id)' una línea '>' vacía y después el motivo en una frase"
        ),
        need: Bilingual("reason for a certainty", es: "motivo de una certeza")))
  }
}
