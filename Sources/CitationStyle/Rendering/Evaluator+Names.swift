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
    if !render(element) {
      // Nobody is named: the first substitute that shows something stands for the names. No delimiter of
      // a group around the names reaches into it (CSL 1.0.2, "Delimiter").
      let outerDelimiter = delimiter
      delimiter = ""
      defer { delimiter = outerDelimiter }
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

  /// - Returns: whether anybody is named.
  @discardableResult
  private func render(_ element: NamesElement) -> Bool {
    let options = sortNames.inheriting(
      element.options.inheriting(area.names).inheriting(style.options.names))
    var roles: [Role] = []
    for variable in element.variables where !hidden.contains(variable) {
      guard let names = work.names[variable], !names.isEmpty else { continue }
      roles.append(Role(variable: variable, names: names))
    }
    // The same people in both roles are named once, where the language has a word for that.
    if roles.count == 2, Set(roles.map(\.variable)) == [.editor, .translator],
      roles[0].names == roles[1].names,
      locale.term("editortranslator", element.label?.form ?? .long)?.isEmpty == false
    {
      roles = [Role(variable: .editorTranslator, names: roles[0].names)]
    }
    guard !roles.isEmpty else { return false }
    firstRole = firstRole ?? roles[0].variable
    let start = out.count
    if options.form == .count {
      var total = 0
      for role in roles {
        let list = nextList()
        let shown = shownCount(role.names.count, options, list: list)
        if collectsNames {
          citedNames.names.append(role.names)
          citedNames.shown.append(shown)
        }
        total += shown
      }
      if total > 0 { framed(element.frame) { out.append(.text(String(total))) } }
      return true
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
    // Where a style shows none of the names, nothing remains of them.
    if !out[start...].contains(where: { if case .text = $0 { true } else { false } }) {
      out.removeSubrange(start...)
    }
    return true
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
    framed(label.frame, isTerm: true) { markup(term) }
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
    guard let role = namedRole(work) else {
      return parseMarkup(work.item.texts[.titleShort] ?? work.item.texts[.title] ?? work.item.id)
    }
    render(
      NamesElement(
        variables: [role], options: options, hasName: true, nameFrame: Frame(), family: nil,
        given: nil, etAlTerm: "et-al", etAlFrame: Frame(), label: nil, labelComesFirst: false,
        substitute: [], frame: Frame()))
    return out
  }

  /// Whose names stand for a work in a sentence; nil where its title does.
  func namedRole(_ work: PreparedItem) -> Variable? {
    let variables: [Variable] = [.author, .editor, .director, .composer, .host, .contributor]
    return variables.first { work.names[$0]?.isEmpty == false }
  }

  /// A work in the words of the language alone: `Davies and Read, A title, 2019`.
  func plainReference(_ work: PreparedItem) -> [Piece] {
    var pieces = plainNames(work)
    let title = parseMarkup(work.item.texts[.title] ?? "")
    if !title.isEmpty, title.plain != pieces.plain {
      pieces += [.text(", ")] + title
    }
    if let year = work.item.dates[.issued]?.parts.first?.year { pieces.append(.text(", \(year)")) }
    return pieces
  }

  // MARK: How many

  private func nextList() -> Int {
    nameLists += 1
    return nameLists - 1
  }

  /// How many names of a list are shown by themselves.
  private func shownCount(_ total: Int, _ options: NameOptions, list: Int) -> Int {
    // Only both together shorten a list (CSL 1.0.2, "et-al-min / et-al-use-first").
    var minimum = options.etAlMin
    var first = options.etAlUseFirst
    if cite.position >= .subsequent, !isBibliography {
      minimum = options.etAlSubsequentMin ?? minimum
      first = options.etAlSubsequentUseFirst ?? first
    }
    var shown = total
    if let minimum, let first, minimum > 0, total >= minimum, first < total {
      shown = max(0, first)
    }
    if !isSorting, list < cite.disambiguation.names.count {
      shown = min(total, max(shown, cite.disambiguation.names[list]))
    }
    return shown
  }

  // MARK: One list

  private func list(_ names: [PersonName], _ element: NamesElement, _ options: NameOptions) {
    let number = nextList()
    let shown = shownCount(names.count, options, list: number)
    if collectsNames {
      citedNames.names.append(names)
      citedNames.shown.append(shown)
    }
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
            let isApart = precedes(
              options.delimiterPrecedesLast, count: shown, index, options, contextual: 3,
              isPerson: isInverted)
            out.append(.text(joint(word, isApart ? delimiter : "")))
          } else {
            out.append(.text(isSorting ? CollationKey.nextName : delimiter))
          }
        }
        name(names[index], at: index, list: number, element, options)
      }
    }
    guard truncated, out.count > start else { return }
    // The last name after an ellipsis: "A, B, … Z".
    if options.etAlUseLast == true, names.count >= shown + 2 {
      out.append(.text(isSorting ? CollationKey.nextName : delimiter + "… "))
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

  /// "and" between two names, with the blanks that it needs.
  private func joint(_ and: String, _ delimiter: String) -> String {
    // A word that brings its own blank is written without others: the Hebrew "ו".
    if let last = and.last, last.isWhitespace { return delimiter + and }
    return delimiter + (delimiter.last?.isBlank == true ? "" : " ") + and + " "
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
}

func isIdeographic(_ text: String) -> Bool {
  guard let scalar = text.unicodeScalars.first else { return false }
  return (0x2E80...0x9FFF).contains(scalar.value) || (0xAC00...0xD7AF).contains(scalar.value)
    || (0xF900...0xFAFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
}
