package import BriefDiagnostics

extension Rule {
  /// A field stands once.
  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    checks: "A field stands once.",
    why: "one of the two values would be lost",
    example: """
      country: ES
      country: NL
      """,
    instead: "country: [ES, NL]")
}
