package import BriefDiagnostics

extension Rule {
  /// Charts and collected findings are drawn only by a later version.
  package static let notDrawnYet = Rule(
    "not-drawn-yet", .warning,
    checks: "Charts and collected findings are drawn only by a later version.",
    why: "readers would see the source instead of the picture",
    example: "a fenced block named chart",
    instead: "a picture or a table")
}
