package import BriefDiagnostics

extension Rule {
  /// A table has at most 64 columns.
  package static let tableTooWide = Rule(
    "table-too-wide", .error,
    checks: Bilingual(
      "A table has at most 64 columns.",
      es: "Una tabla tiene como máximo 64 columnas."),
    why: Bilingual(
      "wider tables cannot be read on any page, and take unbounded time to build",
      es: "las más anchas no pueden leerse en ninguna página, y tardan sin límite en generarse"),
    example: "a row of a hundred cells",
    instead: "two tables, or the table turned on its side")
}
