package import BriefDiagnostics

extension Rule {
  /// A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION, CLAIM or FINDINGS.
  package static let unknownCallout = Rule(
    "unknown-callout", .error,
    checks: Message("A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION, CLAIM or FINDINGS."),
    why: Message("another word would be printed as it stands"),
    example: """
      > [!WARNIG]
      > Never stop abruptly.
      """,
    instead: """
      > [!WARNING]
      > Never stop abruptly.
      """)
}
