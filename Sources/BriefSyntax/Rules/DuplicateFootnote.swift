package import BriefDiagnostics

extension Rule {
  /// A footnote is written once.
  package static let duplicateFootnote = Rule(
    "duplicate-footnote", .error,
    checks: Message("A footnote is written once."),
    why: Message("the second text would be lost"),
    example: """
      [^a]: First.
      [^a]: Second.
      """,
    instead: """
      [^a]: First.
      [^b]: Second.
      """)
}

extension MarkdownConversion {
  mutating func tellDuplicateFootnote(_ label: String, _ range: Range<Int>, _ first: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .duplicateFootnote, at: source.range(range),
        Message("footnote '\(label)' is written here again; only the first would be shown"),
        help: Message("give this footnote another name"),
        note: .init(Message("the first is here"), at: source.range(first))))
  }
}
