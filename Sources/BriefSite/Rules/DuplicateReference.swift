package import BriefDiagnostics
internal import BriefModel
internal import CitationStyle

extension Rule {
  /// Every work of the bibliographies has a key of its own.
  package static let duplicateReference = Rule(
    "duplicate-reference", .error,
    checks: Message("Every work of the bibliographies has a key of its own."),
    why: Message("a citation of that key could mean either work"),
    example: "two works with the key 'who2021'",
    instead: "'who2021guidance' and 'who2021policy'")
}

extension Linker {
  /// A key that two works have stops a build only where it is cited and they differ.
  mutating func checkDuplicateKeys(_ isCited: [Bool]) {
    for twice in vocabulary.sources.duplicates {
      let stops = isCited[twice.work] && !twice.isSame
      let told = Diagnostic(
        .duplicateReference, at: twice.place,
        Message("the key '\(twice.key)' belongs to an earlier work")
          + (twice.isSame ? Message(" that says the same") : Message("")),
        help: Message("give one of the two another key, or remove it"),
        note: .init(Message("the other one is here"), at: vocabulary.sources.places[twice.work]),
        severity: stops ? .error : .warning)
      diagnostics.append(told)
    }
  }
}
