package import BriefDiagnostics

extension Rule {
  /// The front matter ends with a line '---'.
  package static let unclosedFrontMatter = Rule(
    "unclosed-front-matter", .error,
    checks: Bilingual(
      "The front matter ends with a line '---'.",
      es: "Los campos del principio terminan con una línea «---»."),
    why: Bilingual(
      "otherwise the whole text would be read as fields and lost",
      es: "si no, todo el texto se leería como campos y se perdería"),
    example: """
      ---
      title: My title

      The text.
      """,
    instead: """
      ---
      title: My title
      ---

      The text.
      """)
}
