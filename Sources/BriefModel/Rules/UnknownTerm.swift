package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A glossary term that a document names exists.
  package static let unknownTerm = Rule(
    "unknown-term", .error,
    checks: Message("A glossary term that a document names exists."),
    why: Message("the definition would be missing"),
    example: "[[term:deprescibing]]",
    instead: "[[term:deprescribing]]")
}

extension BodyChecker {
  mutating func tellUnknownTerm(_ syntax: DocumentLinkSyntax, _ id: String) {
    let near = nearMiss(id, in: vocabulary.terms.map(\.id))
    tell(
      .unknownTerm, syntax.range,
      Message("'\(id)' is not in the glossary")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write [[term:\($0)]]") }
        ?? Message("add the term to Site/glossary.yml"),
      repair: near.map { .init($0, insteadOf: id) })
  }
}
