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

/// A language of the site without a catalogue: its pages have the words of another.
func missingCatalogue(
  _ language: String, shownIn first: Catalogue, _ settings: SourceFile?
) -> Diagnostic {
  let shown = LanguageNames.message(first.isEmpty ? "en" : first.language)
  return Diagnostic(
    .missingCatalogue, at: settings?.range(0, 0),
    Message(
      "there is no Templates/languages/\(language).po: its pages have their menus in \(shown)"),
    help: Message(
      "translate Templates/languages/briefs.pot, which comes with the program, and put it there"))
}

func misnamedCatalogue(_ file: SourceFile, rightName name: String) -> Diagnostic {
  Diagnostic(
    .missingCatalogue, at: file.range(0, 1),
    Message("'\(file.path)' is named after no language, so nobody reads it"),
    help: Message("rename it to '\(name)'"))
}

func outdatedCatalogue(_ old: SourceFile) -> Diagnostic {
  Diagnostic(
    .missingCatalogue, at: old.range(0, 1),
    Message("'\(old.path)' has the form of an earlier version and is not read any more"),
    help: Message(
      "remove it if you did not change it; else move its texts to a '.po' file of the same name"))
}
