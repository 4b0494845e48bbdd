package import BriefDiagnostics

extension Rule {
  /// Every language has every text of the interface.
  package static let missingWord = Rule(
    "missing-word", .error,
    checks: Bilingual(
      "Every language has every text of the interface.",
      es: "Cada idioma tiene todos los textos de la interfaz."),
    why: Bilingual(
      "readers would meet a page half in another language",
      es: "habría páginas a medias en otro idioma"),
    example: "a file es.yml without 'authors'",
    instead: "authors: Autoría")
}
