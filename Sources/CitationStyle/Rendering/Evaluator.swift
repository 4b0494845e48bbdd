/// Renders the elements of a style for one work, into one flat run of pieces.
///
/// One evaluator serves one style in one language, work after work; it is not shared by threads.
final class Evaluator {
  let style: Style
  let locale: CitationLocale
  var area: Style.Area
  var isBibliography = false
  var out: [Piece] = []
  var delimiter = ""
  var work: PreparedItem
  var cite = CiteState()
  /// Variables that a substitute has shown, and that show nothing any more.
  var hidden: Set<Variable> = []
  var group = GroupState()
  /// How many lists of names were rendered, for disambiguation.
  var nameLists = 0
  var hasTaggedNames = false
  /// The variable of the first names that were rendered.
  var firstRole: Variable?
  /// How many conditions on disambiguation were asked.
  var conditionsAsked = 0
  /// Whether the days on which works were looked at are left out, while works are compared.
  var hidesAccessDates = false
  var yearSuffixDone = false
  var isSorting = false
  var capitalizesFirstTerm = false
  var sortNames = NameOptions()
  var inheritedNames: NamesElement?
  var explicitYearSuffix: Bool { style.callsYearSuffix }
  /// The names of every list of a citation, collected while names are told apart.
  var citedNames = CitedNames()
  var collectsNames = false
  /// Given names that were shortened before.
  var initialsOf: [GivenName: String] = [:]
  /// Whether a list ends in "and others" (BibTeX): its last names are not known.
  var listGoesOn = false
  /// The place after the first element of an entry, for `second-field-align`.
  var firstFieldEnd: Int?
  /// Names that are given in a longer form everywhere, by key (rules other than `by-cite`).
  var nameLevels: NameLevels?

  /// Whether variables were called, and whether one of them had something to show (CSL 1.0.2, "Group").
  struct GroupState {
    var called = false
    var shown = false
  }

  init(style: Style, locale: CitationLocale) {
    self.style = style
    self.locale = locale
    area = style.citation
    work = PreparedItem.nothing
  }

  /// Renders a work as a citation, without the affixes of the layout.
  func cite(_ work: PreparedItem, _ state: CiteState, begins: Bool = false) -> [Piece] {
    begin(work, state, style.citation, isBibliography: false)
    capitalizesFirstTerm = begins && style.isNote
    elements(area.elements, delimiter: "")
    return out
  }

  /// Renders an entry of the reference list, with the affixes of the layout.
  func entry(_ work: PreparedItem, _ state: CiteState) -> [Piece] {
    guard let bibliography = style.bibliography else { return [] }
    begin(work, state, bibliography, isBibliography: true)
    firstFieldEnd = nil
    framed(area.frame, isLayout: true) {
      guard area.secondFieldAlign != nil, let first = area.elements.first else {
        return self.elements(self.area.elements, delimiter: self.area.delimiter)
      }
      self.render(first)
      firstFieldEnd = self.out.count
      let start = self.out.count
      if start > 0, !area.delimiter.isEmpty { out.append(.text(area.delimiter)) }
      let content = out.count
      self.elements(Array(self.area.elements.dropFirst()), delimiter: self.area.delimiter)
      if out.count == content { out.removeSubrange(start...) }
    }
    return out
  }

  private func begin(
    _ work: PreparedItem, _ state: CiteState, _ area: Style.Area, isBibliography: Bool
  ) {
    self.work = work
    cite = state
    self.area = area
    self.isBibliography = isBibliography
    out = []
    out.reserveCapacity(48)
    reset()
  }

  func reset() {
    hidden.removeAll(keepingCapacity: true)
    if cite.hidesTitle { hidden.formUnion([.title, .titleShort, .shortTitle]) }
    group = GroupState()
    nameLists = 0
    conditionsAsked = 0
    hasTaggedNames = false
    firstRole = nil
    yearSuffixDone = false
    inheritedNames = nil
    capitalizesFirstTerm = isBibliography
  }

