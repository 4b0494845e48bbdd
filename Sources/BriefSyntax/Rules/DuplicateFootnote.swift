package import BriefDiagnostics

extension Rule {
  /// A footnote is written once.
  package static let duplicateFootnote = Rule(
    "duplicate-footnote", .error,
    checks: Bilingual(
      "A footnote is written once.",
      es: "Una nota al pie se escribe una sola vez."),
    why: Bilingual(
      "the second text would be lost",
      es: "el segundo texto se perdería"),
    example: """
      [^a]: First.
      [^a]: Second.
      """,
    instead: """
      [^a]: First.
      [^b]: Second.
      """)
}
