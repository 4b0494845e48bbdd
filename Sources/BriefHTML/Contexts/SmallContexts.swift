internal import BriefModel
internal import BriefSite
internal import Bytes
internal import MustacheTemplates

/// A link with its words.
struct LinkContext: TemplateContext {
  let label: String
  let address: String
  var isCurrent = false
  var count = 0

  enum Field: Int, ContextField {
    case label, address, isCurrent, count
    var definition: (ContextType.Kind, String) {
      switch self {
      case .label: (.text, "The words of the link.")
      case .address: (.text, "Where it leads.")
      case .isCurrent: (.flag, "Whether it leads to this page.")
      case .count: (.text, "How many documents are there; nothing where that is not counted.")
      }
    }
  }
  static let type = ContextType("a link", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .label: .text(label)
    case .address: .text(address)
    case .isCurrent: .flag(isCurrent)
    case .count: count > 0 ? .text(String(count)) : .nothing
    case nil: .nothing
    }
  }
}

/// The page in one language.
struct LanguageContext: TemplateContext {
  let code: String
  let name: String
  let address: String
  let isCurrent: Bool

  enum Field: Int, ContextField {
    case code, name, address, isCurrent
    var definition: (ContextType.Kind, String) {
      switch self {
      case .code: (.text, "The language's code: es.")
      case .name: (.text, "Its own name: Español.")
      case .address: (.text, "The page in that language.")
      case .isCurrent: (.flag, "Whether it is this page's language.")
      }
    }
  }
  static let type = ContextType("a language", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .code: .text(code)
    case .name: .text(name)
    case .address: .text(address)
    case .isCurrent: .flag(isCurrent)
    case nil: .nothing
    }
  }
}

/// The texts of the interface.
struct WordsContext: TemplateContext {
  let words: Words
  static let type = ContextType(
    "the interface",
    WordKey.allCases.map { ContextType.Field($0.name, .text, "A text of Templates/languages.") })
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    guard let key = WordKey(rawValue: field) else { return .nothing }
    return .text(words[key])
  }
}

/// How sure the authors are, in words and as a mark.
struct EvidenceContext: TemplateContext {
  let level: EvidenceLevel
  /// Whose judgement it is and in whose terms; may be empty.
  let judgement: String
  let reason: String
  let words: Words
  let address: String

  init(
    level: EvidenceLevel, judgement: String, reason: String = "", words: Words, address: String
  ) {
    self.level = level
    self.judgement = judgement
    self.reason = reason
    self.words = words
    self.address = address
  }

  /// A level that many documents have.
  init(level: EvidenceLevel, words: Words, address: String) {
    let framework: EvidenceFramework = level.isOCEBM ? .ocebm : .grade
    self.init(
      level: level,
      judgement: words.judgement(Evidence(level: level, framework: framework, reason: nil)),
      words: words, address: address)
  }

  enum Field: Int, ContextField {
    case name, short, mark, meaning, judgement, reason, address
    var definition: (ContextType.Kind, String) {
      switch self {
      case .name: (.text, "The level in words: Moderate certainty.")
      case .short: (.text, "The level in one word: Moderate.")
      case .mark:
        (.text, "Four dots filled to the level, or another mark; hide it from screen readers.")
      case .meaning: (.text, "What the level means, in one sentence.")
      case .judgement: (.text, "Whose judgement it is and in whose terms.")
      case .reason: (.text, "The reason that the authors gave.")
      case .address: (.text, "The page of all documents with this level.")
      }
    }
  }
  static let type = ContextType("a level of evidence", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .name: .text(words.certainty(level))
    case .short: .text(words.name(of: level))
    case .mark: .text(BriefHTML.mark(of: level))
    case .meaning: .text(words.meaning(of: level))
    case .judgement: .optional(judgement)
    case .reason: .optional(reason)
    case .address: .text(address)
    case nil: .nothing
    }
  }
}

/// The mark that stands in a rendered card for the way up to the site's root.
let rootMark: UInt8 = 0x01
/// The mark that stands in a rendered card for its claims, which some lists show.
let findsMark: UInt8 = 0x02

/// Cards of one language, each rendered once and used on every page that lists its document.
struct CardWriter: MarkupWriter {
  let frame: Frame
  let works: [Int]
  /// Whether each document is shown with its claims.
  var showsClaims = false
  /// Whether each is shown with the day on which it was new or changed, by which the list is ordered.
  var showsChange = false

  func write(to buffer: inout ByteBuffer) {
    for work in works {
      frame.around.cards[work].withUnsafeBytes { card in
        var at = 0
        while let place = card.firstIndex(of: findsMark, from: at) {
          write(UnsafeBufferPointer(rebasing: card[at..<place]), to: &buffer)
          if showsClaims {
            frame.around.finds[work].withUnsafeBytes { write($0, to: &buffer) }
          }
          at = place + 1
        }
        write(UnsafeBufferPointer(rebasing: card[at...]), to: &buffer)
      }
    }
  }

