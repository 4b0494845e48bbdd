@testable import BriefDiagnostics
@testable import CitationStyle

/// Styles, works and citations as nobody would write them, the same for the same seed.
struct FuzzedCitations {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  // MARK: Chance (SplitMix64)

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
  private mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  // MARK: Styles

  /// - Parameter isValid: whether only what CSL 1.0.2 knows is written, so that the style is used.
  mutating func style(isValid: Bool) -> String {
    let macros = below(6)
    var out = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\""
    out += " class=\"\(pick(["in-text", "note"]))\"" + nameAttributes(isValid)
    if oneIn(2) {
      out += attribute("page-range-format", ["chicago", "minimal", "minimal-two", "expanded"], isValid)
    }
    if oneIn(2) {
      out += attribute(
        "demote-non-dropping-particle", ["never", "sort-only", "display-and-sort"], isValid)
    }
    out += "><info><title>F</title><id>f</id></info>"
    if oneIn(2) {
      out += "<locale><terms><term name=\"\(pick(["and", "et-al", "page", "ordinal", "open-quote", "no date"]))\">"
      out += "\(pick(["", "x", "и", " . ", "«"]))</term></terms></locale>"
    }
    for number in 0..<macros {
      // A macro calls earlier ones, and sometimes later ones or itself.
      let callable = isValid ? number : macros
      out += "<macro name=\"m\(number)\">\(elements(isValid, callable, 3))</macro>"
    }
    out += "<citation\(areaAttributes(isValid))\(nameAttributes(isValid))>"
    out += sort(isValid, macros) + layout(isValid, macros) + "</citation>"
    if !oneIn(4) {
      out += "<bibliography\(nameAttributes(isValid))"
      if oneIn(2) { out += " subsequent-author-substitute=\"\(pick(["", "---", "<i>"]).escaped)\"" }
      if oneIn(2) {
        out += attribute(
          "subsequent-author-substitute-rule",
          ["complete-all", "complete-each", "partial-each", "partial-first"], isValid)
      }
      if oneIn(3) { out += attribute("second-field-align", ["flush", "margin"], isValid) }
      out += ">" + sort(isValid, macros) + layout(isValid, macros) + "</bibliography>"
    }
    out += "</style>"
    if !isValid, oneIn(2) {
      // A part of the file is lost, or stands there twice.
      let bytes = Array(out.utf8)
      let (from, length) = (below(bytes.count), below(40))
      let to = min(bytes.count, from + length)
      let mutated = bytes[..<from] + (oneIn(2) ? bytes[from..<to] + bytes[from..<to] : []) + bytes[to...]
      return String(decoding: mutated, as: UTF8.self)
    }
    return out
  }

  private mutating func attribute(_ name: String, _ values: [String], _ isValid: Bool) -> String {
    let bad = ["-1", "99999999999999999999", "", "x", "true", "\u{0301}", "0"]
    let value = !isValid && oneIn(6) ? pick(bad) : pick(values)
    return " \(name)=\"\(value.escaped)\""
  }

  private mutating func nameAttributes(_ isValid: Bool) -> String {
    var out = ""
    let numbers = ["0", "1", "2", "3", "7", "1000000"]
    for name in [
      "et-al-min", "et-al-use-first", "et-al-subsequent-min", "et-al-subsequent-use-first",
    ] where oneIn(3) { out += attribute(name, numbers, isValid) }
    if oneIn(3) { out += attribute("and", ["text", "symbol"], isValid) }
    if oneIn(4) { out += attribute("initialize-with", ["", ".", ". ", "é"], isValid) }
    if oneIn(5) { out += attribute("initialize", ["true", "false"], isValid) }
    if oneIn(4) { out += attribute("name-as-sort-order", ["first", "all"], isValid) }
    if oneIn(5) { out += attribute("et-al-use-last", ["true", "false"], isValid) }
    let rules = ["contextual", "always", "never", "after-inverted-name"]
    if oneIn(5) { out += attribute("delimiter-precedes-last", rules, isValid) }
    if oneIn(5) { out += attribute("delimiter-precedes-et-al", rules, isValid) }
    return out
  }

  private mutating func areaAttributes(_ isValid: Bool) -> String {
    var out = ""
    for name in [
      "disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix",
    ] where !oneIn(3) { out += attribute(name, ["true"], isValid) }
    if oneIn(2) {
      out += attribute(
        "givenname-disambiguation-rule",
        [
          "all-names", "all-names-with-initials", "primary-name", "primary-name-with-initials",
          "by-cite",
        ], isValid)
    }
    if oneIn(2) {
      out += attribute(
        "collapse", ["citation-number", "year", "year-suffix", "year-suffix-ranged"], isValid)
    }
    for name in ["cite-group-delimiter", "year-suffix-delimiter", "after-collapse-delimiter"]
    where oneIn(3) { out += attribute(name, marks, isValid) }
    if oneIn(4) { out += attribute("near-note-distance", ["0", "1", "1000000"], isValid) }
    return out
  }

