extension Evaluator {
  // MARK: Text of variables

  func text(of variable: Variable, short: Bool) -> String? {
    let texts = work.item.texts
    switch variable {
    case .locator: return cite.locator.isEmpty ? nil : cite.locator
    case .citationNumber: return cite.numberText ?? (cite.number > 0 ? String(cite.number) : nil)
    case .firstReferenceNoteNumber: return cite.firstNote > 0 ? String(cite.firstNote) : nil
    case .yearSuffix: return cite.yearSuffix.isEmpty ? nil : cite.yearSuffix
    case .pageFirst:
      if let first = texts[.pageFirst] { return first }
      guard let page = texts[.page] else { return nil }
      let first = page.prefix { $0.isAlphabetic || $0.isNumber || $0 == " " }
      return first.trimmingBlanks()
    case .citationLabel: return texts[.citationLabel] ?? citationLabel()
    case .title:
      if short, let title = texts[.titleShort] ?? texts[.shortTitle] { return title }
      return texts[.title]
    case .titleShort, .shortTitle: return texts[.titleShort] ?? texts[.shortTitle]
    case .containerTitle:
      if short, let title = texts[.containerTitleShort] ?? texts[.journalAbbreviation] {
        return title
      }
      return texts[.containerTitle]
    case .containerTitleShort, .journalAbbreviation:
      return texts[.containerTitleShort] ?? texts[.journalAbbreviation]
    case .event, .eventTitle: return texts[.eventTitle] ?? texts[.event]
    default: return texts[variable]
    }
  }

  /// What a variable shows: markup read, ranges with their dash, addresses as links.
  func pieces(of variable: Variable, short: Bool) -> [Piece] {
    guard let text = text(of: variable, short: short), !text.isEmpty else { return [] }
    switch variable {
    case .locator where text.contains(where: { "\"'“‘<".contains($0) }): return parseMarkup(text)
    case .locator where text.utf8.contains(0x26) && locale.ampersand != "&":
      let localized = text.replacing("&", by: locale.ampersand)
      return [.text(formatPages(localized, isPage: cite.label == "page"))]
    case .page, .locator:
      return [.text(formatPages(text, isPage: variable == .page || cite.label == "page"))]
    case .URL: return [.open(.link(text)), .text(text), .close]
    case .DOI:
      let link = text.hasPrefix("http") ? text : "https://doi.org/\(text)"
      return [.open(.link(link)), .text(text), .close]
    case .PMID:
      return [.open(.link("https://pubmed.ncbi.nlm.nih.gov/\(text)/")), .text(text), .close]
    case .PMCID:
      return [
        .open(.link("https://www.ncbi.nlm.nih.gov/pmc/articles/\(text)/")), .text(text), .close,
      ]
    default:
      if variable.isNumber, isNumericText(text) {
        return [.text(formatNumbers(text, .numeric, .neuter))]
      }
      return parseMarkup(text)
    }
  }

  /// Letters of the authors and two digits of the year (citeproc-js: a trigraph).
  private func citationLabel() -> String? {
    let authors =
      work.names[.author] ?? work.names[.editor] ?? work.names.values.first ?? []
    let families = authors.map { $0.literal.isEmpty ? $0.family : $0.literal }
    let counts: [Int] =
      switch families.count {
      case 0: []
      case 1: [4]
      case 2: [2, 2]
      case 3: [1, 1, 2]
      default: [1, 1, 1, 1]
      }
    let letters = zip(families, counts).map { String($0.prefix($1)) }.joined()
    let year = work.item.dates[.issued]?.parts.first.map { String($0.year).suffix(2) } ?? ""
    let label = letters + year
    return label.isEmpty ? nil : label
  }

  // MARK: Numbers

  func number(_ element: NumberElement) {
    group.called = true
    guard !hidden.contains(element.variable),
      let text = text(of: element.variable, short: false), !text.isEmpty
    else { return }
    group.shown = true
    if inheritedNames != nil { hidden.insert(element.variable) }
    if isSorting {
      out.append(.text(sortText(ofNumber: text)))
      return
    }
    framed(element.frame) {
      if isNumericText(text) {
        // A locator is a page, a chapter, an article: the noun that it counts decides.
        let counted = element.variable == .locator ? cite.label : element.variable.name
        let gender = locale.gender(of: counted)
        if element.variable == .page || element.variable == .locator, element.form == .numeric {
          out.append(
            .text(formatPages(text, isPage: element.variable == .page || cite.label == "page")))
          return
        }
        let formatted = formatNumbers(text, element.form, gender)
        if element.variable == .citationNumber {
          out.append(.open(.tag(.citationNumber)))
          out.append(.text(formatted))
          out.append(.close)
        } else if element.form == .numeric {
          out.append(.text(formatted))
        } else {
          markup(formatted)
        }
      } else {
        out.append(.text(text))
      }
    }
  }

  /// Numbers sort by what they count, whatever their form (CSL 1.0.2, "Sorting Macros").
  func sortText(ofNumber text: String) -> String {
    // What begins with no number is a text, and stands behind the numbers.
    guard text.first?.isASCIIDigit == true else { return parseMarkup(text).plain }
    let digits = text.drop { $0 == "0" }.prefix { $0.isASCIIDigit }
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
      + text.drop { $0 == "0" }.dropFirst(digits.count)
  }

