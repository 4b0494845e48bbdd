package import BriefDiagnostics

extension Rule {
  /// An evidence brief says how people with lived experience took part.
  package static let involvementMissing = Rule(
    "involvement-missing", .error, isGate: true,
    checks: Message(
      "An evidence or position brief says how people with lived experience took part, or why they did not."
    ),
    why: Message(
      "those who live with a decision know what a study does not ask (GRIPP2, Staniszewska and others 2017)"
    ),
    example: "type: evidence",
    instead: "involvement: Two people with lived experience chose the outcomes and read each draft."
  )
}

let involvementMissingGate = Gate(rule: .involvementMissing) { subject, tell in
  guard subject.kind.isHeldAgainstGates, subject.fields.type != .rapidResponse,
    !subject.isTranslation,
    subject.fields.involvement.isEmpty
  else { return }
  tell(
    GateFinding(
      at: subject.head,
      Message("the brief does not say how people with lived experience took part"),
      help: Message("write 'involvement: …', or that they did not, and why"),
      need: Message("involvement")))
}
