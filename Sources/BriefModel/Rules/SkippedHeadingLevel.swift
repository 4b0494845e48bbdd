package import BriefDiagnostics

extension Rule {
  /// Headings begin at level two and skip none.
  package static let skippedHeadingLevel = Rule(
    "skipped-heading-level", .error,
    checks: Message("Headings begin at level two and skip none."),
    why: Message("people who use a screen reader find their way by headings; print refuses gaps"),
    example: """
      ## Problem

      #### Causes
      """,
    instead: """
      ## Problem

      ### Causes
      """)
}
