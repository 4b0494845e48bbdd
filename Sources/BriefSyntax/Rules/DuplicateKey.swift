package import BriefDiagnostics

extension Rule {
  /// A field stands once.
  package static let duplicateKey = Rule(
    "duplicate-key", .error,
    checks: Message("A field stands once."),
    why: Message("one of the two values would be lost"),
    example: """
      country: ES
      country: NL
      """,
    instead: "country: [ES, NL]")
}

func secondField(_ name: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
  Diagnostic(
    .duplicateKey, at: place, Message("'\(name)' stands here for the second time"),
    help: Message("keep one '\(name)', with all that belongs to it"),
    note: .init(Message("the first is here"), at: first))
}
