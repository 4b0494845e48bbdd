package import BriefDiagnostics

extension Rule {
  /// A bar inside a link or code in a table is written '\\|'.
  package static let tableBar = Rule(
    "table-bar", .error,
    checks: Bilingual(
      "A bar inside a link or code in a table is written '\\|'.",
      es:
        "Una barra dentro de un enlace o de código en una tabla se escribe «\\|»."),
    why: Bilingual(
      "a bar parts cells wherever it stands, so the link breaks and the cells move",
      es:
        "una barra separa celdas esté donde esté, así que el enlace se rompe y las celdas se desplazan"
    ),
    example: "| [[es-plan|the plan]] | 2026 |",
    instead: "| [[es-plan\\|the plan]] | 2026 |")
}
