package import BriefDiagnostics

extension Rule {
  /// No text of a field is cut at a `#`.
  package static let cutText = Rule(
    "cut-text", .error,
    checks: Message(
      "No text of a field is cut at '#': after a space, it begins a remark that nobody is shown."),
    why: Message("half a title, or a grant without its number, would be published without a word"),
    example: "funding: Grant #12 of the Ministry",
    instead: "funding: \"Grant #12 of the Ministry\"")
}
