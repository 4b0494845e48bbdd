package import BriefDiagnostics

extension Rule {
  /// A field stands once.
  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    checks: Message("A field stands once."),
    why: Message("one of the two values would be lost"),
    example: """
      country: ES
      country: NL
      """,
    instead: "country: [ES, NL]")
}
