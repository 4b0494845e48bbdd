package import BriefDiagnostics

extension Rule {
  /// The language of a document is one of the site's.
  package static let unknownLanguage = Rule(
    "unknown-language", .error,
    checks: Bilingual(
      "The language of a document is one of the site's.",
      es: "El idioma de un documento es uno de los del sitio."),
    why: Bilingual(
      "a page in another language would have no menu and no address",
      es: "una página en otro idioma no tendría menú ni dirección"),
    example: "lang: sp",
    instead: "lang: es")
}
