package import BriefDiagnostics

extension Rule {
  /// Charts are drawn only by a later version.
  package static let notDrawnYet = Rule(
    "not-drawn-yet", .warning,
    checks: Bilingual(
      "Charts are drawn only by a later version.",
      es: "Los gráficos los dibujará una versión posterior."),
    why: Bilingual(
      "readers would see the source instead of the picture",
      es: "se vería el texto fuente en lugar de la imagen"),
    example: "a fenced block named chart",
    instead: "a picture or a table")
}
