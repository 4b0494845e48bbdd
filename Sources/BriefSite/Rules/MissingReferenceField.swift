internal import BriefDiagnostics
internal import BriefModel
internal import CitationStyle

extension Linker {
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

  func missingFields(_ item: Item) -> [String] {
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
