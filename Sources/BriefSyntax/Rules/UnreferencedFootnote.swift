package import BriefDiagnostics

extension Rule {
  /// Every footnote is referred to.
  package static let unreferencedFootnote = Rule(
    "unreferenced-footnote", .error,
    checks: Message("Every footnote is referred to."),
    why: Message("a footnote that nothing refers to would not be shown"),
    example: "[^a]: A note that no text mentions.",
    instead: """
      The text.[^a]

      [^a]: A note.
      """)
}
