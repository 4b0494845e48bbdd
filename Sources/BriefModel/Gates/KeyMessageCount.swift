package import BriefDiagnostics

extension Rule {
  /// A brief has three to seven key messages.
  package static let keyMessageCount = Rule(
    "key-message-count", .error, isGate: true,
    checks: Bilingual(
      "A brief has three to seven key messages, as the items of a list.",
      es: "Un informe tiene de tres a siete mensajes clave, como elementos de una lista."),
    why: Bilingual(
      "they are all that many officials read; more than seven are not remembered (SURE Guides 2.1)",
      es:
        "es todo lo que leen muchos responsables; más de siete no se recuerdan (SURE Guides 2.1)"),
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
      Bilingual(
        count == 0
          ? "the key messages are no list"
          : "there \(count == 1 ? "is 1 key message" : "are \(count) key messages"); a brief has three to seven",
        es: count == 0
          ? "los mensajes clave no forman una lista"
          : "hay \(count) \(count == 1 ? "mensaje clave" : "mensajes clave"); un informe tiene de tres a siete"
      ),
      help: Bilingual(
        count < 3
          ? "write at least three, each as a line that begins with '- '"
          : "keep the seven that a minister must know",
        es: count < 3
          ? "escriba al menos tres, cada uno en una línea que empiece por '- '"
          : "deje los siete que una ministra debe conocer"),
      need: Bilingual("3 to 7 key messages (\(count))", es: "de 3 a 7 mensajes clave (\(count))")))
}
