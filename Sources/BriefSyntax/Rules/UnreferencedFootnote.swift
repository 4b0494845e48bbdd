package import BriefDiagnostics

extension Rule {
  /// Every footnote is referred to.
  package static let unreferencedFootnote = Rule(
    "unreferenced-footnote", .error,
    checks: Bilingual(
      "Every footnote is referred to.",
      es: "A cada nota lleva alguna llamada."),
    why: Bilingual(
      "a footnote that nothing refers to would not be shown",
      es: "una nota a la que nada remite no se mostraría"),
    example: "[^a]: A note that no text mentions.",
    instead: """
      The text.[^a]

      [^a]: A note.
      """)
}
