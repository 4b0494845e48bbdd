package import BriefDiagnostics

extension Rule {
  /// A document refers only to files of its workspace.
  package static let outsideWorkspace = Rule(
    "outside-workspace", .error,
    checks: Bilingual(
      "A document refers only to files of its workspace.",
      es: "Un documento solo se refiere a archivos de su espacio de trabajo."),
    why: Bilingual(
      "other files are not there when the site is built elsewhere, and may be private",
      es: "otros archivos faltan cuando el sitio se genera en otro lugar, y pueden ser privados"),
    example: "![A chart](/home/ana/chart.png)",
    instead: "![A chart](../Site/assets/chart.png)")
}
