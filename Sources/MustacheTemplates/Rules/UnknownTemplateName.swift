package import BriefDiagnostics

extension Rule {
  /// A template names only values that its page has.
  package static let unknownTemplateName = Rule(
    "unknown-template-name", .error,
    checks: Message("A template names only values that its page has."),
    why: Message("a misspelt name would silently print nothing"),
    example: "{{titel}}",
    instead: "{{title}}")
}