  private mutating func sort(_ isValid: Bool, _ macros: Int) -> String {
    if oneIn(2) { return "" }
    var out = "<sort>"
    for _ in 0...below(3) {
      out +=
        macros > 0 && oneIn(2)
        ? "<key macro=\"m\(below(macros))\"" : "<key variable=\"\(pick(Self.variables))\""
      if oneIn(3) { out += attribute("sort", ["ascending", "descending"], isValid) }
      if oneIn(3) { out += attribute("names-min", ["0", "1", "3"], isValid) }
      if oneIn(3) { out += attribute("names-use-first", ["0", "1", "3"], isValid) }
      out += "/>"
    }
    return out + "</sort>"
  }

  private mutating func layout(_ isValid: Bool, _ macros: Int) -> String {
    "<layout\(affixes()) delimiter=\"\(pick(marks).escaped)\">\(elements(isValid, macros, 4))</layout>"
  }

  private let marks = ["", ", ", "; ", ".", "..", "(", " ", "“", "–", "?", "!.", "\u{A0}", "和"]

  private mutating func affixes() -> String {
    var out = ""
    if oneIn(3) { out += " prefix=\"\(pick(marks).escaped)\"" }
    if oneIn(3) { out += " suffix=\"\(pick(marks).escaped)\"" }
    if oneIn(5) { out += " font-style=\"\(pick(["italic", "normal", "oblique"]))\"" }
    if oneIn(8) { out += " vertical-align=\"\(pick(["sup", "sub", "baseline"]))\"" }
    return out
  }

  private mutating func textFrame() -> String {
    var out = affixes()
    let cases = [
      "lowercase", "uppercase", "capitalize-first", "capitalize-all", "sentence", "title",
    ]
    if oneIn(3) { out += " text-case=\"\(pick(cases))\"" }
    if oneIn(4) { out += " quotes=\"true\"" }
    if oneIn(6) { out += " strip-periods=\"true\"" }
    if oneIn(8) {
      out += " display=\"\(pick(["block", "left-margin", "right-inline", "indent"]))\""
    }
    return out
  }

  private mutating func elements(_ isValid: Bool, _ macros: Int, _ depth: Int) -> String {
    (0...below(4)).map { _ in element(isValid, macros, depth) }.joined()
  }

  private mutating func element(_ isValid: Bool, _ macros: Int, _ depth: Int) -> String {
    switch below(depth > 0 ? 9 : 6) {
    case 0: return "<text variable=\"\(pick(Self.variables))\"\(textFrame())/>"
    case 1:
      if macros > 0 { return "<text macro=\"m\(below(macros))\"\(textFrame())/>" }
      return "<text value=\"\(pick(Self.texts).escaped)\"\(textFrame())/>"
    case 2:
      return "<text term=\"\(pick(["ibid", "in", "page", "no date", "gone"]))\"\(textFrame())/>"
    case 3:
      let forms = ["numeric", "ordinal", "long-ordinal", "roman"]
      return "<number variable=\"\(pick(Self.numbers))\"\(attribute("form", forms, isValid))/>"
    case 4: return "<label variable=\"\(pick(Self.numbers))\"\(affixes())/>"
    case 5: return date(isValid)
    case 6: return names(isValid, macros, depth)
    case 7:
      let inner = elements(isValid, macros, depth - 1)
      return "<group delimiter=\"\(pick(marks).escaped)\"\(affixes())>\(inner)</group>"
    default:
      let inner = elements(isValid, macros, depth - 1)
      return "<choose><if \(condition(isValid))>\(inner)</if>"
        + "<else>\(elements(isValid, macros, depth - 1))</else></choose>"
    }
  }

  private mutating func date(_ isValid: Bool) -> String {
    let variable = pick(["issued", "accessed", "event-date", "original-date"])
    if oneIn(2) {
      return "<date variable=\"\(variable)\"\(attribute("form", ["text", "numeric"], isValid))"
        + attribute("date-parts", ["year", "year-month", "year-month-day"], isValid) + "/>"
    }
    let parts = ["year", "month", "day"].map { name in
      "<date-part name=\"\(name)\" range-delimiter=\"\(pick(marks).escaped)\"\(affixes())/>"
    }
    return "<date variable=\"\(variable)\">\(parts.filter { _ in !oneIn(4) }.joined())</date>"
  }

  private mutating func names(_ isValid: Bool, _ macros: Int, _ depth: Int) -> String {
    var out = "<names variable=\"\(pick(["author", "editor translator", "editor", "director"]))\""
    out += affixes() + "><name\(nameAttributes(isValid))"
    if oneIn(2) { out += attribute("form", ["long", "short", "count"], isValid) }
    out += ">" + (oneIn(3) ? "<name-part name=\"family\" text-case=\"uppercase\"/>" : "") + "</name>"
    if oneIn(3) { out += "<et-al term=\"\(pick(["et-al", "and others"]))\"/>" }
    if oneIn(3) { out += "<label form=\"\(pick(["short", "verb", "symbol"]))\"\(affixes())/>" }
    if oneIn(2) {
      out += "<substitute><names variable=\"editor\"/>\(elements(isValid, macros, depth - 1))</substitute>"
    }
    return out + "</names>"
  }

