package import BriefDiagnostics

extension Rule {
  /// A picture or file that a document shows exists.
  package static let missingPicture = Rule(
    "missing-picture", .error,
    checks: Bilingual(
      "A picture or file that a document shows exists.",
      es: "La imagen o el archivo que un documento muestra existe."),
    why: Bilingual(
      "readers would see a gap",
      es: "en la página quedaría un hueco"),
    example: "![A chart](chart.png)",
    instead: "![A chart](../Site/assets/chart.png)")
}
