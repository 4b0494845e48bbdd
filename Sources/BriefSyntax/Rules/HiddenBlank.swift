package import BriefDiagnostics

extension Rule {
  /// Behind the marks of headings, lists and quotations stands a space, no other blank.
  package static let hiddenBlank = Rule(
    "hidden-blank", .warning,
    checks: Message(
      "Behind the marks of headings, lists and quotations stands a space, no other blank."),
    why: Message(
      "a blank that does not break lines looks like a space, and the list or heading is shown as text"
    ),
    example: "a list whose '-' is followed by a non-breaking blank",
    instead: "- An item")
}
