package import BriefDiagnostics
internal import BriefModel
internal import CitationStyle

extension Rule {
  /// Every work of the bibliography is cited by a document.
  package static let uncitedWork = Rule(
    "uncited-work", .warning,
    checks: Message("Every work of the bibliography is cited by a document."),
    why: Message("a list of sources that nobody uses hides the ones that matter"),
    example: "a work in Site/references.json that no document cites",
    instead: "the same bibliography without it")
}

extension Linker {
  /// Works that no document cites, shown or withheld, are told once for each bibliography.
  mutating func checkUncitedWorks() {
    let library = vocabulary.sources
    guard !library.isEmpty else { return }
    var isCited = [Bool](repeating: false, count: library.items.count)
    for document in documents {
      for reference in document.references { isCited[reference.work] = true }
    }
    var idle: [String: [Int]] = [:]
    for work in isCited.indices where !isCited[work] {
      idle[library.places[work].path, default: []].append(work)
    }
    for path in idle.keys.sorted() {
      guard let works = idle[path], let first = works.first else { continue }
      let keys = works.prefix(5).map { "'\(library.keys[$0])'" }.joined(separator: ", ")
      let more = works.count > 5 ? " and \(works.count - 5) more" : ""
      tell(
        .uncitedWork, library.places[first],
        works.count == 1
          ? Message("no document cites \(keys)")
          : Message("no document cites \(works.count) works: \(keys)\(more)"),
        Message(
          "cite them, leave them out of the export, or write 'rules: { uncited-work: off }' in Site/site.yml"
        )
      )
    }
  }
}
