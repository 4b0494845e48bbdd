extension Rule {
  /// A language's file can be read.
  package static let catalogueSyntax = Rule(
    "catalogue-syntax", .error,
    checks: Message("A language's file in Templates/languages has the form of GNU gettext."),
    why: Message(
      "a sentence that cannot be read would be shown in English in the middle of a page"),
    example: "msgstr \"Página de inicio",
    instead: "msgstr \"Página de inicio\"")
}

extension CatalogueReader {
  mutating func tell(
    _ start: Int, _ end: Int, _ summary: Message, severity: Severity? = nil, help: Message? = nil
  ) {
    add(
      .catalogueSyntax, (start, end), summary,
      help ?? Message("check the file with 'msgfmt --check' of the Debian package 'gettext'"),
      severity)
  }
}
