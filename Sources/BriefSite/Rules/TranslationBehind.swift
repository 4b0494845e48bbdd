package import BriefDiagnostics

extension Rule {
  /// A translation says what its original says today.
  package static let translationBehind = Rule(
    "translation-behind", .warning,
    checks: Message(
      "A translation says what its original says today: no section of the original changed since."),
    why: Message(
      "readers of a translation act on what it says; a correction that reaches one language only does harm in the other"
    ),
    example: "a figure corrected in es-plan.md and not in es-plan.es.md",
    instead: "translate the section again, then: briefs translation accept es-plan es")
}