  /// The value of a macro for sorting.
  func sortValue(_ macro: Int, _ work: PreparedItem, _ names: NameOptions) -> [Piece] {
    out = []
    reset()
    self.work = work
    isSorting = true
    sortNames = names
    defer {
      isSorting = false
      sortNames = NameOptions()
    }
    elements(style.macros[macro].elements, delimiter: "")
    return out
  }

  // MARK: Frames

  /// Renders something within formatting and affixes; nothing at all where it renders nothing.
  ///
  /// - Parameter isTerm: whether the words are the locale's and not the work's, as "eds." beside a work in
  ///   another language.
  @discardableResult
  func framed(
    _ frame: Frame, isLayout: Bool = false, isTerm: Bool = false, _ body: () -> Void
  ) -> Bool {
    if frame.isBare {
      let start = out.count
      body()
      return out.count > start
    }
    let start = out.count
    if let display = frame.display { out.append(.open(.display(display))) }
    if isLayout, !frame.formatting.isPlain { out.append(.open(.format(frame.formatting))) }
    if !frame.prefix.isEmpty { out.append(.text(frame.prefix)) }
    if frame.quotes { out.append(.open(.quote)) }
    if !isLayout, !frame.formatting.isPlain { out.append(.open(.format(frame.formatting))) }
    let content = out.count
    body()
    if out.count == content {
      out.removeSubrange(start...)
      return false
    }
    if frame.stripPeriods { stripPeriods(from: content) }
    if let textCase = frame.textCase, !isSorting {
      let language = isTerm ? locale.language : language
      if textCase != .title || language.lowercased().hasPrefix("en") {
        applyCase(textCase, &out, from: content, language: language)
      }
    }
    if !isLayout, !frame.formatting.isPlain { out.append(.close) }
    if frame.quotes { out.append(.close) }
    if !frame.suffix.isEmpty { out.append(.text(frame.suffix)) }
    if isLayout, !frame.formatting.isPlain { out.append(.close) }
    if frame.display != nil { out.append(.close) }
    return true
  }

  /// The language of the work; that of the document where nobody has said it. Title case is for English
  /// only: other languages keep what the author wrote.
  private var language: String {
    let own = work.item.texts[.language] ?? ""
    return own.isEmpty ? locale.language : own
  }

  /// Adds words with the markup of bibliographies; most have none.
  func markup(_ text: String) {
    let text = keepingGuillemets(text)
    if holdsMarkup(text) {
      out.append(contentsOf: parseMarkup(text))
    } else if !text.isEmpty {
      out.append(.text(text))
    }
  }

  private func stripPeriods(from start: Int) {
    for index in start..<out.count {
      if case .text(let text) = out[index], text.utf8.contains(0x2E) {
        out[index] = .text(text.filter { $0 != "." })
      }
    }
  }

  // MARK: Elements

  func elements(_ elements: [Element], delimiter: String) {
    let outer = self.delimiter
    self.delimiter = delimiter
    defer { self.delimiter = outer }
    if delimiter.isEmpty {
      for element in elements { render(element) }
      return
    }
    let isStop = delimiter.hasPrefix(".")
    var hasBefore = false
    for element in elements {
      let start = out.count
      if hasBefore { out.append(.text(delimiter)) }
      let content = out.count
      render(element)
      if out.count == content {
        out.removeSubrange(start...)
      } else {
        if isStop, hasBefore, beginsWithComma(from: content) {
          out[start] = .text(String(delimiter.dropFirst()))
        }
        hasBefore = true
      }
    }
  }

  /// Whether what was rendered last brings a comma of its own: what it follows is not at an end, and the full
  /// stop of the delimiter would say so.
  private func beginsWithComma(from start: Int) -> Bool {
    for piece in out[start...] {
      if case .text(let text) = piece, let first = text.utf8.first { return first == 0x2C }
    }
    return false
  }

  func render(_ element: Element) {
    switch element {
    case .text(let text): self.text(text)
    case .number(let number): self.number(number)
    case .label(let label): self.label(label)
    case .date(let date): self.date(date)
    case .names(let names): self.names(names)
    case .group(let group): self.group(group)
    case .choose(let branches): choose(branches)
    }
  }

