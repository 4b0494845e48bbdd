package import BriefDiagnostics

extension Rule {
  /// Replacements in one mark are not used.
  package static let reviewSubstitution = Rule(
    "review-substitution", .error,
    checks: Message("Replacements in one mark are not used."),
    why: Message("the old words would stay visible in print"),
    example: "{~~old~>new~~}",
    instead: "{--old--}{++new++}")
}
