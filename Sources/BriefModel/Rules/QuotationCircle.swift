package import BriefDiagnostics

extension Rule {
  /// No claim quotes itself, not even by way of other claims.
  package static let quotationCircle = Rule(
    "quotation-circle", .error,
    checks: Message("No claim quotes itself, not even by way of other claims."),
    why: Message("a claim cannot be its own support"),
    example: """
      > [!CLAIM] support-helps
      >
      > Support helps.
      >
      > ![[my-brief#support-helps]]
      """,
    instead: """
      > [!CLAIM] support-helps
      >
      > Support helps [@vicens2014benzored].
      """)
}
