package import BriefDiagnostics

/// What stands after a key in a citation: `p. 540`, `chap. 3, 5 and elsewhere`.
package struct LocatorText: Sendable, Equatable {
  /// What is counted: `page`, `chapter`; empty where nothing is.
  package var label = ""
  package var locator = ""
  /// The words that follow, with the marks before them.
  package var rest = ""
}

/// Finds locators in the words of authors, in English and in the language of the document.
///
/// The rule is pandoc's ("Citation syntax"): a term and numbers, or numbers alone, which are pages.
package struct LocatorReader: Sendable {
  /// Small letters without a full stop to the label.
  private let labels: [String: String]
  /// Terms of several words and signs, longest first.
  private let terms: [(word: String, label: String)]

  /// The words that may stand between the last two numbers.
  private let joints: [String]

  /// - Parameter catalogue: the words of the document's language, beside the terms of its locale.
  package init(_ locale: CitationLocale, _ catalogue: Catalogue = .english) {
    var known: [String: String] = [:]
    // A locator that the language has no word for would lose the author's: it stays text.
    let hasNoTerms = locale.term("page") == nil
    func add(_ words: [String: String]) {
      for (word, label) in words where hasNoTerms || locale.term(label)?.isEmpty == false {
        known[word] = label
      }
    }
    add(signs)
    add(englishLabels)
    if !catalogue.isEmpty { add(catalogue.meanings(of: labelLists)) }
    let and = [locale.term("and"), "and"].compactMap { $0 }.filter { !$0.isEmpty }
    joints = and.map { $0 + " " }
    for label in labelLists.map(\.meaning) {
      for form in [TermForm.long, .short, .symbol] {
        for plural in [false, true] {
          guard let term = locale.term(label, form, plural: plural) else { continue }
          let word = bare(term)
          if !word.isEmpty, known[word] == nil { known[word] = label }
        }
      }
    }
    labels = known
    terms = known.filter { !$0.key.allSatisfy(\.isAlphabetic) }.map {
      (word: $0.key, label: $0.value)
    }
    .sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) }
  }

  /// Reads what an author wrote behind a work: `p. 12`, `ch. 3, see also the annex`.
  package func read(_ text: String) -> LocatorText {
    if text.isEmpty { return LocatorText() }
    var body = text[...]
    while let first = body.first, first.isBlank || first == "," {
      body = body.dropFirst()
    }
    if body.isEmpty { return LocatorText() }
    // In braces everything is a locator: {see the appendix}.
    if body.first == "{", let close = body.firstIndex(of: "}") {
      let inside = body[body.index(after: body.startIndex)..<close].drop { $0.isBlank }
      let term = terms(of: inside).first { !inside[$0.end...].trimmingBlanks().isEmpty }
      return LocatorText(
        label: term?.label ?? "page",
        locator: inside[(term?.end ?? inside.startIndex)...].trimmingBlanks(),
        rest: String(body[body.index(after: close)...]))
    }
    for (label, end) in terms(of: body) {
      let numbers = body[end...].drop { $0.isBlank }
      let length = numberLength(numbers, afterTerm: true)
      guard length > 0 else { continue }
      let stop = numbers.index(numbers.startIndex, offsetBy: length)
      return LocatorText(
        label: label, locator: numbers[..<stop].trimmingBlanks(), rest: String(numbers[stop...]))
    }
    let length = numberLength(body, afterTerm: false)
    guard length > 0 else { return LocatorText(rest: text) }
    let stop = body.index(body.startIndex, offsetBy: length)
    return LocatorText(
      label: "page", locator: body[..<stop].trimmingBlanks(), rest: String(body[stop...]))
  }

  /// The terms that a text may begin with, and where each ends.
  private func terms(of body: Substring) -> [(label: String, end: Substring.Index)] {
    let word = body.prefix { $0.isAlphabetic }
    var candidates: [(label: String, end: Substring.Index)] = []
    if !word.isEmpty, let label = labels[word.lowercased()],
      let end = ending(of: word.lowercased(), in: body)
    {
      candidates.append((label, end))
    }
    // Most suffixes begin with a word or a number of their own.
    if body.first?.isNumber != true {
      for (word, label) in terms {
        if let end = ending(of: word, in: body) { candidates.append((label, end)) }
      }
    }
    return candidates
  }

  /// The place after a term and its full stop, where the text begins with it.
  private func ending(of word: String, in text: Substring) -> Substring.Index? {
    var at = text.startIndex
    for letter in word {
      guard at < text.endIndex, text[at].lowercased() == String(letter) else { return nil }
      at = text.index(after: at)
    }
    guard at < text.endIndex else { return nil }
    if text[at] == "." { return text.index(after: at) }
    // A whole word: "sec" is not the beginning of "second"; signs stand directly before numbers.
    let isSign = word.allSatisfy { !$0.isAlphabetic }
    return isSign || text[at].isBlank ? at : nil
  }

  /// How many characters are numbers and what joins them.
  private func numberLength(_ text: Substring, afterTerm: Bool) -> Int {
    var length = 0
    var end = 0
    var rest = text
    while true {
      let word = rest.prefix { !$0.isBlank && !",;".contains($0) }
      guard isNumber(word, afterTerm: afterTerm) else { break }
      length += word.count
      end = length
      rest = rest.dropFirst(word.count)
      let joint = rest.prefix { $0.isBlank || ",&–-".contains($0) }
      var after = rest.dropFirst(joint.count)
      var joined = joint.count
      if joint.allSatisfy(\.isBlank) {
        guard let word = joints.first(where: { after.hasPrefix($0) }) else { break }
        after = after.dropFirst(word.count)
        joined += word.count
      }
      if after.isEmpty { break }
      length += joined
      rest = after
    }
    return end
  }

  private func isNumber(_ word: Substring, afterTerm: Bool) -> Bool {
    guard !word.isEmpty else { return false }
    if word.first?.isNumber == true { return true }
    if word.contains(where: \.isNumber) {
      // "e12", "S4-S6": letters before digits, after a term only.
      return afterTerm && word.prefix { $0.isAlphabetic }.count <= 3
    }
    return afterTerm
      && word.split { $0 == "-" || $0 == "–" }.allSatisfy { part in
        let numeral = part.drop { "([".contains($0) }.prefix { !")]".contains($0) }
        return !numeral.isEmpty && numeral.allSatisfy { "ivxlcdmIVXLCDM".contains($0) }
      }
  }
}

