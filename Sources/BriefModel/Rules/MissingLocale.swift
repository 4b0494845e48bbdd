package import BriefDiagnostics

extension Rule {
  /// Citations have the terms of their document's language.
  package static let missingLocale = Rule(
    "missing-locale", .warning,
    checks: Message("Citations have the terms of their document's language."),
    why: Message("readers would find 'and' and 'accessed' in a Spanish list"),
    example: "languages: [en, xx]",
    instead: "languages: [en, es]")
}

func missingLocale(
  _ locale: String, for language: String, _ settings: SourceFile?
) -> Diagnostic {
  Diagnostic(
    .missingLocale, at: settings?.range(0, 0),
    Message("citations in '\(language)' have English terms: there is no locale '\(locale)'"),
    help: Message("install the Debian package 'citation-style-language-locales'"))
}

/// A locale that is half there: what it lacks is in English.
func incompleteLocale(
  _ missing: [String], for language: String, _ settings: SourceFile?
) -> Diagnostic {
  Diagnostic(
    .missingLocale, at: settings?.range(0, 0),
    Message(
      "the locale for '\(language)' lacks \(missing.prefix(6).joined(separator: ", ")); English stands for it"
    ),
    help: Message("get the file again, or complete it"))
}
