package import BriefDiagnostics

extension Rule {
  /// Every file is UTF-8 text.
  package static let invalidUTF8 = Rule(
    "invalid-utf8", .error,
    checks: Bilingual(
      "Every file is UTF-8 text.",
      es: "Todos los archivos son texto UTF-8."),
    why: Bilingual(
      "a letter in another encoding would be shown as a wrong one, or not at all",
      es: "una letra en otra codificación se vería mal o no se vería"),
    example: "a file saved as Windows-1252",
    instead: "the same file saved as UTF-8")
}
