extension Rule {
  /// A document has at most 4 MB.
  package static let fileTooLarge = Rule(
    "file-too-large", .error,
    checks: Bilingual(
      "A document has at most 4 MB.",
      es: "Un documento ocupa como máximo 4 MB."),
    why: Bilingual(
      "such a file is no text; it would take minutes to build",
      es: "un archivo así no es un texto; se tardaría minutos en procesarlo"),
    example: "a 100 MB file in Briefs",
    instead: "pictures and data in Site/assets, text in Briefs")
}
