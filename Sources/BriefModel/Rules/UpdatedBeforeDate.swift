package import BriefDiagnostics

extension Rule {
  /// A document is not updated before its date.
  package static let updatedBeforeDate = Rule(
    "updated-before-date", .error,
    checks: "A document is not updated before its date.",
    why: "readers would see a history that cannot be",
    example: """
      date: 2026-05-01
      updated: 2026-04-01
      """,
    instead: """
      date: 2026-05-01
      updated: 2026-06-01
      """)
}
