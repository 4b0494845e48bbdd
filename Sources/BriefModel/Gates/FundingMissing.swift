package import BriefDiagnostics

extension Rule {
  /// A brief says who paid for it.
  package static let fundingMissing = Rule(
    "funding-missing", .error, isGate: true,
    checks: Message("A brief says who paid for it."),
    why: Message("readers weigh advice by who paid for it"),
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
      Message("the brief does not say who paid for it"),
      help: Message("write 'funding: none', or who paid and what they had a say in"),
      need: Message("funding")))
}
