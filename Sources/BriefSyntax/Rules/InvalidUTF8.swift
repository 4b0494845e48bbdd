package import BriefDiagnostics

extension Rule {
  /// Every file is UTF-8 text.
  package static let invalidUTF8 = Rule(
    "invalid-utf8", .error,
    checks: Message("Every file is UTF-8 text."),
    why: Message("a letter in another encoding would be shown as a wrong one, or not at all"),
    example: "a file saved as Windows-1252",
    instead: "the same file saved as UTF-8")
}
