extension Evaluator {
  // MARK: Lists of names

  func names(_ element: NamesElement) {
    let element = inheriting(element)
    if cite.suppressAuthor, !hasTaggedNames, !isBibliography, !isSorting {
      hasTaggedNames = true
      group.called = true
      return
    }
    let start = out.count
    let outerTag = !hasTaggedNames && !isSorting
    if outerTag {
      hasTaggedNames = true
      out.append(.open(.tag(.names)))
    }
    group.called = true
    let content = out.count
    render(element)
    if out.count == content {
      // Nobody is named: the first substitute that shows something stands for the names.
      for substitute in element.substitute {
        let inheritedBefore = inheritedNames
        inheritedNames = element
        framed(element.frame) { self.render(substitute) }
        inheritedNames = inheritedBefore
        if out.count > content { break }
      }
    }
    if out.count == content {
      out.removeSubrange(start...)
      if outerTag { hasTaggedNames = false }
      return
    }
    group.shown = true
    if outerTag { out.append(.close) }
  }

  /// A bare `<names variable="editor"/>` in a substitute looks like the names that it stands for.
  private func inheriting(_ element: NamesElement) -> NamesElement {
    guard let parent = inheritedNames, !element.hasName, element.label == nil else {
      return element
    }
    return NamesElement(
      variables: element.variables, options: element.options.inheriting(parent.options),
      hasName: true, nameFrame: parent.nameFrame, family: parent.family, given: parent.given,
      etAlTerm: parent.etAlTerm, etAlFrame: parent.etAlFrame, label: parent.label,
      labelComesFirst: parent.labelComesFirst, substitute: element.substitute,
      frame: element.frame)
  }

  private struct Role {
    let variable: Variable
    let names: [PersonName]
  }

  private func render(_ element: NamesElement) {
    let options = sortNames.inheriting(
      element.options.inheriting(area.names).inheriting(style.options.names))
    var roles: [Role] = []
    for variable in element.variables where !hidden.contains(variable) {
      guard let names = work.names[variable], !names.isEmpty else { continue }
      roles.append(Role(variable: variable, names: names))
    }
    // The same people in both roles are named once, where the language has a word for that.
    if roles.count == 2, Set(roles.map(\.variable)) == [.editor, .translator],
      roles[0].names == roles[1].names, locale.term("editortranslator")?.isEmpty == false
    {
      roles = [Role(variable: .editorTranslator, names: roles[0].names)]
    }
    guard !roles.isEmpty else { return }
    if options.form == .count {
      var total = 0
      for role in roles {
        total += shownCount(role.names.count, options, list: nextList(role.names.count, options))
      }
      if total > 0 { framed(element.frame) { out.append(.text(String(total))) } }
      return
    }
    if inheritedNames != nil { for role in roles { hidden.insert(role.variable) } }
    framed(element.frame) {
      out.append(.open(.tag(.nameList)))
      defer { out.append(.close) }
      for (position, role) in roles.enumerated() {
        if position > 0 { out.append(.text(options.namesDelimiter ?? "")) }
        framed(Frame()) {
          if element.labelComesFirst { label(element, role) }
          listGoesOn = role.names.count > 1 && role.names.last?.literal == "others"
          if listGoesOn {
            // Those who are not named count as one more.
            var longer = options
            longer.etAlMin = options.etAlMin.map { max(1, $0 - 1) }
            longer.etAlSubsequentMin = options.etAlSubsequentMin.map { max(1, $0 - 1) }
            list(Array(role.names.dropLast()), element, longer)
          } else {
            list(role.names, element, options)
          }
          if !element.labelComesFirst { label(element, role) }
        }
      }
    }
  }

  private func label(_ element: NamesElement, _ role: Role) {
    guard let label = element.label else { return }
    let plural: Bool
    switch label.plural {
    case .always: plural = true
    case .never: plural = false
    case .contextual: plural = role.names.count > 1
    }
    guard let term = locale.term(role.variable.name, label.form, plural: plural), !term.isEmpty
    else { return }
    if isSorting { return }
    out.append(.open(.tag(.label)))
    framed(label.frame) { markup(term) }
    out.append(.close)
  }

  /// Names in the words of the language alone: `Davies and Read`, `Henssler et al.`
  func plainNames(_ work: PreparedItem) -> [Piece] {
    out = []
    reset()
    self.work = work
    cite = CiteState()
    isBibliography = true
    var options = NameOptions()
    options.form = .short
    options.and = .text
    options.etAlMin = 3
    options.etAlUseFirst = 1
    options.delimiterPrecedesEtAl = .never
    let variables: [Variable] = [.author, .editor, .director, .composer, .host, .contributor]
    guard let role = variables.first(where: { work.names[$0]?.isEmpty == false }) else {
      return parseMarkup(work.item.texts[.titleShort] ?? work.item.texts[.title] ?? work.item.id)
    }
    render(
      NamesElement(
        variables: [role], options: options, hasName: true, nameFrame: Frame(), family: nil,
        given: nil, etAlTerm: "et-al", etAlFrame: Frame(), label: nil, labelComesFirst: false,
        substitute: [], frame: Frame()))
    return out
  }

