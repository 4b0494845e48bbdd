package import BriefDiagnostics

extension Rule {
  /// Each language of the site has its words.
  package static let missingCatalogue = Rule(
    "missing-catalogue", .warning,
    checks: Message(
      "Each language of the site has a catalogue: with the program, or in Templates/languages."),
    why: Message("readers would find menus and notices in another language than the text"),
    example: "languages: [en, fr] without Templates/languages/fr.po",
    instead: "Templates/languages/fr.po, a translation of briefs.pot")
}
