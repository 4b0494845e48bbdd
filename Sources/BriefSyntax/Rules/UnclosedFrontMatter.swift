package import BriefDiagnostics

extension Rule {
  /// The front matter ends with a line '---'.
  package static let unclosedFrontMatter = Rule(
    "unclosed-front-matter", .error,
    checks: Message("The front matter ends with a line '---'."),
    why: Message("otherwise the whole text would be read as fields and lost"),
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

func unclosedFrontMatter(at head: SourceRange) -> Diagnostic {
  Diagnostic(
    .unclosedFrontMatter, at: head, Message("the front matter that begins here is never closed"),
    help: Message("write a line '---' after the last field"))
}
