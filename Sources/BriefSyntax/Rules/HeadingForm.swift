package import BriefDiagnostics

extension Rule {
  /// What looks like a heading is one: a space follows the '#', and only '{#id}' stands behind the words.
  package static let headingForm = Rule(
    "heading-form", .warning,
    checks: Message(
      "What looks like a heading is one: a space follows the '#', and only '{#id}' stands behind the words."
    ),
    why: Message("otherwise the heading is shown as text, or its marks are shown to readers"),
    example: "##What helps",
    instead: "## What helps")
}
