/// One document on its way through the passes.
struct CitedDocument {
  let formatter: CitationFormatter
  var citations: [Citation]
  /// The works of the document, in the order of their first citation.
  var works: [PreparedItem] = []
  /// For each work of the bibliography: its position in `works`.
  private var places: [Int: Int] = [:]
  var positions: [[CitePlace]] = []
  var numbers: [Int] = []
  var yearSuffixes: [String] = []
  var disambiguations: [Disambiguation] = []
  /// Positions in `works`, in the order of the reference list.
  var order: [Int] = []
  /// For each work, the note of its last citation.
  private var lastNotes: [Int: Int] = [:]

  struct CitePlace {
    var work: Int
    var position: CitePosition
    var isNearNote: Bool
    var firstNote: Int
  }

  var style: Style { formatter.style }
  var evaluator: Evaluator { formatter.evaluator }

  init(_ formatter: CitationFormatter, _ citations: [Citation], _ uncited: [String]) {
    self.formatter = formatter
    self.citations = citations
    let processor = formatter.processor
    for index in self.citations.indices {
      self.citations[index].items.removeAll { processor.number(of: $0.id) == nil }
      for item in self.citations[index].items { add(item.id) }
    }
    for id in uncited { add(id) }
    yearSuffixes = Array(repeating: "", count: works.count)
    disambiguations = Array(repeating: Disambiguation(), count: works.count)
    evaluator.nameLevels = nil
  }

  private mutating func add(_ id: String) {
    guard let number = formatter.processor.number(of: id), places[number] == nil else { return }
    places[number] = works.count
    works.append(formatter.processor.works[number])
  }

  func place(of id: String) -> Int? {
    formatter.processor.number(of: id).flatMap { places[$0] }
  }

  mutating func format() -> FormattedCitations {
    findPositions()
    sortWorks()
    disambiguate()
    let texts = citations.indices.map { index in
      FormattedCitation(names: namesInText(index), text: render(index))
    }
    return FormattedCitations(citations: texts, entries: entries())
  }

  mutating func format(_ more: [Citation]) -> [RichText] {
    sortWorks()
    disambiguate()
    citations = more.map { citation in
      var citation = citation
      citation.items.removeAll { place(of: $0.id) == nil }
      return citation
    }
    findPositions()
    return citations.indices.map { render($0) }
  }

  // MARK: Positions

  /// Where each citation of a work stands among those before it (CSL 1.0.2, "Position").
  private mutating func findPositions() {
    var seen: [Int: Int] = [:]
    // What stands in the text and what stands in notes are two sequences.
    var previous: [Bool: Citation] = [:]
    positions.reserveCapacity(citations.count)
    for citation in citations {
      var row: [CitePlace] = []
      row.reserveCapacity(citation.items.count)
      for (position, item) in citation.items.enumerated() {
        let work = place(of: item.id) ?? 0
        var found = CitePosition.first
        var near = false
        let firstNote = seen[work]
        if firstNote != nil {
          found = .subsequent
          let before: CiteItem? =
            position > 0
            ? citation.items[position - 1]
            : previous[citation.note > 0].flatMap { last in
              last.items.allSatisfy { $0.id == item.id } ? last.items.last : nil
            }
          if let before, before.id == item.id { found = ibid(item, after: before) }
        }
        if let last = lastNotes[work] {
          near = citation.note - last <= style.citation.nearNoteDistance
        }
        if firstNote == nil { seen[work] = citation.note }
        row.append(
          CitePlace(
            work: work, position: item.position ?? found, isNearNote: item.isNearNote ?? near,
            firstNote: firstNote ?? 0))
        lastNotes[work] = citation.note
      }
      positions.append(row)
      if !citation.items.isEmpty { previous[citation.note > 0] = citation }
    }
  }

  private func ibid(_ item: CiteItem, after before: CiteItem) -> CitePosition {
    if before.locator.isEmpty { return item.locator.isEmpty ? .ibid : .ibidWithLocator }
    if item.locator.isEmpty { return .subsequent }
    return before.locator == item.locator && before.label == item.label ? .ibid : .ibidWithLocator
  }

  // MARK: The order of the list

  private mutating func sortWorks() {
    order = Array(works.indices)
    numbers = works.indices.map { $0 + 1 }
    guard let bibliography = style.bibliography, !bibliography.sortKeys.isEmpty else { return }
    order = sorted(order, by: bibliography.sortKeys, bibliography, isBibliography: true)
    if let first = bibliography.sortKeys.first, case .variable(.citationNumber) = first.source {
      return
    }
    for (position, work) in order.enumerated() { numbers[work] = position + 1 }
  }

  /// Sorts works by the keys of a style; what compares alike keeps its order.
  func sorted(
    _ places: [Int], by keys: [Style.SortKey], _ area: Style.Area, isBibliography: Bool
  ) -> [Int] {
    let values = places.map { sortValues($0, keys, area, isBibliography) }
    return places.indices.sorted { one, other in
      for (index, key) in keys.enumerated() {
        let (first, second) = (values[one][index], values[other][index])
        if first == second { continue }
        // What has no value comes last, whichever way the key sorts.
        if first == .nothing { return false }
        if second == .nothing { return true }
        return key.isDescending ? second < first : first < second
      }
      return one < other
    }.map { places[$0] }
  }

  private func sortValues(
    _ place: Int, _ keys: [Style.SortKey], _ area: Style.Area, _ isBibliography: Bool
  ) -> [SortValue] {
    let index = works[place].index
    var values: [SortValue]
    if let known = isBibliography
      ? formatter.cache.bibliographyKeys[index] : formatter.cache.citationKeys[index]
    {
      values = known
    } else {
      values = keys.map { sortValue($0, place, area) }
      if isBibliography {
        formatter.cache.bibliographyKeys[index] = values
      } else {
        formatter.cache.citationKeys[index] = values
      }
    }
    for (position, key) in keys.enumerated() {
      if case .variable(.citationNumber) = key.source { values[position] = .number(numbers[place]) }
    }
    return values
  }

  private func sortValue(_ key: Style.SortKey, _ place: Int, _ area: Style.Area) -> SortValue {
    let work = works[place]
    evaluator.area = area
    evaluator.isBibliography = false
    evaluator.cite = CiteState()
    let text: String
    switch key.source {
    case .macro(let macro): text = evaluator.sortValue(macro, work, key.names).plain
    case .variable(let variable):
      if variable == .citationNumber { return .nothing }
      if variable.isDate {
        guard let date = work.item.dates[variable], !date.isEmpty else { return .nothing }
        text = evaluator.sortText(of: date)
      } else if variable.isName {
        text = (work.names[variable] ?? []).map(sortText).joined(separator: ", ")
      } else {
        evaluator.work = work
        guard let value = evaluator.text(of: variable, short: false) else { return .nothing }
        if variable.isNumber, let number = Int(value.trimmingBlanks()) { return .number(number) }
        text = parseMarkup(value).plain
      }
    }
    return text.isEmpty ? .nothing : .text(CollationKey(text))
  }

  private func sortText(of name: PersonName) -> String {
    guard name.literal.isEmpty else { return name.literal }
    let particle =
      style.options.demoteNonDroppingParticle == .never ? name.nonDroppingParticle : ""
    return [particle, name.family, name.given, name.suffix].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
