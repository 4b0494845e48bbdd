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

extension MarkdownConversion {
  mutating func tellUnreferencedFootnote(_ label: String, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .unreferencedFootnote, at: source.range(range),
        Message("no text refers to footnote '\(label)', so it would not be shown"),
        help: Message("write [^\(label)] where it belongs, or remove it")))
  }
}
