package import BriefDiagnostics

extension Rule {
  /// Headings begin at level two and skip none.
  package static let skippedHeadingLevel = Rule(
    "skipped-heading-level", .error,
    checks: Bilingual(
      "Headings begin at level two and skip none.",
      es: "Los títulos empiezan en el segundo nivel y no saltan ninguno."),
    why: Bilingual(
      "people who use a screen reader find their way by headings; print refuses gaps",
      es:
        "quien usa un lector de pantalla se orienta por los títulos; la impresión no admite saltos"),
    example: """
      ## Problem

      #### Causes
      """,
    instead: """
      ## Problem

      ### Causes
      """)
}
