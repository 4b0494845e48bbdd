package import BriefDiagnostics

extension Rule {
  /// Every footnote mark has its footnote.
  package static let undefinedFootnote = Rule(
    "undefined-footnote", .error,
    checks: Bilingual(
      "Every footnote mark has its footnote.",
      es: "Cada llamada de nota tiene su nota."),
    why: Bilingual(
      "readers would see the bare mark",
      es: "se vería la marca desnuda"),
    example: "The text.[^a]",
    instead: """
      The text.[^a]

      [^a]: The note.
      """)
}
