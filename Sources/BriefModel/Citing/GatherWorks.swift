import BriefDiagnostics
import CitationStyle

/// The works of all bibliographies of a site, each key once.
struct GatheredWorks {
  var items: [Item] = []
  var places: [SourceRange] = []
  var aliases: [(key: String, work: Int)] = []
  var duplicates: [SourceLibrary.DuplicateKey] = []
  var lost: [String: SourceRange] = [:]

  /// For a style that says nothing of works that have not appeared: "in press" stands for their date.
  mutating func showStatus() {
    for work in items.indices {
      guard let status = items[work][text: .status], items[work].dates[.issued] == nil else {
        continue
      }
      var date = DateValue()
      date.literal = status
      items[work].dates[.issued] = date
    }
  }
}

/// Reads the bibliographies in their order; the first work of a key has it.
func gatherWorks(_ sources: [SourceFile]) -> Diagnosed<GatheredWorks> {
  var works = GatheredWorks()
  var diagnostics: [Diagnostic] = []
  var first: [String: Int] = [:]
  for source in sources {
    let read = readReferences(source)
    diagnostics += read.diagnostics
    works.lost.merge(read.value.lost) { known, _ in known }
    // Where each work of this file went.
    var numbers: [Int] = []
    numbers.reserveCapacity(read.value.items.count)
    for (index, item) in read.value.items.enumerated() {
      let place = read.value.places[index]
      if let known = first[item.id] {
        works.duplicates.append(
          SourceLibrary.DuplicateKey(
            key: item.id, work: known, place: place, isSame: says(works.items[known], sameAs: item))
        )
        numbers.append(known)
        continue
      }
      first[item.id] = works.items.count
      numbers.append(works.items.count)
      works.items.append(checked(item, at: place, &diagnostics))
      works.places.append(place)
    }
    for (key, work) in read.value.aliases { works.aliases.append((key, numbers[work])) }
  }
  for key in works.lost.keys where first[key] != nil { works.lost[key] = nil }
  return Diagnosed(works, diagnostics)
}

/// Whether two works have the same people, title and date.
private func says(_ one: Item, sameAs other: Item) -> Bool {
  one.type == other.type && one[text: .title] == other[text: .title] && one.names == other.names
    && one.dates[.issued] == other.dates[.issued]
}
