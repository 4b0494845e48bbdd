package import BriefDiagnostics

extension Rule {
  /// The items of a list begin with '-', '*' or a number.
  package static let listForm = Rule(
    "list-form", .warning,
    checks: Message("The items of a list begin with '-', '*' or a number."),
    why: Message(
      "lines with other signs run into one another, and screen readers do not tell a list"),
    example: "• Slow steps",
    instead: "- Slow steps")
}