private func bare(_ term: String) -> String {
  var word = term.lowercased().trimmingBlanks()
  while word.hasSuffix(".") { word.removeLast() }
  return word
}

private let englishLabels = Catalogue.english.meanings(of: labelLists)

/// The locators of CSL 1.0.2, appendix IV, with what English authors write for them.
private let labelLists: [(meaning: String, words: Message)] = [
  ("book", Message("bk, bks, book, books", context: "list of words: locator book")),
  (
    "chapter",
    Message("chap, chaps, ch, chs, chapter, chapters", context: "list of words: locator chapter")
  ),
  ("column", Message("col, cols, column, columns", context: "list of words: locator column")),
  ("figure", Message("fig, figs, figure, figures", context: "list of words: locator figure")),
  ("folio", Message("fol, fols, folio, folios", context: "list of words: locator folio")),
  ("issue", Message("no, nos, number, numbers", context: "list of words: locator issue")),
  ("line", Message("l, ll, line, lines", context: "list of words: locator line")),
  ("note", Message("n, nn, note, notes", context: "list of words: locator note")),
  ("opus", Message("op, opp, opus, opera", context: "list of words: locator opus")),
  ("page", Message("p, pp, page, pages", context: "list of words: locator page")),
  (
    "paragraph",
    Message("para, paras, paragraph, paragraphs", context: "list of words: locator paragraph")
  ),
  ("part", Message("pt, pts, part, parts", context: "list of words: locator part")),
  (
    "section",
    Message("sec, secs, section, sections", context: "list of words: locator section")
  ),
  ("sub-verbo", Message("s.v, s.vv, sub verbo", context: "list of words: locator sub-verbo")),
  ("table", Message("tbl, tbls, table, tables", context: "list of words: locator table")),
  ("verse", Message("v, vv, verse, verses", context: "list of words: locator verse")),
  ("volume", Message("vol, vols, volume, volumes", context: "list of words: locator volume")),
  (
    "appendix",
    Message("app, apps, appendix, appendices", context: "list of words: locator appendix")
  ),
  (
    "article-locator",
    Message("art, arts, article, articles", context: "list of words: locator article-locator")
  ),
  ("equation", Message("eq, eqs, equation, equations", context: "list of words: locator equation")),
  ("rule", Message("r, rr, rule, rules", context: "list of words: locator rule")),
  ("act", Message("act, acts", context: "list of words: locator act")),
  ("canon", Message("can, cann, canon, canons", context: "list of words: locator canon")),
  ("scene", Message("sc, scs, scene, scenes", context: "list of words: locator scene")),
  (
    "title-locator",
    Message("tit, tits, title, titles", context: "list of words: locator title-locator")
  ),
  ("supplement", Message("supp, supps, supplement", context: "list of words: locator supplement")),
]

/// Signs that mean the same in every language.
private let signs = ["¶": "paragraph", "¶¶": "paragraph", "§": "section", "§§": "section"]
