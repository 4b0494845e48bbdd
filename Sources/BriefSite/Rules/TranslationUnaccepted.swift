package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A translation remembers what it was made from.
  package static let translationUnaccepted = Rule(
    "translation-unaccepted", .warning, isAdvice: true,
    checks: Message("A translation remembers the sections of the original that it was made from."),
    why: Message("only then can anyone tell when the original has moved on"),
    example: "translation: { method: human }",
    instead: "compare the two once, then: briefs translation accept es-plan es")
}

extension Linker {
  mutating func tellUnaccepted(_ document: Document) {
    tell(
      .translationUnaccepted, document,
      Message("nobody can tell whether this translation is behind its original"),
      Message(
        "compare the two once, then run: briefs translation accept \(document.id) \(document.language)"
      ))
  }
}
