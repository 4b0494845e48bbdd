package import BriefDiagnostics

extension Rule {
  /// No long address is referred to a great many times.
  package static let definitionTooLong = Rule(
    "definition-too-long", .error,
    checks: Message("No long address that is defined once is referred to a great many times."),
    why: Message("each link holds the whole address, so a small file would take all memory"),
    example: "[x] written 64,000 times, with [x]: and an address of 100,000 characters",
    instead: "[x]: https://example.org/report")
}

extension ParserFence {
  mutating func tellLongDefinition(_ colon: Int) {
    diagnostics.append(
      Diagnostic(
        .definitionTooLong, at: source.range(base + colon - 1, base + colon + 1),
        Message("this address is too long to be referred to so often"),
        help: Message("write a shorter address, or write the link itself where it is needed")))
  }
}
