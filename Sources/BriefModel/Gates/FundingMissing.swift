package import BriefDiagnostics

extension Rule {
  /// A brief says who paid for it.
  package static let fundingMissing = Rule(
    "funding-missing", .error, isGate: true,
    checks: Bilingual("A brief says who paid for it.", es: "Un informe dice quién lo pagó."),
    why: Bilingual(
      "readers weigh advice by who paid for it",
      es: "quien lee valora un consejo según quién lo pagó"),
    example: "status: published", instead: "funding: none")
}

let fundingMissingGate = Gate(rule: .fundingMissing) { subject, tell in
  guard subject.kind.isHeldAgainstGates, !subject.isTranslation, subject.fields.funding.isEmpty
  else {
    return
  }
  tell(
    GateFinding(
      at: subject.head,
      Bilingual("the brief does not say who paid for it", es: "el informe no dice quién lo pagó"),
      help: Bilingual(
        "write 'funding: none', or who paid and what they had a say in",
        es: "escriba 'funding: none', o quién pagó y en qué pudo decidir"),
      need: Bilingual("funding", es: "financiación")))
}
