package import BriefDiagnostics

extension Rule {
  /// A document has one to five topics.
  package static let topicCount = Rule(
    "topic-count", .error,
    checks: "A document has one to five topics.",
    why: "a document that is about everything is found by nobody",
    example: "topic: [a, b, c, d, e, f]",
    instead: "topic: [a, b]")
}
