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
