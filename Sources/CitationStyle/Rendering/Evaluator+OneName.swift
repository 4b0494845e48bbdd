extension Evaluator {
  // MARK: One name

  func name(
    _ name: PersonName, at index: Int, list: Int, _ element: NamesElement, _ options: NameOptions
  ) {
    out.append(.open(.tag(.name)))
    defer { out.append(.close) }
    guard name.literal.isEmpty else {
      if isSorting { return sortKey(of: name, given: "") }
      framed(element.family ?? Frame()) { markup(name.literal) }
      return
    }
    var form = options.form ?? .long
    var initialize = options.initialize ?? true
    // A list of names told apart by given names.
    var level = 0
    if !isSorting {
      if list < cite.disambiguation.givens.count, index < cite.disambiguation.givens[list].count {
        level = cite.disambiguation.givens[list][index]
      }
      if !isBibliography, let levels = nameLevels {
        level = max(level, levels.level(of: name, isPrimary: index == 0))
      }
    }
    // What tells works apart in citations is shown in the list too (CSL 1.0.2, "Disambiguation"): a given name
    // that is written out there is not an initial here.
    if isBibliography, level == 1, !style.shortensGivenNames { level = 2 }
    if level > 0, form == .short { form = .long } else if level == 1, form == .long { level = 0 }
    if level > 1 { initialize = false }
    let inverted =
      options.nameAsSortOrder == .all || options.nameAsSortOrder == .first && index == 0
    let isWestern = !isIdeographicName(name)
    let family = element.family ?? Frame()
    let given = element.given ?? Frame()
    let demotion = style.options.demoteNonDroppingParticle
    let givenText = self.given(
      name.given, initializeWith: level > 1 ? nil : options.initializeWith, initialize)

    if isSorting { return sortKey(of: name, given: form == .long ? givenText : "") }
    // One name alone, whatever field it came in, is a whole name: it is never shortened.
    if name.family.isEmpty {
      framed(family) { join([(name.nonDroppingParticle, Frame()), (name.given, Frame())]) }
      return
    }
    guard form == .long else {
      framed(family) { join([(name.nonDroppingParticle, Frame()), (name.family, Frame())]) }
      return
    }
    if !isWestern {
      // Family name and given names as they are written, without a blank.
      framed(family) { markup(name.family) }
      framed(given) { markup(name.given) }
      return
    }
    if inverted || name.staticOrdering {
      let demotes = demotion == .displayAndSort
      let familyPlain = bare(family)
      framed(affixes(family)) {
        if demotes {
          framed(familyPlain) { markup(name.family) }
        } else {
          join([(name.nonDroppingParticle, familyPlain), (name.family, familyPlain)])
        }
      }
      let separator = name.staticOrdering && !inverted ? " " : options.sortSeparator ?? ", "
      let mark = out.count
      out.append(.text(separator))
      let content = out.count
      let givenPlain = bare(given)
      framed(affixes(given)) {
        var parts: [(String, Frame)] = [
          (givenText, givenPlain), (name.droppingParticle, givenPlain),
        ]
        if demotes { parts.append((name.nonDroppingParticle, familyPlain)) }
        join(parts)
      }
      if out.count == content { out.removeSubrange(mark...) }
      if !name.suffix.isEmpty {
        out.append(.text(inverted ? separator : " "))
        markup(name.suffix)
      }
      return
    }
    // Given names first.
    let start = out.count
    framed(given) { markup(givenText) }
    let mark = out.count
    // An affix of the given names may bring a blank of its own.
    if mark > start, !endsWithBlank { out.append(.text(" ")) }
    let content = out.count
    framed(affixes(family)) {
      join([
        (name.droppingParticle, bare(given)), (name.nonDroppingParticle, bare(family)),
        (name.family, bare(family)),
      ])
      // The affixes of the family name enclose the suffix, its formatting does not
      // (CSL 1.0.2, "Name-part Formatting").
      if !name.suffix.isEmpty {
        out.append(.text(name.commaSuffix ? ", " : " "))
        markup(name.suffix)
      }
    }
    if out.count == content { out.removeSubrange(mark...) }
  }

  /// The parts of a name in the order in which they count (CSL 1.0.2, "Name-part Order").
  private func sortKey(of name: PersonName, given: String) {
    let key = CollationKey.text(
      of: name, given: given, demotes: style.options.demoteNonDroppingParticle != .never)
    if !key.isEmpty { out.append(.text(key)) }
  }

  private var endsWithBlank: Bool {
    for piece in out.reversed() {
      if case .text(let text) = piece { return text.last?.isBlank ?? false }
    }
    return false
  }

  /// The affixes of a frame alone, and a frame without them.
  private func affixes(_ frame: Frame) -> Frame {
    var own = Frame()
    own.prefix = frame.prefix
    own.suffix = frame.suffix
    return own
  }

  private func bare(_ frame: Frame) -> Frame {
    var own = frame
    own.prefix = ""
    own.suffix = ""
    return own
  }

  /// Joins parts of a name with blanks, but none after an apostrophe or a hyphen.
  private func join(_ parts: [(String, Frame)]) {
    var last: Character?
    for (text, frame) in parts where !text.isEmpty {
      if let last, !last.isBlank, last != "'", last != "’", last != "-", last != "\u{2010}" {
        out.append(.text(" "))
      }
      framed(frame) { markup(text) }
      last = text.last
    }
  }

  // MARK: Given names

  /// Given names as the style wants them: in full, or as initials (CSL 1.0.2, "initialize-with").
  func given(_ given: String, initializeWith: String?, _ initialize: Bool) -> String {
    guard let mark = initializeWith, !given.isEmpty else { return given }
    let key = GivenName(given: given, mark: mark, initialize: initialize)
    if let known = initialsOf[key] { return known }
    let made = initials(
      given, mark, onlyExisting: !initialize, hyphens: style.options.initializeWithHyphen)
    initialsOf[key] = made
    return made
  }
}

private func isIdeographicName(_ name: PersonName) -> Bool {
  isIdeographic(name.family) || name.family.isEmpty && isIdeographic(name.given)
}
