package import BriefDiagnostics

extension Rule {
  /// Every field that a kind of document needs is there.
  package static let missingField = Rule(
    "missing-field", .error,
    checks: "Every field that a kind of document needs is there.",
    why: "readers judge a document by its date, country, authors and evidence",
    example: """
      ---
      title: Tapering strips in the Netherlands
      ---
      """,
    instead: """
      ---
      title: Tapering strips in the Netherlands
      summary: …
      country: NL
      ---
      """)
}