  // MARK: How many

  private func nextList(_ total: Int, _ options: NameOptions) -> Int {
    nameLists += 1
    return nameLists - 1
  }

  /// How many names of a list are shown by themselves.
  private func shownCount(_ total: Int, _ options: NameOptions, list: Int) -> Int {
    var minimum = options.etAlMin ?? 0
    var first = options.etAlUseFirst ?? 0
    if cite.position >= .subsequent, !isBibliography {
      minimum = options.etAlSubsequentMin ?? minimum
      first = options.etAlSubsequentUseFirst ?? first
    }
    var shown = total
    if minimum > 0, total >= minimum, first < total { shown = first }
    if !isSorting, list < cite.disambiguation.names.count {
      shown = min(total, max(shown, cite.disambiguation.names[list]))
    }
    return shown
  }

  // MARK: One list

  private func list(_ names: [PersonName], _ element: NamesElement, _ options: NameOptions) {
    let number = nextList(names.count, options)
    let shown = shownCount(names.count, options, list: number)
    nameListSizes.append((names.count, shown))
    if collectsNames { citedNames.append(names) }
    if shown == 0 { return }
    let delimiter = options.delimiter ?? ", "
    let truncated = shown < names.count || listGoesOn
    let start = out.count
    framed(element.nameFrame) {
      for index in 0..<shown {
        if index > 0 {
          let isInverted = names[index - 1].literal.isEmpty
          let isLast = !truncated && index == names.count - 1
          if isLast, !isSorting, let and = options.and {
            let word = and == .symbol ? "&" : locale.term("and") ?? "and"
            out.append(
              .text(
                precedes(
                  options.delimiterPrecedesLast, count: shown, index, options, contextual: 3,
                  isPerson: isInverted)
                  ? (delimiter.hasSuffix(" ") ? delimiter : delimiter + " ") + word + " "
                  : " \(word) "))
          } else {
            out.append(.text(delimiter))
          }
        }
        name(names[index], at: index, list: number, element, options)
      }
    }
    guard truncated, out.count > start else { return }
    // The last name after an ellipsis: "A, B, … Z".
    if options.etAlUseLast == true, names.count >= shown + 2 {
      out.append(.text(delimiter + "… "))
      name(names[names.count - 1], at: names.count - 1, list: number, element, options)
      return
    }
    guard let term = locale.term(element.etAlTerm), !term.isEmpty, !isSorting else { return }
    let separated = precedes(
      options.delimiterPrecedesEtAl, count: shown + 1, shown, options, contextual: 3,
      isPerson: names[shown - 1].literal.isEmpty)
    let text = parseMarkup(term)
    if separated {
      out.append(.text(delimiter.hasSuffix(" ") || isIdeographic(term) ? delimiter : delimiter))
    } else if !isIdeographic(term) {
      out.append(.text(" "))
    }
    framed(element.etAlFrame) { out.append(contentsOf: text) }
  }

  /// Whether the delimiter stands before the last name or before `et al.`
  private func precedes(
    _ rule: NameOptions.Precedes?, count: Int, _ index: Int, _ options: NameOptions,
    contextual: Int, isPerson: Bool
  ) -> Bool {
    switch rule ?? .contextual {
    case .always: true
    case .never: false
    case .contextual: count >= contextual
    case .afterInvertedName:
      isPerson
        && (options.nameAsSortOrder == .all || options.nameAsSortOrder == .first && index == 1)
    }
  }

  // MARK: One name

