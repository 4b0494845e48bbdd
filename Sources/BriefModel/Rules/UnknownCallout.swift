package import BriefDiagnostics

extension Rule {
  /// A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION or CLAIM.
  package static let unknownCallout = Rule(
    "unknown-callout", .error,
    checks: "A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION or CLAIM.",
    why: "another word would be printed as it stands",
    example: """
      > [!WARNIG]
      > Never stop abruptly.
      """,
    instead: """
      > [!WARNING]
      > Never stop abruptly.
      """)
}
