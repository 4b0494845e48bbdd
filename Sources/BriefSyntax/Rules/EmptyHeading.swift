package import BriefDiagnostics

extension Rule {
  /// Every heading has words: a picture or an id alone gives it none.
  package static let emptyHeading = Rule(
    "empty-heading", .error,
    checks: Message("Every heading has words: a picture or an id alone gives it none."),
    why: Message(
      "a heading without words cannot be read aloud or listed, and an accessible PDF refuses it"),
    example: "### ![A wheel](../Site/assets/wheel.png)",
    instead: "### The wheel of support")
}
