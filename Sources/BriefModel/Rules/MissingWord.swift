package import BriefDiagnostics

extension Rule {
  /// Every language has every text of the interface.
  package static let missingWord = Rule(
    "missing-word", .warning,
    checks: Message("The catalogue of each language has every text of the interface."),
    why: Message("readers would meet a page half in another language"),
    example: "msgid \"Authors\"\nmsgstr \"\"",
    instead: "msgid \"Authors\"\nmsgstr \"Autoría\"")
}

/// What a catalogue lacks of the pages' words; nil where nothing is missing, or where nobody would see it.
func missingWords(of catalogue: Catalogue, _ settings: SourceFile?) -> Diagnostic? {
  if catalogue.isEmpty { return nil }
  let language = catalogue.language
  let lacking = Words.messages.filter { !catalogue.has($0.key) }
  guard let one = lacking.first, LanguageNames.fallbacks(language).last != "en" else { return nil }
  return Diagnostic(
    .missingWord, at: settings?.range(0, 0),
    .counted(
      lacking.count,
      one:
        "the catalogue of '\(language)' lacks \(lacking.count) text of the pages: '\(one.pattern)'",
      other:
        "the catalogue of '\(language)' lacks \(lacking.count) texts of the pages, such as '\(one.pattern)'"
    ),
    help: Message("add it to Templates/languages/\(language).po"))
}
