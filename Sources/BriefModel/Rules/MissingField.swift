package import BriefDiagnostics

extension Rule {
  /// Every field that a kind of document needs is there.
  package static let missingField = Rule(
    "missing-field", .error,
    checks: Bilingual(
      "Every field that a kind of document needs is there.",
      es: "Están todos los campos que necesita ese tipo de documento."),
    why: Bilingual(
      "readers judge a document by its date, country, authors and evidence",
      es: "un documento se valora por su fecha, país, autores y evidencia"),
    example: """
      ---
      title: Tapering strips in the Netherlands
      ---
      """,
    instead: """
      ---
      title: Tapering strips in the Netherlands
      summary: …
      country: NL
      ---
      """)
}