  private func name(
    _ name: PersonName, at index: Int, list: Int, _ element: NamesElement, _ options: NameOptions
  ) {
    out.append(.open(.tag(.name)))
    defer { out.append(.close) }
    guard name.literal.isEmpty else {
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
    if level > 0, form == .short { form = .long } else if level == 1, form == .long { level = 0 }
    if level > 1 { initialize = false }
    if isSorting, form != .short { initialize = options.initialize ?? true }
    var inverted =
      options.nameAsSortOrder == .all || options.nameAsSortOrder == .first && index == 0
    if isSorting { inverted = true }
    let isWestern = !isIdeographicName(name)
    let family = element.family ?? Frame()
    let given = element.given ?? Frame()
    let demotion = style.options.demoteNonDroppingParticle
    let givenText = self.given(
      name.given, initializeWith: level > 1 ? nil : options.initializeWith, initialize)

    guard form == .long else {
      framed(family) {
        join([(name.nonDroppingParticle, Frame()), (name.family, Frame())])
        if name.family.isEmpty { markup(name.given) }
      }
      return
    }
    if !isWestern {
      // Family name and given names as they are written, without a blank.
      framed(family) { markup(name.family) }
      framed(given) { markup(name.given) }
      return
    }
    if inverted || name.staticOrdering {
      let demotes = demotion == .displayAndSort || demotion == .sortOnly && isSorting
      let familyPlain = bare(family)
      framed(affixes(family)) {
        if demotes {
          framed(familyPlain) { markup(name.family) }
        } else {
          join([(name.nonDroppingParticle, familyPlain), (name.family, familyPlain)])
        }
      }
      if name.family.isEmpty {
        framed(given) { markup(givenText) }
        return
      }
      let separator = name.staticOrdering && !inverted ? " " : options.sortSeparator ?? ", "
      let mark = out.count
      if !isSorting { out.append(.text(separator)) } else { out.append(.text(" ")) }
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
        out.append(.text(isSorting ? " " : inverted ? separator : " "))
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
    }
    if out.count == content { out.removeSubrange(mark...) }
    if !name.suffix.isEmpty {
      out.append(.text(name.commaSuffix ? ", " : " "))
      markup(name.suffix)
    }
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

struct GivenName: Hashable {
  let given: String
  let mark: String
  let initialize: Bool
}

/// `Mark Abie` with `.` as `M.A.`, with `. ` as `M. A.`; particles in small letters stay.
func initials(_ given: String, _ mark: String, onlyExisting: Bool, hyphens: Bool) -> String {
  var out = ""
  let words = given.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
  for word in words {
    if !onlyExisting, isPlainName(word) {
      out += word.prefix(1) + mark
      continue
    }
    // "J.M." is two initials, "J." one.
    for part in splitInitials(word) {
      let letters = part.filter(\.isAlphabetic)
      let isInitial =
        letters.count == 1 && part.first?.isCapital == true && part.count <= 2
        || part.hasSuffix(".") && part.first?.isCapital == true
      if onlyExisting, !isInitial {
        if !out.isEmpty, !out.hasSuffix(" ") { out += " " }
        out += part
        continue
      }
      if part.first(where: \.isAlphabetic)?.isSmall == true, !hasCapital(part) {
        if !out.isEmpty, !out.hasSuffix(" ") { out += " " }
        out += part + " "
        continue
      }
      if onlyExisting, !out.isEmpty, let last = out.last, last != " ", !endsWithInitial(out, mark) {
        out += " "
      }
      out += initial(part, mark, hyphens)
    }
  }
  return out.trimmingBlanks()
}

/// Whether a given name is one ASCII capital with small letters after it, as nearly all are.
private func isPlainName(_ word: String) -> Bool {
  let bytes = word.utf8
  guard let first = bytes.first, first >= 0x41, first <= 0x5A else { return false }
  return bytes.dropFirst().allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
}

private func hasCapital(_ part: String) -> Bool {
  part.split(separator: "-").contains { $0.first?.isCapital == true }
}

private func endsWithInitial(_ text: String, _ mark: String) -> Bool {
  !mark.isEmpty && text.hasSuffix(mark) || text.last?.isCapital == true
}

private func splitInitials(_ word: String) -> [String] {
  let dots = word.filter { $0 == "." }.count
  guard dots > 1 || dots == 1 && !word.hasSuffix(".") else { return [word] }
  return word.split(separator: ".").map { String($0) + "." }
}

private func initial(_ word: String, _ mark: String, _ hyphens: Bool) -> String {
  // An abbreviation keeps its letters: "Ph.", "Ts."
  if word.hasSuffix("."), !word.contains("-") {
    let letters = word.dropLast()
    if letters.first?.isCapital == true { return letters + mark }
  }
  let parts = word.split { $0 == "-" || $0 == "\u{2010}" || $0 == "–" }.map(String.init)
  var out = ""
  for (index, part) in parts.enumerated() {
    guard let first = part.first(where: { $0.isAlphabetic }) else { continue }
    if index > 0, !first.isCapital { continue }
    // All capitals are initials already, one by one: "JM"; longer ones are a word.
    if index > 0 {
      out = out.trimmingBlanks() + (hyphens ? "-" : "")
    }
    // "TSerendorjiin": two letters for one sound.
    let second = part.dropFirst().first
    if second?.isCapital == true, part.dropFirst(2).first?.isSmall == true {
      out += String(first) + (second.map { $0.lowercased() } ?? "")
    } else {
      out += String(first)
    }
    out += mark
  }
  return out
}

private func isIdeographic(_ text: String) -> Bool {
  guard let scalar = text.unicodeScalars.first else { return false }
  return (0x2E80...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
    || (0xF900...0xFAFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
}

private func isIdeographicName(_ name: PersonName) -> Bool {
  isIdeographic(name.family) || name.family.isEmpty && isIdeographic(name.given)
}
