extension Rule {
  /// Every document can be printed.
  package static let printFailed = Rule(
    "print-failed", .error,
    checks: Bilingual(
      "Every document can be printed.",
      es: "Todos los documentos pueden imprimirse."),
    why: Bilingual(
      "a document that cannot be printed has no PDF",
      es: "un documento que no puede imprimirse no tiene PDF"),
    example: "a character that no font draws",
    instead: "another character, or a font in 'print_fonts'")
}
