internal import BriefDiagnostics

/// The forms of a term (CSL 1.0.2, "Terms").
enum TermForm: UInt8, Sendable, Hashable {
  case long, short, verb, verbShort, symbol

  /// The next form to look for: `verb-short`, `verb`, `long`; `symbol`, `short`, `long`.
  var fallback: TermForm? {
    switch self {
    case .long: nil
    case .short, .verb: .long
    case .verbShort: .verb
    case .symbol: .short
    }
  }
}

enum Gender: UInt8, Sendable, Hashable { case neuter, masculine, feminine }

struct Term: Sendable {
  let name: String
  let form: TermForm
  let single: String
  let multiple: String
  /// The gender of a noun.
  let gender: Gender
  /// The gender that an ordinal suffix belongs to.
  let genderForm: Gender
  /// For ordinals: `whole-number`, `last-digit`, `last-two-digits`.
  let match: Match
  enum Match: UInt8, Sendable { case unset, wholeNumber, lastDigit, lastTwoDigits }
}

/// One locale file, or what a style says about a language.
struct LocalePart: Sendable {
  var terms: [Term] = []
  var dates: [DateElement.Form: DateElement] = [:]
  var punctuationInQuote: Bool?
  var limitDayOrdinalsToDayOne: Bool?
}

/// The terms, dates and options for one language, from the style and the locale files.
package final class CitationLocale: Sendable {
  /// A BCP 47 tag: `en-US`.
  package let language: String
  /// The letters that the language sorts as letters of their own.
  let ownLetters: OwnLetters
  let punctuationInQuote: Bool
  let limitDayOrdinalsToDayOne: Bool
  private let terms: [Key: Term]
  private let ordinals: [Term]
  private let longOrdinals: [Term]
  private let dates: [DateElement.Form: DateElement]
  let openQuote: String
  let closeQuote: String
  let openInnerQuote: String
  let closeInnerQuote: String
  let pageRangeDelimiter: String
  let yearRangeDelimiter: String
  /// The sign for "and" between numbers.
  let ampersand: String

  private struct Key: Hashable {
    let name: String
    let form: TermForm
  }

  /// - Parameter parts: the most special first: the style's for this dialect, for this language, for
  ///   all languages, then the locale files.
  init(language: String, parts: [LocalePart]) {
    self.language = language
    ownLetters = LetterOrder(language: language).ownLetters
    var terms: [Key: Term] = [:]
    var ordinals: [Term] = []
    var dates: [DateElement.Form: DateElement] = [:]
    var inQuote: Bool?
    var limit: Bool?
    for part in parts {
      // Ordinal suffixes come from one place only: they belong together.
      let own = part.terms.filter { $0.name.hasPrefix("ordinal") }
      if ordinals.isEmpty { ordinals = own }
      for term in part.terms {
        let key = Key(name: term.name, form: term.form)
        if terms[key] == nil { terms[key] = term }
      }
      for (form, date) in part.dates where dates[form] == nil { dates[form] = date }
      inQuote = inQuote ?? part.punctuationInQuote
      limit = limit ?? part.limitDayOrdinalsToDayOne
    }
    self.terms = terms
    self.ordinals = ordinals
    longOrdinals = parts.flatMap { $0.terms.filter { $0.name.hasPrefix("long-ordinal-") } }
    self.dates = dates
    punctuationInQuote = inQuote ?? false
    limitDayOrdinalsToDayOne = limit ?? false
    func quote(_ name: String, _ fallback: String) -> String {
      terms[Key(name: name, form: .long)]?.single ?? fallback
    }
    openQuote = quote("open-quote", "“")
    closeQuote = quote("close-quote", "”")
    openInnerQuote = quote("open-inner-quote", "‘")
    closeInnerQuote = quote("close-inner-quote", "’")
    pageRangeDelimiter = quote("page-range-delimiter", "–")
    yearRangeDelimiter = quote("year-range-delimiter", "–")
    ampersand = terms[Key(name: "and", form: .symbol)]?.single ?? "&"
  }

  var isEnglish: Bool { language.hasPrefix("en") }

  func term(_ name: String, _ form: TermForm = .long, plural: Bool = false) -> String? {
    var wanted: TermForm? = form
    while let form = wanted {
      if let term = terms[Key(name: name, form: form)] {
        return plural ? term.multiple : term.single
      }
      wanted = form.fallback
    }
    // Locales of CSL 1.0.1 write it with a blank.
    switch name {
    case "sub-verbo": return terms[Key(name: "sub verbo", form: form)]?.single
    case "sub verbo": return term("sub-verbo", form, plural: plural)
    // CSL 1.0.1 writes it in one word.
    case "editortranslator" where terms[Key(name: "editor-translator", form: .long)] != nil:
      return term("editor-translator", form, plural: plural)
    default: return nil
    }
  }

  func gender(of name: String) -> Gender {
    (terms[Key(name: name, form: .long)]
      ?? Self.units[name].flatMap { terms[Key(name: $0, form: .long)] })?
      .gender ?? .neuter
  }

  /// The word beside a number: its own, or that of the unit it counts.
  ///
  /// For labels alone, which stand beside a number always: a style may write a bare term anywhere.
  func label(_ name: String, _ form: TermForm, plural: Bool) -> String? {
    term(name, form, plural: plural)
      ?? Self.units[name].flatMap { term($0, form, plural: plural) }
  }

  /// What number variables count, for locales of CSL 1.0.1, which have the words for that alone; their
  /// "issue" is the word "number".
  private static let units = [
    "chapter-number": "chapter", "collection-number": "issue", "number": "issue",
    "number-of-volumes": "volume",
    "part-number": "part", "supplement-number": "supplement",
  ]

  func date(_ form: DateElement.Form) -> DateElement? { dates[form] }

  /// The suffix of an ordinal: `nd` of 2 (CSL 1.0.2, "Ordinal Suffixes").
  func ordinalSuffix(_ number: Int, _ gender: Gender) -> String {
    func find(_ wanted: (Term) -> Bool) -> String? {
      let found = ordinals.filter(wanted)
      return (found.first { $0.genderForm == gender } ?? found.first { $0.genderForm == .neuter })?
        .single
    }
    let lastTwo = number % 100
    let last = number % 10
    func code(_ term: Term) -> Int? { Int(term.name.dropFirst("ordinal-".count)) }
    // CSL 1.0 knew four suffixes only, and took 11 to 13 as "th" (CSL 1.0.2, "Ordinal Suffixes").
    if (11...13).contains(lastTwo), !ordinals.contains(where: { $0.name == "ordinal" }),
      let found = find({ $0.name == "ordinal-04" })
    {
      return found
    }
    if let found = find({
      guard let code = code($0) else { return false }
      switch $0.match {
      case .wholeNumber: return code == number
      case .lastTwoDigits: return code == lastTwo
      case .unset: return code >= 10 && code == lastTwo
      case .lastDigit: return false
      }
    }) {
      return found
    }
    if let found = find({
      guard let code = code($0), code < 10 else { return false }
      return ($0.match == .unset || $0.match == .lastDigit) && code == last
    }) {
      return found
    }
    return find { $0.name == "ordinal" } ?? find { $0.name == "ordinal-04" } ?? ""
  }

  /// `second` of 2; nil where the language has no word for it (CSL 1.0.2, "Long Ordinals").
  func longOrdinal(_ number: Int, _ gender: Gender) -> String? {
    guard number >= 1, number <= 10 else { return nil }
    let name = "long-ordinal-\(number < 10 ? "0" : "")\(number)"
    let found = longOrdinals.filter { $0.name == name }
    return (found.first { $0.genderForm == gender } ?? found.first { $0.genderForm == .neuter })?
      .single
  }
}

/// A locale file of the Citation Style Language.
package struct LocaleFile: Sendable {
  package let language: String
  let part: LocalePart

  /// What nearly every citation needs and the file lacks, by the names of its terms: American English
  /// stands for it (CSL 1.0.2, "Locale Fallback").
  package func missing(besides others: [LocaleFile] = []) -> [String] {
    let parts = [part] + others.map(\.part)
    let known = Set(parts.flatMap { $0.terms.lazy.map(\.name) })
    var missing = Self.needed.filter { !known.contains($0) }
    for form in [DateElement.Form.text, .numeric]
    where !parts.contains(where: { $0.dates[form] != nil }) {
      missing.append("date (\(form))")
    }
    return missing
  }

  private static let needed: [String] =
    ["accessed", "and", "et-al", "in", "no date", "open-quote", "page", "editor", "edition"]
    + (1...12).map { "month-\($0 < 10 ? "0" : "")\($0)" }
}
