package import BriefDiagnostics

extension Rule {
  /// An evidence brief recommends nothing.
  package static let recommendationInEvidence = Rule(
    "recommendation-in-evidence", .error, isGate: true,
    checks: Bilingual(
      "Only a position brief has recommendations.",
      es: "Solo un informe de posición tiene recomendaciones."),
    why: Bilingual(
      "an evidence brief lets others decide; what the group itself wants is said in a position brief, and marked as that",
      es:
        "un informe de evidencia deja que decidan otros; lo que el propio grupo quiere se dice en un informe de posición, y marcado como tal"
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
      Bilingual(
        "a brief of this type recommends nothing", es: "un informe de este tipo no recomienda nada"),
      help: Bilingual(
        "write 'type: position', or turn the recommendations into options",
        es: "escriba 'type: position', o convierta las recomendaciones en opciones"),
      need: Bilingual("no recommendations", es: "ninguna recomendación")))
}
