package import BriefDiagnostics

extension Rule {
  /// Every tag of a template is closed, in the right order.
  package static let templateSyntax = Rule(
    "template-syntax", .error,
    checks: Message("Every tag of a template is closed, in the right order."),
    why: Message("a page would end in the middle, or show braces to readers"),
    example: "{{#topics}} … {{/topic}}",
    instead: "{{#topics}} … {{/topics}}")
}
