package import BriefDiagnostics

extension Rule {
  /// Every document begins with front matter between two lines '---'.
  package static let missingFrontMatter = Rule(
    "missing-front-matter", .error,
    checks: Bilingual(
      "Every document begins with front matter between two lines '---'.",
      es: "Todo documento empieza con sus campos entre dos líneas «---»."),
    why: Bilingual(
      "without it the document has no title, country or status, so it could not be listed or withheld",
      es: "sin ellos no tiene título, país ni estado, y no podría listarse ni retenerse"),
    example: """
      # My brief

      The text.
      """,
    instead: """
      ---
      title: A title of ten characters or more
      ---

      The text.
      """)
}
