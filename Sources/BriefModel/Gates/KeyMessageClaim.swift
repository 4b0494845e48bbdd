package import BriefDiagnostics

extension Rule {
  /// A key message of an evidence brief leads to the claim that it states.
  package static let keyMessageClaim = Rule(
    "key-message-claim", .warning, isGate: true,
    checks: Message(
      "Each key message of an evidence brief leads to the claim that it states, and so carries its certainty."
    ),
    why: Message(
      "hedges are lost between a finding and its summary; most readers read the summary alone"),
    example: """
      - Support makes stopping more likely.
      """,
    instead: """
      - Support probably makes stopping more likely: [[#structured-support]].
      """)
}

let keyMessageClaimGate = Gate(rule: .keyMessageClaim) { subject, tell in
  guard subject.isEvidenceBrief, !subject.claims.isEmpty,
    let messages = subject.outline.keyMessages?.messages
  else { return }
  for message in messages where !message.parts.contains(where: { subject.claims.named($0) != nil })
  {
    let id = subject.claims.first?.id ?? ""
    tell(
      GateFinding(
        at: message.range,
        Message("the key message leads to no claim, so that nobody sees how certain it is"),
        help: Message("add the claim that it states, as in '[[#\(id)]]'"),
        need: Message("claims of the key messages")))
  }
}
