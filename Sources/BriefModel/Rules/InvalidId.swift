package import BriefDiagnostics

extension Rule {
  /// An id has 3 to 64 small letters, digits and hyphens.
  package static let invalidId = Rule(
    "invalid-id", .error,
    checks: "An id has 3 to 64 small letters, digits and hyphens.",
    why: "it is part of the address, and addresses must work everywhere",
    example: "Briefs/My Brief.md",
    instead: "Briefs/my-brief.md")
}
