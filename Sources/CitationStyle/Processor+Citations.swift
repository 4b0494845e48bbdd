extension CitedDocument {
  /// One work of a citation as it is rendered.
  private struct RenderedCite {
    let item: CiteItem
    let work: Int
    var pieces: [Piece]
    let names: String
    let year: String
    let yearSuffix: String
    let number: Int
    var delimiter: String?
    var isSuffixOnly = false
    var isPlain: Bool { item.prefix.isEmpty && item.suffix.isEmpty && item.locator.isEmpty }
  }

  /// Renders a citation: sorts its works, groups and collapses them, joins them.
  func render(_ index: Int) -> RichText {
    let citation = citations[index]
    let area = style.citation
    // In most numeric styles a citation is its numbers, whatever the works are.
    if style.citesByNumber, !citation.authorInText,
      citation.items.allSatisfy({
        $0.prefix.isEmpty && $0.suffix.isEmpty && $0.locator.isEmpty && !$0.suppressAuthor
          && !$0.authorOnly
      })
    {
      let works = positions[index].map { numbers[$0.work] }
      if let known = formatter.cache.numeric[works] {
        return RichText(known.pieces.map { remarked($0) { workByNumber[$0 - 1] } })
      }
      let made = render(index, area)
      // Remembered by numbers: another document has other works under them.
      formatter.cache.numeric[works] = RichText(
        made.pieces.map { piece in
          remarked(piece) { work in
            works.first { workByNumber[$0 - 1] == work } ?? 1
          }
        })
      return made
    }
    guard citation.items.count == 1, let item = citation.items.first, item.prefix.isEmpty,
      item.suffix.isEmpty, !citation.authorInText, !item.authorOnly
    else { return render(index, area) }
    let state = state(item, positions[index][0])
    guard let slot = slot(works[positions[index][0].work], state) else {
      return render(index, area)
    }
    if let known = formatter.cache.single[slot] { return known }
    let made = render(index, area)
    formatter.cache.single[slot] = made
    return made
  }

  private func remarked(_ piece: Piece, _ change: (Int) -> Int) -> Piece {
    if case .open(.cite(let mark)) = piece { .open(.cite(change(mark))) } else { piece }
  }

  private func render(_ index: Int, _ area: Style.Area) -> RichText {
    let citation = citations[index]
    var places = Array(citation.items.indices)
    if !area.sortKeys.isEmpty, !citation.keepsOrder, places.count > 1 {
      // "see" belongs to its place: what has a prefix is not moved, and nothing is moved across it.
      var sorted: [Int] = []
      var run: [Int] = []
      for place in places {
        if !citation.items[place].prefix.isEmpty {
          sorted += sortedPlaces(run, index)
          run = []
          sorted.append(place)
        } else {
          run.append(place)
        }
      }
      places = sorted + sortedPlaces(run, index)
    }
    var cites = places.enumerated().map { position, place in
      var item = citation.items[place]
      if citation.authorInText, place == 0 { item.suppressAuthor = true }
      return cite(
        item, positions[index][place], isFirst: position == 0, isAlone: places.count == 1)
    }
    cites = cites.filter {
      !$0.pieces.isEmpty || !$0.item.prefix.isEmpty || !$0.item.suffix.isEmpty
    }
    guard !cites.isEmpty else { return RichText() }
    if cites.count == 1 {
      // Nothing to bring together.
    } else if area.collapse == .citationNumber {
      collapseNumbers(&cites)
    } else if area.collapse != nil || area.citeGroupDelimiter != nil {
      groupByNames(&cites)
    }
    var body: [Piece] = []
    for (position, cite) in cites.enumerated() {
      if position > 0 {
        let delimiter = cite.delimiter ?? area.delimiter
        // A prefix that begins with a mark brings its own.
        let first = cite.item.prefix.first
        // A suffix that ends with a mark has said what stands between.
        let last = cites[position - 1].item.suffix.last
        if last.map({ ",;".contains($0) }) == true {
          body.append(.text(" "))
        } else if first.map({ ",;:.".contains($0) }) != true {
          body.append(.text(delimiter))
        }
      }
      body += affixed(cite)
    }
    return finish(body, citation)
  }

  /// Positions within a citation in the order that the style asks for.
  private func sortedPlaces(_ places: [Int], _ index: Int) -> [Int] {
    guard places.count > 1 else { return places }
    let works = places.map { positions[index][$0].work }
    let order = sorted(works, by: style.citation.sortKeys, style.citation, isBibliography: false)
    var left = places
    return order.compactMap { work in
      left.firstIndex { positions[index][$0].work == work }.map { left.remove(at: $0) }
    }
  }

  /// The authors of the first work, for a sentence that names them.
  ///
  /// A style that shows no names in citations gets them all the same, in the words of its language:
  /// "(1) found that" is no sentence.
  func namesInText(_ index: Int) -> RichText {
    let citation = citations[index]
    guard citation.authorInText, let item = citation.items.first else { return RichText() }
    var own = item
    own.suppressAuthor = false
    own.prefix = ""
    own.suffix = ""
    own.locator = ""
    let cite = cite(own, positions[index][0], isFirst: false, showsNames: true)
    var pieces = cite.pieces.range(of: .names).map { Array(cite.pieces[$0]) } ?? []
    if pieces.isEmpty { pieces = evaluator.plainNames(works[cite.work]) }
    return RichText(settlePunctuation(pieces, inQuote: formatter.locale.punctuationInQuote))
  }

  private func finish(_ body: [Piece], _ citation: Citation) -> RichText {
    let frame = style.citation.frame
    var out: [Piece] = []
    if !frame.formatting.isPlain { out.append(.open(.format(frame.formatting))) }
    if !frame.prefix.isEmpty { out.append(.text(frame.prefix)) }
    out += body
    if !frame.suffix.isEmpty { out.append(.text(frame.suffix)) }
    if !frame.formatting.isPlain { out.append(.close) }
    return RichText(settlePunctuation(out, inQuote: formatter.locale.punctuationInQuote))
  }

  private func cite(
    _ item: CiteItem, _ place: CitePlace, isFirst: Bool, showsNames: Bool = false,
    isAlone: Bool = false
  ) -> RenderedCite {
    var state = state(item, place)
    // In the sentence the names are those of a first citation.
    if showsNames { state.position = style.isNote ? .subsequent : place.position }
    // At the beginning of a note, and after a full stop, a term begins with a capital.
    let prefix = item.prefix.trimmingBlanks()
    let ending = prefix.last { !"”\"'’)".contains($0) }
    let begins = prefix.isEmpty ? isFirst : ending.map { ".!?".contains($0) } ?? false
    var pieces = cited(works[place.work], state, begins: begins)
    if item.authorOnly {
      pieces = pieces.range(of: .names).map { Array(pieces[$0]) } ?? []
    }
    let names = isAlone ? "" : pieces.range(of: .names).map { Array(pieces[$0]).plain } ?? ""
    let year = isAlone ? "" : pieces.range(of: .year).map { Array(pieces[$0]).plain } ?? ""
    return RenderedCite(
      item: item, work: place.work, pieces: pieces, names: names, year: year,
      yearSuffix: state.yearSuffix, number: state.number)
  }

  private func state(_ item: CiteItem, _ place: CitePlace) -> CiteState {
    var state = CiteState()
    state.locator = item.locator
    state.label = item.label.isEmpty ? "page" : item.label
    state.position = place.position
    state.isNearNote = place.isNearNote
    state.firstNote = place.firstNote
    state.number = numbers[place.work]
    state.yearSuffix = yearSuffixes[place.work]
    state.disambiguation = disambiguations[place.work]
    state.suppressAuthor = item.suppressAuthor
    return state
  }

  /// Where what is known of a work's citation is kept; nil where a document makes it special.
  private func slot(_ work: PreparedItem, _ state: CiteState) -> Int? {
    let isPlain =
      !style.isNote && !style.usesCitationNumber && !style.usesPosition && state.locator.isEmpty
      && state.yearSuffix.isEmpty && !state.suppressAuthor && state.disambiguation.isEmpty
      && evaluator.nameLevels == nil
    return isPlain ? 2 * work.index + (state.position == .first ? 0 : 1) : nil
  }

  /// The pieces of a work in a citation; those that nothing makes special are made once.
  private func cited(_ work: PreparedItem, _ state: CiteState, begins: Bool) -> [Piece] {
    guard let slot = slot(work, state) else { return evaluator.cite(work, state, begins: begins) }
    if let known = formatter.cache.pieces[slot] { return known }
    let made = evaluator.cite(work, state)
    formatter.cache.pieces[slot] = made
    return made
  }

  private func affixed(_ cite: RenderedCite) -> [Piece] {
    var out: [Piece] = []
    let prefix = cite.item.prefix
    if !prefix.isEmpty {
      out += parseMarkup(prefix, keepsQuotes: true)
      if let last = prefix.last, !last.isBlank, !"([{“‘-–—/'’".contains(last) {
        out.append(.text(" "))
      }
    }
    out.append(.open(.cite(works[cite.work].index)))
    out += cite.pieces
    out.append(.close)
    let suffix = cite.item.suffix
    if !suffix.isEmpty {
      if let first = suffix.first, first.isAlphabetic || first.isNumber || first == "(" {
        out.append(.text(" "))
      }
      out += parseMarkup(suffix, keepsQuotes: true)
    }
    return out
  }

  // MARK: Collapsing

  /// Three or more numbers in a row become a range.
  private func collapseNumbers(_ cites: inout [RenderedCite]) {
    var kept: [RenderedCite] = []
    var at = 0
    while at < cites.count {
      var end = at
      while end + 1 < cites.count, cites[end + 1].number == cites[end].number + 1,
        cites[end].isPlain, cites[end + 1].isPlain,
        cites[end].pieces.range(of: .citationNumber) != nil
      { end += 1 }
      if end - at >= 2 {
        kept.append(cites[at])
        var last = cites[end]
        last.delimiter = formatter.locale.pageRangeDelimiter
        if last.delimiter == "-" { last.delimiter = "–" }
        kept.append(last)
        if end + 1 < cites.count, let after = style.citation.afterCollapseDelimiter {
          cites[end + 1].delimiter = after
        }
      } else {
        kept += cites[at...end]
      }
      at = end + 1
    }
    cites = kept
  }

  /// Brings works of the same authors together, and leaves out what the first of them has said.
  private func groupByNames(_ cites: inout [RenderedCite]) {
    let area = style.citation
    var groups: [[RenderedCite]] = []
    var byNames: [String: Int] = [:]
    for cite in cites {
      if cite.item.prefix.isEmpty, let group = byNames[cite.names] {
        groups[group].append(cite)
      } else {
        byNames[cite.names] = groups.count
        groups.append([cite])
      }
    }
    let groupDelimiter = area.citeGroupDelimiter ?? (area.collapse == nil ? area.delimiter : ", ")
    var out: [RenderedCite] = []
    for var group in groups {
      if area.collapse != nil { sortSuffixes(&group) }
      if let collapse = area.collapse, group.count > 1 {
        for position in 1..<group.count {
          var state = state(of: group[position])
          state.suppressAuthor = true
          group[position].pieces = evaluator.cite(works[group[position].work], state)
        }
        if collapse != .year { group = collapseSuffixes(group, collapse) }
      }
      for position in group.indices where position > 0 && group[position].delimiter == nil {
        let before = group[position - 1]
        group[position].delimiter =
          before.isSuffixOnly
          ? area.afterCollapseDelimiter ?? area.citeGroupDelimiter ?? area.delimiter
          : !before.item.locator.isEmpty || !group[position].item.locator.isEmpty
            ? area.afterCollapseDelimiter
              ?? (area.collapse == .year ? area.delimiter : groupDelimiter)
            : groupDelimiter
      }
      if !out.isEmpty, let after = area.afterCollapseDelimiter { group[0].delimiter = after }
      out += group
    }
    cites = out
  }

  /// Letters of one year stand in their order.
  private func sortSuffixes(_ group: inout [RenderedCite]) {
    var at = 0
    while at < group.count {
      var end = at + 1
      while end < group.count, group[end].year == group[at].year, !group[at].yearSuffix.isEmpty {
        end += 1
      }
      if end - at > 1 {
        group[at..<end].sort {
          ($0.yearSuffix.count, $0.yearSuffix) < ($1.yearSuffix.count, $1.yearSuffix)
        }
      }
      at = end
    }
  }

  private func state(of cite: RenderedCite) -> CiteState {
    var state = CiteState()
    state.locator = cite.item.locator
    state.label = cite.item.label.isEmpty ? "page" : cite.item.label
    state.position = .subsequent
    state.number = cite.number
    state.yearSuffix = cite.yearSuffix
    state.disambiguation = disambiguations[cite.work]
    return state
  }

  /// `2000a, b` and, where the style says so, `2000a–c`.
  private func collapseSuffixes(
    _ group: [RenderedCite], _ collapse: Style.Collapse
  ) -> [RenderedCite] {
    let area = style.citation
    let delimiter = area.yearSuffixDelimiter ?? area.citeGroupDelimiter ?? area.delimiter
    var out: [RenderedCite] = []
    var at = 0
    while at < group.count {
      var end = at
      while end + 1 < group.count, group[end + 1].year == group[at].year, !group[at].year.isEmpty,
        !group[end + 1].yearSuffix.isEmpty, !group[end].yearSuffix.isEmpty,
        group[end].isPlain, group[end + 1].isPlain
      { end += 1 }
      out.append(group[at])
      var position = at + 1
      var runStart = at
      while position <= end {
        if collapse == .yearSuffixRanged {
          var last = position - 1
          runStart = last
          while last < end, follows(group[last].yearSuffix, group[last + 1].yearSuffix) {
            last += 1
          }
          if last - runStart >= 2 {
            out.append(suffixOnly(group[last], "–"))
            position = last + 1
            continue
          }
        }
        out.append(suffixOnly(group[position], delimiter))
        position += 1
      }
      at = end + 1
    }
    return out
  }

  private func suffixOnly(_ cite: RenderedCite, _ delimiter: String) -> RenderedCite {
    var cite = cite
    cite.delimiter = delimiter
    cite.isSuffixOnly = true
    if let range = cite.pieces.range(of: .yearSuffix) { cite.pieces = Array(cite.pieces[range]) }
    return cite
  }

  private func follows(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count == other.utf8.count, let first = one.utf8.last,
      let second = other.utf8.last
    else { return false }
    return one.dropLast() == other.dropLast() && first + 1 == second
  }

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
      // The whole list goes, with `et al.` and roles; the affixes of the element stay.
      pieces.replaceSubrange((list.lowerBound + 1)..<(list.upperBound - 1), with: mark)
    case .completeEach:
      guard complete else { return }
      replace(own, &pieces, mark)
    case .partialEach: replace(Array(own.prefix(same)), &pieces, mark)
    case .partialFirst: if same > 0 { replace(Array(own.prefix(1)), &pieces, mark) }
    }
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
