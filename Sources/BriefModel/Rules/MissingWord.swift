package import BriefDiagnostics

extension Rule {
  /// Every language has every text of the interface.
  package static let missingWord = Rule(
    "missing-word", .warning,
    checks: Message("The catalogue of each language has every text of the interface."),
    why: Message("readers would meet a page half in another language"),
    example: "msgid \"Authors\"\nmsgstr \"\"",
    instead: "msgid \"Authors\"\nmsgstr \"Autoría\"")
}
