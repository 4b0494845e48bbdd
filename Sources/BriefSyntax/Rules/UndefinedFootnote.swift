package import BriefDiagnostics

extension Rule {
  /// Every footnote mark has its footnote.
  package static let undefinedFootnote = Rule(
    "undefined-footnote", .error,
    checks: Message("Every footnote mark has its footnote."),
    why: Message("readers would see the bare mark"),
    example: "The text.[^a]",
    instead: """
      The text.[^a]

      [^a]: The note.
      """)
}

extension MarkdownConversion {
  mutating func tellUndefinedFootnote(_ label: String, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .undefinedFootnote, at: source.range(range),
        Message("footnote '\(label)' is not written anywhere"),
        help: Message("add a line '[^\(label)]: …' at the end of the document")))
  }
}
