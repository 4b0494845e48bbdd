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
