package import BriefDiagnostics

extension Rule {
  /// A brief has three to seven key messages.
  package static let keyMessageCount = Rule(
    "key-message-count", .error, isGate: true,
    checks: Message("A brief has three to seven key messages, as the items of a list."),
    why: Message(
      "they are all that many officials read; more than seven are not remembered (SURE Guides 2.1)"),
    example: """
      ## Key messages {#key-messages}

      Support helps.
      """,
    instead: """
      ## Key messages {#key-messages}

      - Support makes stopping more likely.
      - Stopping abruptly is dangerous.
      - How fast to reduce is not known.
      """)
}

let keyMessageCountGate = Gate(rule: .keyMessageCount) { subject, tell in
  guard subject.kind.isHeldAgainstGates, let messages = subject.outline.keyMessages,
    !(3...7).contains(messages.count)
  else { return }
  let count = messages.count
  tell(
    GateFinding(
      at: messages.range,
      count == 0
        ? Message("the key messages are no list")
        : Message.counted(
          count, one: "there is \(count) key message; a brief has three to seven",
          other: "there are \(count) key messages; a brief has three to seven"),
      help: count < 3
        ? Message("write at least three, each as a line that begins with '- '")
        : Message("keep the seven that a minister must know"),
      need: Message("3 to 7 key messages (\(count))")))
}
