extension Rule {
  /// Every character of a document can be drawn in print.
  package static let missingGlyph = Rule(
    "missing-glyph", .error,
    checks: Message("Every character of a document can be drawn in print."),
    why: Message("readers of the PDF would see an empty box"),
    example: "漢 without a font for it",
    instead: "print_fonts: [fonts-noto-cjk] in Site/site.yml")
}