  /// Formats every number of a numeric text, and the signs between them.
  func formatNumbers(_ text: String, _ form: NumberElement.Form, _ gender: Gender) -> String {
    var out = ""
    for token in numberTokens(text) {
      switch token {
      case .number(let digits):
        guard let value = Int(digits), form != .numeric else {
          out += digits
          continue
        }
        switch form {
        case .numeric: out += digits
        case .ordinal: out += digits + locale.ordinalSuffix(value, gender)
        case .longOrdinal:
          out += locale.longOrdinal(value, gender) ?? digits + locale.ordinalSuffix(value, gender)
        case .roman: out += roman(value)
        }
      case .dash: out += "–"
      case .comma: out += ", "
      case .ampersand: out += " \(locale.ampersand) "
      case .other(let text): out += text
      }
    }
    return out
  }

  // MARK: Labels

  func label(_ element: LabelElement) {
    guard let variable = element.variable, let text = text(of: variable, short: false),
      !text.isEmpty, !hidden.contains(variable)
    else { return }
    // "vol. 1, fol. 186" says itself what it counts.
    if variable == .locator, namesItsUnit(text) { return }
    let name = variable == .locator ? cite.label : variable.name
    let plural: Bool
    switch element.plural {
    case .always: plural = true
    case .never: plural = false
    case .contextual:
      if variable == .numberOfPages || variable == .numberOfVolumes {
        plural = (Int(text.filter(\.isNumber)) ?? 0) > 1
      } else {
        plural = isPluralText(text, and: locale.term("and") ?? "and")
      }
    }
    guard let term = locale.label(name, element.form, plural: plural), !term.isEmpty else { return }
    framed(element.frame, isTerm: true) { markup(term) }
  }
}

enum NumberToken {
  case number(String)
  case dash, comma, ampersand
  case other(String)
}

/// Splits a text into numbers and the signs between them.
func numberTokens(_ text: String) -> [NumberToken] {
  var tokens: [NumberToken] = []
  var word = ""
  func flush() {
    guard !word.isEmpty else { return }
    tokens.append(word.allSatisfy(\.isASCIIDigit) ? .number(word) : .other(word))
    word = ""
  }
  let letters = Array(text)
  var at = 0
  while at < letters.count {
    let letter = letters[at]
    switch letter {
    case "-", "–", ",", "&":
      // Blanks around a sign belong to it.
      word = word.trimmingBlanks()
      flush()
      tokens.append(letter == "," ? .comma : letter == "&" ? .ampersand : .dash)
      while at + 1 < letters.count, letters[at + 1].isBlank { at += 1 }
    case "\\":
      if at + 1 < letters.count {
        at += 1
        word.append(letters[at])
      }
    default: word.append(letter)
    }
    at += 1
  }
  flush()
  return tokens
}

/// Whether a text consists of numbers only, each with letters before or after it, separated by commas,
/// hyphens or ampersands (CSL 1.0.2, "is-numeric").
func isNumericText(_ text: String) -> Bool {
  var hasNumber = false
  for part in text.split(whereSeparator: { "-–,&".contains($0) }) {
    let word = part.trimmingBlanks()
    guard !word.isEmpty else { continue }
    let digits = word.filter(\.isASCIIDigit).count
    guard digits > 0, !word.contains(where: \.isBlank) else { return false }
    // Letters, digits, letters: "2nd", "D2", "L2d".
    hasNumber = true
  }
  return hasNumber
}

/// Whether a locator or a page names more than one: a list, or a range of numbers.
func isPluralText(_ text: String, and: String) -> Bool {
  if text.contains(",") || text.contains("&") { return true }
  if text.contains(" and ") || text.contains(" \(and) ") { return true }
  let letters = Array(text)
  for (index, letter) in letters.enumerated() where letter == "-" || letter == "–" {
    guard index > 0, index + 1 < letters.count, letters[index - 1] != "\\" else { continue }
    let before = letters[..<index].reversed().drop { $0 == " " }.prefix {
      $0.isAlphabetic || $0.isNumber
    }
    let after = letters[(index + 1)...].drop { $0 == " " }.prefix { $0.isAlphabetic || $0.isNumber }
    func counts(_ word: some Sequence<Character>) -> Bool {
      let word = Array(word)
      return word.contains(where: \.isNumber)
        || !word.isEmpty && word.allSatisfy { "ivxlcdmIVXLCDM".contains($0) }
    }
    if counts(before), counts(after) { return true }
  }
  return false
}

/// Whether a locator begins with a unit of its own: `vol. 1`.
private func namesItsUnit(_ text: String) -> Bool {
  let word = text.prefix { $0.isAlphabetic }
  let rest = text.dropFirst(word.count)
  return word.count > 1 && word.first?.isSmall == true && rest.hasPrefix(". ")
    && rest.dropFirst(2).first?.isNumber == true
}

func roman(_ number: Int) -> String {
  guard number > 0, number < 4000 else { return String(number) }
  var rest = number
  var out = ""
  for (value, digits) in romanDigits {
    while rest >= value {
      out += digits
      rest -= value
    }
  }
  return out
}

private let romanDigits: [(Int, String)] = [
  (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
  (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
]

extension Character {
  var isASCIIDigit: Bool { self >= "0" && self <= "9" }
}
