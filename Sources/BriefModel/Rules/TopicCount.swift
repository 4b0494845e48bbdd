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
