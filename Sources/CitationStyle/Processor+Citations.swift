extension CitedDocument {
  /// One work of a citation as it is rendered.
  struct RenderedCite {
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
        item, positions[index][place], isFirst: position == 0 && !citation.goesOnASentence,
        isAlone: places.count == 1, hidesTitle: place == 0 && isNamedByTitle(index))
    }
    cites = cites.filter {
      !$0.pieces.isEmpty || !$0.item.prefix.isEmpty || !$0.item.suffix.isEmpty
    }
    guard !cites.isEmpty else { return inWords(index) }
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
    let text = finish(body, citation)
    return citation.note > 0 && text.plain.trimmingBlanks().isEmpty ? inWords(index) : text
  }

  /// Positions within a citation in the order that the style asks for.
  private func sortedPlaces(_ places: [Int], _ index: Int) -> [Int] {
    guard places.count > 1 else { return places }
    let works = places.map { positions[index][$0].work }
    // A work that is cited twice keeps the author's order.
    var byWork: [Int: [Int]] = [:]
    for (place, work) in zip(places, works).reversed() { byWork[work, default: []].append(place) }
    let order = sorted(works, by: style.citation.sortKeys, style.citation, isBibliography: false)
    return order.compactMap { byWork[$0]?.popLast() }
  }

  /// The authors of the first work, for a sentence that names them.
  ///
  /// A style that shows no names in citations gets them all the same, in the words of its language:
  /// "(1) found that" is no sentence.
  func namesInText(_ index: Int) -> RichText {
    guard citations[index].authorInText, !citations[index].items.isEmpty else { return RichText() }
    var pieces = shownNames(index)
    if pieces.isEmpty { pieces = evaluator.plainNames(works[positions[index][0].work]) }
    return RichText(settlePunctuation(pieces, inQuote: formatter.locale.punctuationInQuote))
  }

  /// The names of the first work of a citation as the style shows them.
  private func shownNames(_ index: Int) -> [Piece] {
    var own = citations[index].items[0]
    own.suppressAuthor = false
    own.prefix = ""
    own.suffix = ""
    own.locator = ""
    let cite = cite(own, positions[index][0], isFirst: false, showsNames: true)
    return cite.pieces.range(of: .names).map { Array(cite.pieces[$0]) } ?? []
  }

  /// Whether the sentence around a citation names the first work by its title, which is not said again:
  /// "Mental Health Act 1983 (1983)". A note is a reference of its own, with everything.
  private func isNamedByTitle(_ index: Int) -> Bool {
    guard citations[index].authorInText, !style.isNote, let place = positions[index].first else {
      return false
    }
    return evaluator.namedRole(works[place.work]) == nil && shownNames(index).isEmpty
  }

  /// What a note says where the style has nothing for its works: who, what and when. A mark in the text
  /// that leads to an empty note would keep the source from the reader.
  private func inWords(_ index: Int) -> RichText {
    guard citations[index].note > 0, !positions[index].isEmpty else { return RichText() }
    var body: [Piece] = []
    for place in positions[index] {
      let work = works[place.work]
      if !body.isEmpty { body.append(.text("; ")) }
      body += [.open(.cite(work.index))] + evaluator.plainReference(work) + [.close]
    }
    return finish(body, citations[index])
  }

  private func finish(_ body: [Piece], _ citation: Citation) -> RichText {
    let frame = style.citation.frame
    var out: [Piece] = []
    if !frame.formatting.isPlain { out.append(.open(.format(frame.formatting))) }
    if !frame.prefix.isEmpty { out.append(.text(frame.prefix)) }
    out += body
    // Within a sentence of the author the full stop of a note is not the end of anything.
    let suffix = citation.isFollowed && frame.suffix.hasPrefix(".") ? "" : frame.suffix
    if !suffix.isEmpty { out.append(.text(suffix)) }
    if !frame.formatting.isPlain { out.append(.close) }
    return RichText(settlePunctuation(out, inQuote: formatter.locale.punctuationInQuote))
  }

  private func cite(
    _ item: CiteItem, _ place: CitePlace, isFirst: Bool, showsNames: Bool = false,
    isAlone: Bool = false, hidesTitle: Bool = false
  ) -> RenderedCite {
    var state = state(item, place)
    state.hidesTitle = hidesTitle
    // In the sentence the names are those of a first citation.
    if showsNames { state.position = style.isNote ? .subsequent : place.position }
    // At the beginning of a note, and after a full stop, a term begins with a capital.
    let prefix = item.prefix.trimmingBlanks()
    let ending = prefix.last { !"”\"'’)".contains($0) }
    let begins = prefix.isEmpty ? isFirst : ending.map { ".!?".contains($0) } ?? false
    var pieces = cited(works[place.work], state, begins: begins)
    // A note that would say nothing without its author, or a year alone, says who it is.
    if item.suppressAuthor, style.isNote, !pieces.plain.contains(where: \.isAlphabetic) {
      state.suppressAuthor = false
      pieces = cited(works[place.work], state, begins: begins)
    }
    if item.authorOnly {
      pieces = pieces.range(of: .names).map { Array(pieces[$0]) } ?? []
    }
    let names = isAlone ? "" : pieces.range(of: .names).map { Array(pieces[$0]).plain } ?? ""
    let year = isAlone ? "" : pieces.range(of: .year).map { Array(pieces[$0]).plain } ?? ""
    return RenderedCite(
      item: item, work: place.work, pieces: pieces, names: names, year: year,
      yearSuffix: state.yearSuffix, number: state.number)
  }

  func state(_ item: CiteItem, _ place: CitePlace) -> CiteState {
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
      out.append(.open(.asWritten))
      out += parseMarkup(prefix, keepsQuotes: true)
      out.append(.close)
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
      out.append(.open(.asWritten))
      out += parseMarkup(suffix, keepsQuotes: true)
      out.append(.close)
    }
    return out
  }
}
