package import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

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

extension MarkdownConversion {
  mutating func tellExcess(_ cell: Range<Int>, _ columns: Int) {
    diagnostics.append(
      Diagnostic(
        .excessTableCells, at: source.range(cell),
        Message(
          "this row has more cells than the first row, which has \(columns); the rest would be lost"
        ),
        help: Message(
          "add a column to the first two rows, or write '\\|' for a bar that belongs to the text")))
  }
}
