package import BriefDiagnostics

extension Rule {
  /// Every field is one that the tool knows.
  package static let unknownKey = Rule(
    "unknown-key", .warning,
    checks: "Every field is one that the tool knows.",
    why: "a misspelt field would be ignored, and what it says would be missing",
    example: "countrys: ES",
    instead: "country: ES")
}
