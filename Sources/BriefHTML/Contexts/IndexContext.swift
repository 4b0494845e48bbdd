internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// An index: all countries, topics, levels, audiences or terms.
struct IndexContext: FramedContext {
  let frame: Frame
  let kind: IndexKind
  let heading: String
  let introduction: String

  enum Own: Int, ContextField {
    case heading, introduction, hasEntries, entries, levels, terms
    var definition: (ContextType.Kind, String) {
      switch self {
      case .heading: (.text, "The name of the index.")
      case .introduction: (.text, "What it is good for.")
      case .hasEntries: (.flag, "Whether it leads to lists.")
      case .entries: (.list(LinkContext.type), "What it leads to, with counts.")
      case .levels: (.list(LevelContext.type), "The levels, in the index of evidence.")
      case .terms: (.list(TermContext.type), "The terms, in the glossary.")
      }
    }
  }
  static let type = makeType("an index")
  var type: ContextType { Self.type }

  func own(_ field: Own) -> TemplateValue {
    switch field {
    case .heading: return .text(heading)
    case .introduction: return .text(introduction)
    case .hasEntries: return .flag(kind != .evidence && kind != .glossary)
    case .entries:
      switch kind {
      case .countries:
        return .list(BriefHTML.entries(frame) { if case .country = $0 { true } else { false } })
      case .topics:
        return .list(BriefHTML.entries(frame) { if case .topic = $0 { true } else { false } })
      case .audiences:
        return .list(BriefHTML.entries(frame) { if case .audience = $0 { true } else { false } })
      case .evidence, .glossary: return .nothing
      }
    case .levels: return kind == .evidence ? .list(BriefHTML.levels(frame)) : .nothing
    case .terms:
      guard kind == .glossary else { return .nothing }
      let languages = frame.around.site.languages
      let terms = frame.around.site.vocabulary.terms.map {
        TermContext(
          id: "term-\($0.id)", label: $0.label.text(in: frame.around.code, else: languages),
          definition: $0.definition.text(in: frame.around.code, else: languages))
      }
      return .list(LetterOrder(language: frame.around.code).sorted(terms, by: \.label))
    }
  }
}

/// A term of the glossary.
struct TermContext: TemplateContext {
  let id: String
  let label: String
  let definition: String

  enum Field: Int, ContextField {
    case id, label, definition
    var definition: (ContextType.Kind, String) {
      switch self {
      case .id: (.text, "The anchor.")
      case .label: (.text, "The term.")
      case .definition: (.text, "What it means.")
      }
    }
  }
  static let type = ContextType("a term", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .id: .text(id)
    case .label: .text(label)
    case .definition: .text(definition)
    case nil: .nothing
    }
  }
}

/// A level of evidence in an index.
struct LevelContext: TemplateContext {
  let level: EvidenceContext
  let count: Int
  let claims: String

  enum Field: Int, ContextField {
    case level, count, address, claims
    var definition: (ContextType.Kind, String) {
      switch self {
      case .level: (.object(EvidenceContext.type), "The level.")
      case .count: (.text, "How many documents have it.")
      case .address: (.text, "The page of those documents.")
      case .claims: (.text, "How many claims have it, in words; nothing for none.")
      }
    }
  }
  static let type = ContextType("a level in an index", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .level: .object(level)
    case .count: .text(String(count))
    case .address: .text(level.address)
    case .claims: .optional(claims)
    case nil: .nothing
    }
  }
}

func levels(_ frame: Frame) -> [LevelContext] {
  frame.around.site.listings.compactMap { listing in
    guard case .evidence(let level) = listing.key else { return nil }
    return LevelContext(
      level: EvidenceContext(
        level: level, words: frame.around.words,
        address: frame.link(frame.around.site.route(of: listing.key))),
      count: listing.works.count,
      claims: listing.claims.isEmpty
        ? ""
        : frame.around.words.claims(listing.claims.count))
  }
}

/// Links to the lists of one sort, in the order of their names.
func entries(_ frame: Frame, _ isWanted: (Listing.Key) -> Bool) -> [LinkContext] {
  let site = frame.around.site
  let links = site.listings.filter { isWanted($0.key) }.map { listing in
    LinkContext(
      label: name(of: listing.key, frame.around), address: frame.link(site.route(of: listing.key)),
      count: listing.works.count)
  }
  return LetterOrder(language: frame.around.code).sorted(links, by: \.label)
}

func name(of key: Listing.Key, _ around: Surroundings) -> String {
  switch key {
  case .country(let country): around.site.vocabulary.countries.name(country, in: around.code)
  case .topic(let number): around.site.vocabulary.label(ofTopic: number, in: around.code)
  case .evidence(let level): around.words.certainty(level)
  case .audience(let audience): around.words.name(of: audience)
  case .kind(let kind): around.words.name(of: kind, plural: true)
  case .year(let year): String(year)
  }
}
