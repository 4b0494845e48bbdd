package import BriefDiagnostics

extension Rule {
  /// A glossary term that a document names exists.
  package static let unknownTerm = Rule(
    "unknown-term", .error,
    checks: Message("A glossary term that a document names exists."),
    why: Message("the definition would be missing"),
    example: "[[term:deprescibing]]",
    instead: "[[term:deprescribing]]")
}
