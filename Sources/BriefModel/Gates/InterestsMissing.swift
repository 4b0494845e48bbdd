package import BriefDiagnostics

extension Rule {
  /// A published brief names the interests of every author.
  package static let interestsMissing = Rule(
    "interests-missing", .error,
    checks: "A published brief names the interests of every author.",
    why: "readers weigh advice by who gives it",
    example: """
      authors: [Ana Ruiz]
      interests: {}
      """,
    instead: """
      authors: [Ana Ruiz]
      interests: { Ana Ruiz: none }
      """)
}
