package import BriefDiagnostics

extension Rule {
  /// No row has more cells than the first row of its table.
  package static let excessTableCells = Rule(
    "excess-table-cells", .error,
    checks: Message("No row has more cells than the first row of its table."),
    why: Message("the cells beyond it would vanish without a word"),
    example: """
      | Drug | Dose |
      | --- | --- |
      | A | 10 mg | daily |
      """,
    instead: """
      | Drug | Dose | How often |
      | --- | --- | --- |
      | A | 10 mg | daily |
      """)
}
