/// One document on its way through the passes.
struct CitedDocument {
  let formatter: CitationFormatter
  var citations: [Citation]
  /// The works of the document, in the order of their first citation.
  var works: [PreparedItem] = []
  var positions: [[CitePlace]] = []
  var numbers: [Int] = []
  var yearSuffixes: [String] = []
  var disambiguations: [Disambiguation] = []
  /// Positions in `works`, in the order of the reference list.
  var order: [Int] = []
  /// For each number less one, the work's position in the bibliography.
  var workByNumber: [Int] = []

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
    formatter.cache.forgetPlaces()
    for index in self.citations.indices { resolve(index) }
    for id in uncited {
      if let number = formatter.processor.number(of: id) { add(number) }
    }
    yearSuffixes = Array(repeating: "", count: works.count)
    disambiguations = Array(repeating: Disambiguation(), count: works.count)
    evaluator.nameLevels = nil
  }

  /// Finds the works of a citation; those that the bibliography lacks are left out.
  private mutating func resolve(_ index: Int) {
    var isKnown = true
    for item in citations[index].items.indices {
      if citations[index].items[item].work < 0 {
        citations[index].items[item].work =
          formatter.processor.number(of: citations[index].items[item].id) ?? -1
      }
      let work = citations[index].items[item].work
      if work < 0 { isKnown = false } else { add(work) }
    }
    if !isKnown { citations[index].items.removeAll { $0.work < 0 } }
  }

  private mutating func add(_ number: Int) {
    guard formatter.cache.places[number] < 0 else { return }
    formatter.cache.place(number, at: works.count)
    works.append(formatter.processor.works[number])
  }

  /// The position in `works` of a work of the bibliography that is part of the document.
  private func place(of item: CiteItem) -> Int? {
    let place = item.work < 0 ? -1 : Int(formatter.cache.places[item.work])
    return place < 0 ? nil : place
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
    citations = more
    for index in citations.indices { resolve(index) }
    findPositions()
    return citations.indices.map { render($0) }
  }

  // MARK: Positions

  /// Where each citation of a work stands among those before it (CSL 1.0.2, "Position").
  private mutating func findPositions() {
    // For each work the notes of its first and of its last citation.
    var firstNotes = [Int](repeating: -1, count: works.count)
    var lastNotes = [Int](repeating: -1, count: works.count)
    // What stands in the text and what stands in notes are two sequences.
    var previous: [Bool: Citation] = [:]
    // How many citations stand in the note of the previous one.
    var inNote = 0
    positions.reserveCapacity(citations.count)
    for citation in citations {
      var row: [CitePlace] = []
      row.reserveCapacity(citation.items.count)
      for (position, item) in citation.items.enumerated() {
        let work = place(of: item) ?? 0
        var found = CitePosition.first
        var near = false
        let firstNote = firstNotes[work]
        if firstNote >= 0 {
          found = .subsequent
          let before: CiteItem? =
            position > 0
            ? citation.items[position - 1]
            : previous[citation.note > 0].flatMap { last in
              // "Ibid." after a note of several works would leave open which is meant.
              last.items.count == 1 && (last.note == citation.note || inNote < 2)
                ? last.items.last : nil
            }
          if let before, before.id == item.id { found = ibid(item, after: before) }
        }
        if lastNotes[work] > 0, citation.note > 0 {
          near = citation.note - lastNotes[work] <= style.citation.nearNoteDistance
        }
        if firstNote < 0 { firstNotes[work] = citation.note }
        row.append(
          CitePlace(
            work: work, position: item.position ?? found, isNearNote: item.isNearNote ?? near,
            firstNote: max(0, firstNote)))
        lastNotes[work] = citation.note
      }
      positions.append(row)
      guard !citation.items.isEmpty else { continue }
      if citation.note > 0 { inNote = previous[true]?.note == citation.note ? inNote + 1 : 1 }
      previous[citation.note > 0] = citation
    }
  }

  private func ibid(_ item: CiteItem, after before: CiteItem) -> CitePosition {
    if before.locator.isEmpty { return item.locator.isEmpty ? .ibid : .ibidWithLocator }
    if item.locator.isEmpty { return .subsequent }
    return before.locator == item.locator && before.label == item.label ? .ibid : .ibidWithLocator
  }

  // MARK: The order of the list

  private mutating func sortWorks() {
    numberWorks()
    guard style.citesByNumber else { return }
    workByNumber = Array(repeating: 0, count: works.count)
    for place in works.indices { workByNumber[numbers[place] - 1] = works[place].index }
  }

  private mutating func numberWorks() {
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
      values = keys.map { sortValue($0, place, area, isBibliography) }
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

  private func sortValue(
    _ key: Style.SortKey, _ place: Int, _ area: Style.Area, _ isBibliography: Bool
  ) -> SortValue {
    let work = works[place]
    evaluator.area = area
    evaluator.isBibliography = isBibliography
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
        let demotes = style.options.demoteNonDroppingParticle != .never
        text = (work.names[variable] ?? []).map {
          CollationKey.text(of: $0, given: $0.given, demotes: demotes)
        }.joined(separator: CollationKey.nextName)
      } else {
        evaluator.work = work
        guard let value = evaluator.text(of: variable, short: false) else { return .nothing }
        // Numbers count as such, also those with a letter behind them or the first of a range.
        text =
          variable.isNumber
          ? evaluator.sortText(ofNumber: value.trimmingBlanks()) : parseMarkup(value).plain
      }
    }
    return text.isEmpty ? .nothing : .text(CollationKey(text, own: evaluator.locale.ownLetters))
  }
}
