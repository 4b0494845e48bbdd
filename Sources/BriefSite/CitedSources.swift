internal import BriefDiagnostics
import BriefModel
internal import CitationStyle

/// A work of the bibliography and the works of the site that rest on it.
package struct CitedSource: Sendable {
  /// The position in the bibliography.
  package let source: Int
  /// Positions in the site's works, in the order of lists.
  package let works: [Int32]

  /// How many sources one page of their list shows.
  package static let pageSize = 50
}

extension Linker {
  /// For every cited work the shown documents that cite it, in alphabetical order.
  func citedSources(_ works: [Work], _ shown: [Document]) -> [CitedSource] {
    let library = vocabulary.sources
    guard !library.isEmpty else { return [] }
    var citing = [[Int32]](repeating: [], count: library.items.count)
    for (number, work) in works.enumerated() {
      for document in work.documents where document >= 0 {
        guard shown[Int(document)].fields.status != .withdrawn else { continue }
        for reference in shown[Int(document)].references
        where citing[reference.work].last != Int32(number) {
          citing[reference.work].append(Int32(number))
        }
      }
      // A language that the site does not have any more.
      if !work.documents.contains(Int32(work.original)) {
        for reference in shown[work.original].references
        where citing[reference.work].last != Int32(number) {
          citing[reference.work].append(Int32(number))
        }
      }
    }
    let cited = citing.indices.filter { !citing[$0].isEmpty }
    return alphabetically(library.items, cited, in: vocabulary.site.defaultLanguage).map {
      CitedSource(source: $0, works: citing[$0])
    }
  }

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

  /// A cited work needs what every style asks for: a title, a date, and for an article its journal.
  mutating func checkCitedWorks() {
    let library = vocabulary.sources
    guard !library.isEmpty else { return }
    var isCited = [Bool](repeating: false, count: library.items.count)
    for document in documents {
      for reference in document.references { isCited[reference.work] = true }
    }
    checkDuplicateKeys(isCited)
    for work in isCited.indices where isCited[work] {
      let missing = missingFields(library.items[work])
      guard !missing.isEmpty else { continue }
      tell(
        .missingReferenceField, library.places[work],
        Message(
          "the reference of '\(library.keys[work])' has no \(missing.joined(separator: " and no "))"
        ),
        Message("complete the work in Zotero and export again"))
    }
  }

  /// A key that two works have stops a build only where it is cited and they differ.
  private mutating func checkDuplicateKeys(_ isCited: [Bool]) {
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

  private func missingFields(_ item: Item) -> [String] {
    var missing: [String] = []
    if item[text: .title] == nil { missing.append("title") }
    if item.dates[.issued] == nil, item[text: .status] == nil, item.custom["undated"] == nil {
      missing.append("date")
    }
    let needs: [(String, Variable, String)] = [
      ("article-journal", .containerTitle, "journal"),
      ("article-newspaper", .containerTitle, "newspaper"),
      ("chapter", .containerTitle, "book title"), ("book", .publisher, "publisher"),
      ("report", .publisher, "institution"), ("webpage", .URL, "address (URL)"),
    ]
    for (type, variable, name) in needs where item.type == type && item[text: variable] == nil {
      missing.append(name)
    }
    return missing
  }
}