  /// Kept bytes, with one of the two days where they hold both.
  private func write(_ kept: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    var at = 0
    var part = 0
    while let mark = kept.firstIndex(of: dayMark, from: at) {
      if part == 0 || (part == 2) == showsChange {
        writePart(UnsafeBufferPointer(rebasing: kept[at..<mark]), to: &buffer)
      }
      part = (part + 1) % 3
      at = mark + 1
    }
    writePart(UnsafeBufferPointer(rebasing: kept[at...]), to: &buffer)
  }

  /// Kept bytes with the way up to the root of this page.
  private func writePart(_ kept: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    var at = 0
    while let mark = kept.firstIndex(of: rootMark, from: at) {
      buffer.append(UnsafeBufferPointer(rebasing: kept[at..<mark]))
      buffer.append(frame.up)
      at = mark + 1
    }
    buffer.append(UnsafeBufferPointer(rebasing: kept[at...]))
  }
}

/// A document in a list.
struct CardContext: TemplateContext {
  let frame: Frame
  let work: Int
  var claims: [ShownClaim] = []

  enum Field: Int, ContextField {
    case kind, countries, title, address, summary, evidence, date, isoDate, status, language,
      direction, isForeign, words, finds, hasClaims, claims
    var definition: (ContextType.Kind, String) {
      switch self {
      case .finds:
        (.markup, "The place of its claims, as claims.mustache shows them in some lists.")
      case .hasClaims: (.flag, "Whether its claims are shown in this list.")
      case .claims: (.markup, "Its claims, each a list item, in lists that show them.")
      case .kind: (.text, "What kind of document it is, by its type.")
      case .countries: (.text, "Its countries, with commas.")
      case .title: (.text, "Its title.")
      case .address: (.text, "Its page.")
      case .summary: (.text, "Its summary.")
      case .evidence: (.object(EvidenceContext.type), "Its level of evidence.")
      case .date: (.text, "The day by which lists order it, in words.")
      case .isoDate: (.text, "The same day as 2026-11-24.")
      case .status: (.text, "Its status in words, where it is not simply published.")
      case .language: (.text, "The language of title and summary.")
      case .direction: (.text, "The direction of their script: ltr or rtl.")
      case .isForeign: (.flag, "Whether that is not the page's language.")
      case .words: (.object(WordsContext.type), "The texts of the interface.")
      }
    }
  }
  static let type = ContextType("a document in a list", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    let around = frame.around
    let site = around.site
    let document = site.documents[site.document(of: work, in: around.language)]
    var fields: DocumentFields { document.fields }
    switch Field(rawValue: field) {
    case .kind: return .text(around.shown.typeName(of: document, in: around.language))
    case .countries:
      let names = fields.countries.map { site.vocabulary.countries.name($0, in: around.code) }
      return .optional(names.joined(separator: ", "))
    case .title: return .text(fields.title)
    case .address: return .text(frame.link(site.works[work].route))
    case .summary: return fields.status == .withdrawn ? .nothing : .optional(fields.summary)
    case .evidence:
      guard let evidence = document.shownEvidence, fields.status != .withdrawn else { return .nothing }
      return .object(
        EvidenceContext(
          level: evidence.level, judgement: around.words.judgement(evidence),
          reason: evidence.reason ?? "", words: around.words,
          address: frame.link(site.route(of: .evidence(evidence.level)))))
    case .date: return day(of: document) { around.words.date($0) }
    case .isoDate: return day(of: document) { $0.iso }
    case .status:
      return fields.status == .published ? .nothing : .text(around.words.name(of: fields.status))
    case .language: return .text(document.language)
    case .direction: return .text(around.shown.language(of: document).direction)
    case .isForeign: return .flag(document.language != around.words.spokenIn)
    case .words: return .object(WordsContext(words: around.words))
    case .finds: return .writer(FindsMark())
    case .hasClaims: return .flag(!claims.isEmpty)
    case .claims: return .writer(ClaimListWriter(frame: frame, claims: claims))
    case nil: return .nothing
    }
  }
}

extension CardContext {
  /// The day by which lists of its kind order a document, and where that is another one the day on which it
  /// was new or changed: a card is rendered once for all lists.
  private func day(of document: Document, _ text: (CalendarDate) -> String) -> TemplateValue {
    let fields = document.fields
    guard let day = document.kind.listDay(fields) else { return .nothing }
    guard let change = fields.updated ?? fields.date, change != day else {
      return .text(text(day))
    }
    let mark = String(decoding: [dayMark], as: UTF8.self)
    return .text(mark + text(day) + mark + text(change) + mark)
  }
}

/// Stands around the two days of a card.
private let dayMark: UInt8 = 0x03

/// Holds the place of the claims in a card that is rendered once.
private struct FindsMark: MarkupWriter {
  func write(to buffer: inout ByteBuffer) { buffer.append(findsMark) }
}
