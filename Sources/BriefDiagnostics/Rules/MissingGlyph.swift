extension Rule {
  /// Every character of a document can be drawn in print.
  package static let missingGlyph = Rule(
    "missing-glyph", .error,
    checks: Bilingual(
      "Every character of a document can be drawn in print.",
      es: "Todos los caracteres de un documento pueden imprimirse."),
    why: Bilingual(
      "readers of the PDF would see an empty box",
      es: "quienes lean el PDF verían un recuadro vacío"),
    example: "漢 without a font for it",
    instead: "print_fonts: [fonts-noto-cjk] in Site/site.yml")
}
