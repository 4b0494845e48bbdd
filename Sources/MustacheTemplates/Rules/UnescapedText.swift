package import BriefDiagnostics

extension Rule {
  /// Text that people wrote is never put on a page unescaped.
  package static let unescapedText = Rule(
    "unescaped-text", .error,
    checks: Message("Text that people wrote is never put on a page unescaped."),
    why: Message("a title with a '<' in it could change the page"),
    example: "{{{title}}}",
    instead: "{{title}}")
}

extension ContractCheck {
  mutating func tellUnescaped(_ name: String, _ range: SourceRange) {
    tell(
      .unescapedText, range, Message("'\(name)' is text that people wrote, and must be escaped"),
      help: Message("write {{\(name)}} with two braces"))
  }
}
