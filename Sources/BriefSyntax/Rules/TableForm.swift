package import BriefDiagnostics

extension Rule {
  /// The second row of a table consists of dashes, as many cells as the first has.
  package static let tableForm = Rule(
    "table-form", .warning,
    checks: Message(
      "The second row of a table consists of dashes, as many cells as the first has."),
    why: Message("without it the rows are shown as text with bars"),
    example: """
      | Drug | Dose |
      | A | 10 mg |
      """,
    instead: """
      | Drug | Dose |
      | --- | --- |
      | A | 10 mg |
      """)
}
