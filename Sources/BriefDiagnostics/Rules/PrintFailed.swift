extension Rule {
  /// Every document can be printed.
  package static let printFailed = Rule(
    "print-failed", .error,
    checks: Message("Every document can be printed."),
    why: Message("a document that cannot be printed has no PDF"),
    example: "a character that no font draws",
    instead: "another character, or a font in 'print_fonts'")
}
