extension Rule {
  /// A language's file can be read.
  package static let catalogueSyntax = Rule(
    "catalogue-syntax", .error,
    checks: Bilingual(
      "A language's file in Templates/languages has the form of GNU gettext.",
      es: "El archivo de un idioma en Templates/languages tiene el formato de GNU gettext."),
    why: Bilingual(
      "a sentence that cannot be read would be shown in English in the middle of a page",
      es: "una frase que no puede leerse aparecería en inglés en medio de una página"),
    example: "msgstr \"Página de inicio",
    instead: "msgstr \"Página de inicio\"")
}
