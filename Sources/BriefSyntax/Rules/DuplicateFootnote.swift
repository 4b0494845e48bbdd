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
