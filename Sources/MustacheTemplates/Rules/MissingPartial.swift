package import BriefDiagnostics

extension Rule {
  /// A template includes only templates that exist.
  package static let missingPartial = Rule(
    "missing-partial", .error,
    checks: Message("A template includes only templates that exist."),
    why: Message("a part of every page would be missing"),
    example: "{{> heder}}",
    instead: "{{> header}}")
}
