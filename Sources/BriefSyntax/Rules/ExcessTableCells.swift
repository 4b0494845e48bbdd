package import BriefDiagnostics

extension Rule {
  /// No row has more cells than the first row of its table.
  package static let excessTableCells = Rule(
    "excess-table-cells", .error,
    checks: Bilingual(
      "No row has more cells than the first row of its table.",
      es: "Ninguna fila tiene más celdas que la primera de su tabla."),
    why: Bilingual(
      "the cells beyond it would vanish without a word",
      es: "las celdas sobrantes desaparecerían sin aviso"),
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
