package import BriefDiagnostics

extension Rule {
  /// Two documents do not have one id.
  package static let duplicateId = Rule(
    "duplicate-id", .error,
    checks: Message("Two documents do not have one id."),
    why: Message("they would have one address, and one of them would be lost"),
    example: "Briefs/plan.md and Briefs/spain/plan.md",
    instead: "Briefs/plan.md and Briefs/spain/es-plan.md")
}
