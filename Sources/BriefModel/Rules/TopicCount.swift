package import BriefDiagnostics

extension Rule {
  /// A document has one to five topics.
  package static let topicCount = Rule(
    "topic-count", .error,
    checks: Bilingual(
      "A document has one to five topics.",
      es: "Un documento tiene de uno a cinco temas."),
    why: Bilingual(
      "a document that is about everything is found by nobody",
      es: "un documento sobre todo no lo encuentra nadie"),
    example: "topic: [a, b, c, d, e, f]",
    instead: "topic: [a, b]")
}

extension FieldReader {
  mutating func checkTopicCount() {
    let topics = texts("topic", or: "topics")
    guard topics.count > 5, let last = topics.last else { return }
    tell(
      .topicCount, at: last.range,
      Bilingual(
        "the document has \(topics.count) topics; five are the limit",
        es: "el documento tiene \(topics.count) temas; el límite son cinco"),
      Bilingual(
        "keep the topics that it is mainly about", es: "deje los temas de los que trata sobre todo")
    )
  }
}
