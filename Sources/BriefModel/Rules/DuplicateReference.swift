package import BriefDiagnostics

extension Rule {
  /// Every work of the bibliographies has a key of its own.
  package static let duplicateReference = Rule(
    "duplicate-reference", .error,
    checks: Message("Every work of the bibliographies has a key of its own."),
    why: Message("a citation of that key could mean either work"),
    example: "two works with the key 'who2021'",
    instead: "'who2021guidance' and 'who2021policy'")
}
