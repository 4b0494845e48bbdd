package import BriefDiagnostics

extension Rule {
  /// Every document begins with front matter between two lines '---'.
  package static let missingFrontMatter = Rule(
    "missing-front-matter", .error,
    checks: Message("Every document begins with front matter between two lines '---'."),
    why: Message(
      "without it the document has no title, country or status, so it could not be listed or withheld"
    ),
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
