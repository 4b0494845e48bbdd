package import BriefDiagnostics

extension Rule {
  /// The second row of a table consists of dashes, as many cells as the first has.
  package static let tableForm = Rule(
    "table-form", .warning,
    checks: Bilingual(
      "The second row of a table consists of dashes, as many cells as the first has.",
      es:
        "La segunda fila de una tabla consta de guiones, con tantas celdas como la primera."),
    why: Bilingual(
      "without it the rows are shown as text with bars",
      es:
        "sin ella las filas aparecen como texto con barras"),
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
