package import BriefDiagnostics

extension Rule {
  /// Lists and conditions are written as sections, single values as variables.
  package static let wrongSection = Rule(
    "wrong-section", .error,
    checks: Message("Lists and conditions are written as sections, single values as variables."),
    why: Message("a list that is printed like a word would show nothing"),
    example: "{{topics}}",
    instead: "{{#topics}}{{label}} {{/topics}}")
}
