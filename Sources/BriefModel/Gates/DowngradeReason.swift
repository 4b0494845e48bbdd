package import BriefDiagnostics

extension Rule {
  /// A certainty below high says why.
  package static let downgradeReason = Rule(
    "downgrade-reason", .warning, isGate: true,
    checks: Message(
      "A claim whose certainty is below high says why in a paragraph of its own; so does the level of an evidence brief, in its 'reason'."
    ),
    why: Message(
      "risk of bias, inconsistency, indirectness, imprecision: each asks for another study, and readers must know which"
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
        Message("the brief's level is below high, and nothing says why"),
        help: Message("write 'evidence: { level: \(evidence.level.rawValue), reason: … }'"),
        need: Message("reason for the level")))
  }
  for claim in subject.claims where !claim.hasReason {
    guard let dots = claim.level?.dots, dots < 4 else { continue }
    tell(
      GateFinding(
        at: claim.levelRange,
        Message("the certainty is below high, and nothing says why"),
        help: Message(
          "add an empty '>' line to the claim '\(claim.id)', then the reason in one sentence"),
        need: Message("reason for a certainty")))
  }
}
