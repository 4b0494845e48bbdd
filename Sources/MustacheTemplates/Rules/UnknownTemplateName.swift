package import BriefDiagnostics

extension Rule {
  /// A template names only values that its page has.
  package static let unknownTemplateName = Rule(
    "unknown-template-name", .error,
    checks: "A template names only values that its page has.",
    why: "a misspelt name would silently print nothing",
    example: "{{titel}}",
    instead: "{{title}}")
}