  private func group(_ element: GroupElement) {
    let outer = group
    group = GroupState()
    let start = out.count
    let shows = framed(element.frame) {
      self.elements(element.elements, delimiter: element.delimiter)
    }
    let inner = group
    group = outer
    if inner.called, !inner.shown {
      out.removeSubrange(start...)
      group.called = true
    } else if shows {
      group.called = true
      group.shown = true
    } else if inner.called {
      group.called = true
    }
  }

  private func text(_ element: TextElement) {
    switch element.source {
    case .value(let value): framed(element.frame) { markup(value) }
    case .term(let name, let form, let plural):
      guard let term = locale.term(name, form, plural: plural), !term.isEmpty else { return }
      // What begins an entry or a note begins with a capital (citeproc-js does so for terms only).
      let begins =
        capitalizesFirstTerm && !out.contains { if case .text = $0 { true } else { false } }
      let start = out.count
      framed(element.frame, isTerm: true) {
        markup(term)
        // Works without a date are told apart by letters too: "n.d.a".
        if name == "no date" { yearSuffix() }
      }
      if begins { capitalizeFirst(&out, from: start) }
    case .macro(let number):
      let outer = group
      group = GroupState()
      let start = out.count
      framed(element.frame) {
        self.elements(self.style.macros[number].elements, delimiter: "")
      }
      let inner = group
      group = outer
      group.called = group.called || inner.called
      // A macro whose variables are all empty shows none of its terms either.
      if inner.called, !inner.shown { out.removeSubrange(start...) }
      group.shown = group.shown || out.count > start
    case .variable(let variable, let short):
      if variable == .yearSuffix {
        // A letter that is not there says nothing about the group that it stands in.
        guard !cite.yearSuffix.isEmpty else { return }
        group.called = true
        yearSuffixDone = true
        group.shown = true
        framed(element.frame) { tagged(.yearSuffix) { out.append(.text(cite.yearSuffix)) } }
        return
      }
      group.called = true
      guard !hidden.contains(variable) else { return }
      if variable == .citationNumber {
        guard let number = text(of: .citationNumber, short: false), !number.isEmpty else { return }
        group.shown = true
        let shown = isSorting ? sortText(ofNumber: number) : number
        framed(element.frame) { tagged(.citationNumber) { out.append(.text(shown)) } }
        return
      }
      let content = pieces(of: variable, short: short)
      guard !content.isEmpty else { return }
      group.shown = true
      if variable == .citationLabel, !cite.yearSuffix.isEmpty, !explicitYearSuffix {
        yearSuffixDone = true
        framed(element.frame) {
          out.append(contentsOf: content)
          tagged(.yearSuffix) { out.append(.text(cite.yearSuffix)) }
        }
        return
      }
      if inheritedNames != nil { hidden.insert(variable) }
      if variable == .DOI, element.frame.prefix.hasSuffix("doi.org/") {
        linkedDOI(element.frame, content)
      } else if variable == .locator {
        framed(element.frame) { tagged(.locator) { out.append(contentsOf: content) } }
      } else {
        framed(element.frame) { self.out.append(contentsOf: content) }
      }
    }
  }

  /// `https://doi.org/` before a DOI is part of the address that readers follow.
  private func linkedDOI(_ frame: Frame, _ content: [Piece]) {
    guard case .open(let link)? = content.first else { return }
    var inner = frame
    inner.prefix = ""
    let start = frame.prefix.ranges(of: "http").last?.lowerBound ?? frame.prefix.endIndex
    var outer = Frame()
    outer.prefix = String(frame.prefix[..<start])
    outer.suffix = frame.suffix
    inner.suffix = ""
    framed(outer) {
      out.append(.open(link))
      out.append(.text(String(frame.prefix[start...])))
      framed(inner) { out.append(contentsOf: content.dropFirst().dropLast()) }
      out.append(.close)
    }
  }

  func tagged(_ tag: Tag, _ body: () -> Void) {
    out.append(.open(.tag(tag)))
    body()
    out.append(.close)
  }
}
