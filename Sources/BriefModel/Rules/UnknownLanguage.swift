package import BriefDiagnostics

extension Rule {
  /// The language of a document is one of the site's.
  package static let unknownLanguage = Rule(
    "unknown-language", .error,
    checks: Message("The language of a document is one of the site's."),
    why: Message("a page in another language would have no menu and no address"),
    example: "lang: sp",
    instead: "lang: es")
}
