package import BriefDiagnostics

extension Rule {
  /// A document has one to five topics.
  package static let topicCount = Rule(
    "topic-count", .error,
    checks: Message("A document has one to five topics."),
    why: Message("a document that is about everything is found by nobody"),
    example: "topic: [a, b, c, d, e, f]",
    instead: "topic: [a, b]")
}

extension FieldReader {
  mutating func checkTopicCount() {
    let topics = texts("topic", or: "topics")
    guard topics.count > 5, let last = topics.last else { return }
    tell(
      .topicCount, at: last.range,
      Message("the document has \(topics.count) topics; five are the limit"),
      Message("keep the topics that it is mainly about")
    )
  }
}
