extension CitedDocument {
  // MARK: The reference list

  func entries() -> [FormattedCitations.Entry] {
    guard let bibliography = style.bibliography else { return [] }
    let substitute = bibliography.subsequentAuthorSubstitute
    var previous: [Piece] = []
    return order.compactMap { place in
      let work = works[place].index
      let isShared =
        substitute == nil && yearSuffixes[place].isEmpty && disambiguations[place].isEmpty
      if isShared {
        if formatter.cache.isListed[work] == 0 {
          formatter.cache.isListed[work] = formatter.processor.sharedEntry(work).isEmpty ? 1 : 2
        }
        guard formatter.cache.isListed[work] == 2 else { return nil }
        return FormattedCitations.Entry(work: work, number: numbers[place], text: nil)
      }
      var state = CiteState()
      state.number = numbers[place]
      state.yearSuffix = yearSuffixes[place]
      state.disambiguation = disambiguations[place]
      var pieces = evaluator.entry(works[place], state)
      if let substitute {
        let original = pieces
        substituteAuthors(&pieces, previous, substitute, bibliography.substituteRule)
        previous = original
      }
      finishEntry(&pieces, evaluator)
      // A style can leave works out of its list.
      guard !pieces.isEmpty else { return nil }
      return FormattedCitations.Entry(
        work: work, number: numbers[place], text: RichText(pieces))
    }
  }

  /// Replaces names that the entry before has named already (CSL 1.0.2, "Reference Grouping").
  private func substituteAuthors(
    _ pieces: inout [Piece], _ previous: [Piece], _ substitute: String,
    _ rule: Style.SubstituteRule
  ) {
    guard let range = pieces.range(of: .names), let before = previous.range(of: .names) else {
      return
    }
    let own = nameRanges(pieces, range)
    let earlier = nameRanges(previous, before)
    func text(_ pieces: [Piece], _ range: Range<Int>) -> String { Array(pieces[range]).plain }
    let mark: [Piece] = substitute.isEmpty ? [] : [.text(substitute)]
    if own.isEmpty {
      // Something else stands for the names.
      guard text(pieces, range) == text(previous, before), earlier.isEmpty else { return }
      pieces.replaceSubrange((range.lowerBound + 1)..<(range.upperBound - 1), with: mark)
      return
    }
    let same = zip(own, earlier).prefix { text(pieces, $0) == text(previous, $1) }.count
    let complete = same == own.count && own.count == earlier.count
    switch rule {
    case .completeAll:
      guard complete, let list = pieces.range(of: .nameList, from: range.lowerBound) else { return }
      // "Roe" is not "Roe et al.": a dash would take the others' work from them.
      guard goesOn(pieces, own, within: range) == goesOn(previous, earlier, within: before) else {
        return
      }
      // The whole list goes, with `and` and `et al.`; affixes stay. So does what people did who are
      // not the authors: the dash stands for "Roe, Ann", and "ed." is not the same as before.
      let inside =
        evaluator.firstRole == .author
        ? (list.lowerBound + 1)..<(list.upperBound - 1) : withoutRole(pieces, list)
      pieces.replaceSubrange(inside, with: mark)
    case .completeEach:
      guard complete else { return }
      replace(own, &pieces, mark)
    case .partialEach: replace(Array(own.prefix(same)), &pieces, mark)
    case .partialFirst: if same > 0 { replace(Array(own.prefix(1)), &pieces, mark) }
    }
  }

  /// Whether others follow the last name of a list: "et al.", but no role.
  private func goesOn(_ pieces: [Piece], _ names: [Range<Int>], within outer: Range<Int>) -> Bool {
    let list = pieces.range(of: .nameList, from: outer.lowerBound) ?? outer
    var at = names.last?.upperBound ?? list.upperBound
    while at < list.upperBound {
      if pieces[at] == .open(.tag(.label)) {
        at = pieces.end(of: at)
        continue
      }
      if case .text(let text) = pieces[at], text.contains(where: \.isAlphabetic) { return true }
      at += 1
    }
    return false
  }

  /// What is inside a list of names, without a role before or after it.
  private func withoutRole(_ pieces: [Piece], _ list: Range<Int>) -> Range<Int> {
    var inside = (list.lowerBound + 1)..<(list.upperBound - 1)
    var at = inside.lowerBound
    while at < inside.upperBound {
      let end = pieces[at] == .close ? at + 1 : pieces.end(of: at)
      if pieces[at] == .open(.tag(.label)) {
        if at == inside.lowerBound { inside = end..<inside.upperBound }
        if end == inside.upperBound { inside = inside.lowerBound..<at }
      }
      at = end
    }
    return inside
  }

  private func replace(_ ranges: [Range<Int>], _ pieces: inout [Piece], _ mark: [Piece]) {
    for range in ranges.reversed() {
      pieces.replaceSubrange((range.lowerBound + 1)..<(range.upperBound - 1), with: mark)
    }
  }

  private func nameRanges(_ pieces: [Piece], _ outer: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = outer.lowerBound
    while at < outer.upperBound {
      if pieces[at] == .open(.tag(.name)) {
        let end = pieces.end(of: at)
        ranges.append(at..<end)
        at = end
      } else {
        at += 1
      }
    }
    return ranges
  }
}
