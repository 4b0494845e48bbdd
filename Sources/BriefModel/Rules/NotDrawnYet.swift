package import BriefDiagnostics

extension Rule {
  /// Charts are drawn only by a later version.
  package static let notDrawnYet = Rule(
    "not-drawn-yet", .warning,
    checks: Message("Charts are drawn only by a later version."),
    why: Message("readers would see the source instead of the picture"),
    example: "a fenced block named chart",
    instead: "a picture or a table")
}
