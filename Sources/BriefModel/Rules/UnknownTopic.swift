package import BriefDiagnostics

extension Rule {
  /// A topic is one of Site/topics.yml.
  package static let unknownTopic = Rule(
    "unknown-topic", .error,
    checks: Bilingual(
      "A topic is one of Site/topics.yml.",
      es: "Un tema es uno de los de Site/topics.yml."),
    why: Bilingual(
      "every brief is listed on its topic's page, so the name must be exact",
      es: "cada informe figura en la página de su tema, así que el nombre debe ser exacto"),
    example: "topic: deprescription",
    instead: "topic: deprescribing")
}

extension FieldReader {
  /// The position of a topic; tells a text that names none, with the topic that was meant.
  mutating func checkTopic(_ text: Located<String>) -> Int? {
    guard let vocabulary else { return nil }
    if let number = vocabulary.topicNumbers[text.value] { return number }
    if let number = vocabulary.topic(named: text.value) {
      let right = vocabulary.topics[number].id
      tell(
        .unknownTopic, at: text.range,
        Bilingual(
          "'\(text.value)' is another word for the topic '\(right)'",
          es: "'\(text.value)' es otra palabra para el tema '\(right)'"),
        Bilingual("write '\(right)'", es: "escriba '\(right)'"), repair: right)
      // It is plain which is meant: nothing else that hangs on it is told.
      return number
    }
    let near = nearMiss(text.value, in: vocabulary.topics.map(\.id))
    tell(
      .unknownTopic, at: text.range,
      Bilingual(
        "'\(text.value)' is not a topic of this site"
          + (near.map { "; did you mean '\($0)'?" } ?? ""),
        es: "'\(text.value)' no es un tema de este sitio" + meant(near)),
      near.map { Bilingual("write '\($0)'", es: "escriba '\($0)'") }
        ?? Bilingual(
          "choose a topic from Site/topics.yml, or add it there",
          es: "elija un tema de Site/topics.yml, o añádalo allí"), repair: near)
    return nil
  }
}
