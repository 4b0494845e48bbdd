package import BriefDiagnostics

extension Rule {
  /// A translation makes the claims of its original, each with the same certainty, type and framework.
  package static let translatedClaim = Rule(
    "translated-claim", .error,
    checks: Message(
      "A translation makes the claims of its original, each with the same certainty, type and framework."
    ),
    why: Message(
      "readers of two languages must not be told that one thing is certain and uncertain"),
    example: "> certainty: high, where the original says low",
    instead: "> certainty: low")
}