  private mutating func condition(_ isValid: Bool) -> String {
    let match = attribute("match", ["all", "any", "none"], isValid)
    switch below(6) {
    case 0: return "type=\"book article-journal\"" + match
    case 1: return "variable=\"\(pick(Self.variables))\"" + match
    case 2: return "is-numeric=\"\(pick(Self.numbers))\"" + match
    case 3: return "disambiguate=\"true\"" + match
    case 4: return "position=\"\(pick(["first", "subsequent", "ibid", "near-note"]))\"" + match
    default: return "locator=\"page section\"" + match
    }
  }

  // MARK: Works and citations

  mutating func item(_ id: String) -> Item {
    var item = Item(id: id, type: pick(["book", "article-journal", "webpage", "", "legislation"]))
    for _ in 0..<below(10) {
      if let variable = Variable(pick(Self.variables)), !variable.isName, !variable.isDate {
        item.texts[variable] = pick(Self.texts)
      }
    }
    for variable in [Variable.author, .editor, .translator] where !oneIn(3) {
      item.names[variable] = (0..<below(6)).map { _ in name() }
    }
    for variable in [Variable.issued, .accessed] where !oneIn(3) { item.dates[variable] = date() }
    return item
  }

  private mutating func name() -> PersonName {
    var name = PersonName()
    if oneIn(5) {
      name.literal = pick(Self.texts)
      return name
    }
    let names = ["Roe", "Poe", "van der Poe", "d’Arc", "al-Hakim", "毛", "", "ROE", "Roe-Poe", "الحكيم"]
    name.family = pick(names)
    name.given = pick([
      "Ann", "A.", "Jean-Luc", "J.-L.", "William (Bill) G.", "", "Ph.M.E.", "(", "-", ".", "澤東",
      "Ann, Jr.", "e", "E\u{0301}mile",
    ])
    if oneIn(6) { name.nonDroppingParticle = pick(["van", "de la ", "'t"]) }
    if oneIn(6) { name.droppingParticle = pick(["von", ""]) }
    if oneIn(6) { name.suffix = pick(["Jr.", "III"]) }
    return name
  }

  private mutating func date() -> DateValue {
    var date = DateValue()
    let years = [2000, 2000, 2001, 0, 5, -44, Int.min, Int.max, 9_223_372_036_854_775_806, 10_000]
    let months = [0, 0, 1, 12, 13, 16, 21, -1, 99, Int.max, Int.min]
    for _ in 0..<below(4) {
      date.parts.append(
        DateValue.Parts(year: pick(years), month: pick(months), day: pick([0, 1, 31, -1, Int.max])))
    }
    if oneIn(6) { date.literal = pick(Self.texts) }
    if oneIn(6) { date.season = pick([1, 4, 5, -1, Int.max]) }
    date.isCirca = oneIn(5)
    return date
  }

  mutating func citation(_ ids: [String]) -> Citation {
    var items: [CiteItem] = []
    for _ in 0...below(4) {
      var item = CiteItem(id: pick(ids))
      if oneIn(3) { item.prefix = pick(Self.texts) }
      if oneIn(3) { item.suffix = pick(Self.texts) }
      if oneIn(3) { item.locator = pick(Self.texts) }
      if oneIn(4) { item.label = pick(["section", "", "gone", "article-locator"]) }
      item.suppressAuthor = oneIn(6)
      item.authorOnly = oneIn(9)
      items.append(item)
    }
    var citation = Citation(items: items, note: below(5), authorInText: oneIn(4))
    citation.goesOnASentence = oneIn(3)
    citation.isFollowed = oneIn(3)
    return citation
  }

  private static let numbers = [
    "locator", "page", "edition", "volume", "issue", "number-of-pages", "citation-number",
    "number-of-volumes", "chapter-number",
  ]
  private static let variables =
    numbers + [
      "title", "title-short", "container-title", "publisher", "DOI", "URL", "PMID", "note", "genre",
      "year-suffix", "citation-label", "first-reference-note-number", "language", "abstract",
      "page-first", "author", "issued",
    ]
  private static let texts = [
    "", " ", "A title", "a title: with a subtitle?", "TITLE IN CAPITALS", "“quoted”", "\"a\" 'b'",
    "<i>a<b>c</i>d</b>", "<span class=\"nocase\">A</span>lzheimer’s", "De(pre)scribing", "1", "2-4",
    "12–1", "iv-xi", "(xv)-(xvii)", "999999999999999999999999", "S42-9", "a, b & c", "1\\-2", "...",
    ", ; : . ! ?", "'", "’", "«  »", "« a »", "{", "e\u{0301}\u{0301}", "🏳️‍🌈", "العربية", "COVID-19疫情",
    "ß", "İI", "\u{0}", "\u{2028}", "http://a.b/<>\"", "10.1/x", "4(2)", "but see", "tr",
    "-", "–", "&", "1 & 2", "pp. 3", "<sup>", "<<<>>>", ",", "\u{FEFF}", "vol. 1, fol. 2",
  ]
}

extension String {
  /// As an XML attribute has it.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
