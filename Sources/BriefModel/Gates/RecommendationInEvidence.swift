package import BriefDiagnostics

extension Rule {
  /// An evidence brief recommends nothing.
  package static let recommendationInEvidence = Rule(
    "recommendation-in-evidence", .error, isGate: true,
    checks: Message("Only a position brief has recommendations."),
    why: Message(
      "an evidence brief lets others decide; what the group itself wants is said in a position brief, and marked as that"
    ),
    example: """
      type: evidence
      recommendations: [{ text: Offer support., strength: strong }]
      """,
    instead: """
      type: position
      recommendations: [{ text: Offer support., strength: strong }]
      """)
}

let recommendationInEvidenceGate = Gate(rule: .recommendationInEvidence) { subject, tell in
  guard subject.kind.isHeldAgainstGates, subject.fields.type != .position, !subject.isTranslation,
    !subject.fields.recommendations.isEmpty
  else { return }
  tell(
    GateFinding(
      at: subject.place("recommendations"),
      Message("a brief of this type recommends nothing"),
      help: Message("write 'type: position', or turn the recommendations into options"),
      need: Message("no recommendations")))
}
