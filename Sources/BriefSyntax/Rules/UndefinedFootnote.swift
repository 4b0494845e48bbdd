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
