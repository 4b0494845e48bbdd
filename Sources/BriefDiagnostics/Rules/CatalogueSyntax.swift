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
