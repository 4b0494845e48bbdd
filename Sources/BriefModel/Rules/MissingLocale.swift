package import BriefDiagnostics

extension Rule {
  /// Citations have the terms of their document's language.
  package static let missingLocale = Rule(
    "missing-locale", .warning,
    checks: Bilingual(
      "Citations have the terms of their document's language.",
      es: "Las citas tienen los términos del idioma de su documento."),
    why: Bilingual(
      "readers would find 'and' and 'accessed' in a Spanish list",
      es: "en una lista en español aparecerían «and» y «accessed»"),
    example: "languages: [en, xx]",
    instead: "languages: [en, es]")
}
