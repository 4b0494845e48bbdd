internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

/// The home page.
struct HomeContext: FramedContext {
  let frame: Frame
  let latest: [Int]

  enum Own: Int, ContextField {
    case heading, introduction, latestAddress, countries, topics, levels, newest, allAddress,
      moreCountries, moreTopics
    var definition: (ContextType.Kind, String) {
      switch self {
      case .heading: (.text, "The name of the site.")
      case .introduction: (.text, "What the site is, from Site/site.yml.")
      case .latestAddress: (.text, "The newest document.")
      case .countries:
        (.list(LinkContext.type), "The countries with the most documents, with counts.")
      case .topics: (.list(LinkContext.type), "The topics with the most documents, with counts.")
      case .moreCountries:
        (.list(LinkContext.type), "A link to all countries, where there are more.")
      case .moreTopics: (.list(LinkContext.type), "A link to all topics, where there are more.")
      case .levels: (.list(LevelContext.type), "The levels of evidence, with counts.")
      case .newest: (.markup, "The newest documents, each as card.mustache shows it.")
      case .allAddress: (.text, "The list of all briefs.")
      }
    }
  }
  static let type = makeType("the home page")
  var type: ContextType { Self.type }

  func own(_ field: Own) -> TemplateValue {
    let site = frame.around.site
    switch field {
    case .heading: return .text(frame.around.title)
    case .introduction: return .optional(frame.around.description)
    case .latestAddress: return .optional(latest.first.map { frame.link(site.works[$0].route) })
    case .countries: return .list(first(Self.mostCountries, of: countries))
    case .topics: return .list(first(Self.mostTopics, of: topics))
    case .moreCountries:
      return .list(all(countries, .countries, .countriesTitle, beyond: Self.mostCountries))
    case .moreTopics: return .list(all(topics, .topics, .topicsTitle, beyond: Self.mostTopics))
    case .levels: return .list(levels(frame))
    case .newest: return .writer(CardWriter(frame: frame, works: latest))
    case .allAddress: return .text(frame.link(site.route(of: .kind(.standard))))
    }
  }

  /// How many countries and topics a home page names: more than that is a page of its own.
  private static let mostCountries = 24
  private static let mostTopics = 12

  private var countries: [LinkContext] {
    entries(frame) { if case .country = $0 { true } else { false } }.filter { $0.count > 0 }
  }

  private var topics: [LinkContext] {
    entries(frame) { if case .topic = $0 { true } else { false } }.filter { $0.count > 0 }
  }

  /// Those with the most documents, in the order of their names.
  private func first(_ most: Int, of links: [LinkContext]) -> [LinkContext] {
    guard links.count > most else { return links }
    let ranked = links.indices.sorted { (links[$1].count, $0) < (links[$0].count, $1) }
    return ranked.prefix(most).sorted().map { links[$0] }
  }

  private func all(
    _ links: [LinkContext], _ index: IndexKind, _ title: WordKey, beyond most: Int
  ) -> [LinkContext] {
    guard links.count > most else { return [] }
    return [
      LinkContext(
        label: frame.around.words[title], address: frame.link("\(index.rawValue)/"),
        count: links.count)
    ]
  }
}

/// Links to the first, the last and the nearest pages of a list, with a gap between those that are no
/// neighbours; nothing for a list of one page.
func pagerLinks(_ page: Int, of count: Int, _ address: (Int) -> String) -> [LinkContext] {
  guard count > 1 else { return [] }
  let near = max(1, page - 2)...min(count, page + 2)
  var links: [LinkContext] = []
  var last = 0
  for number in [1] + Array(near) + [count] where number > last {
    if number > last + 1 { links.append(LinkContext(label: "…", address: "")) }
    links.append(
      LinkContext(label: String(number), address: address(number), isCurrent: number == page))
    last = number
  }
  return links
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

/// A list of documents that have something in common.
struct ListContext: FramedContext {
  let frame: Frame
  let listing: Listing
  let page: Int

  enum Own: Int, ContextField {
    case heading, introduction, section, sectionAddress, evidence, count, hasItems, groups,
      position, numbers, hasYears, years, previous, next, claims, hasClaims, claimCount, safetyNotice
    var definition: (ContextType.Kind, String) {
      switch self {
      case .claims: (.markup, "On the page of a level: the claims with it, each a list item.")
      case .hasClaims: (.flag, "Whether there are any on this page.")
      case .claimCount: (.text, "How many claims have the level, in words.")
      case .safetyNotice: (.text, "What readers are told where stopping is discussed.")
      case .heading: (.text, "What the documents have in common.")
      case .introduction: (.text, "One sentence about it.")
      case .section: (.text, "The index that the list belongs to.")
      case .sectionAddress: (.text, "The page of that index.")
      case .evidence: (.object(EvidenceContext.type), "The level, on the page of a level.")
      case .count: (.text, "How many documents there are, in words.")
      case .hasItems: (.flag, "Whether there are any documents.")
      case .groups: (.list(GroupContext.type), "The documents of this page by kind, newest first.")
      case .position: (.text, "Page 2 of 7; nothing where there is one page.")
      case .numbers:
        (
          .list(LinkContext.type),
          "The first, last and nearest pages by number; a gap has no address."
        )
      case .hasYears: (.flag, "Whether the list leads to lists of years.")
      case .years:
        (.list(LinkContext.type), "On lists of kinds and years: the years, newest first, with counts.")
      case .previous: (.text, "The page with newer documents.")
      case .next: (.text, "The page with older documents.")
      }
    }
  }
  static let type = makeType("a list of documents")
  var type: ContextType { Self.type }

  func own(_ field: Own) -> TemplateValue {
    let around = frame.around
    let words = around.words
    switch field {
    case .heading: return .text(name(of: listing.key, around))
    case .introduction: return .optional(introduction)
    case .section: return .optional(section?.0)
    case .sectionAddress: return .optional(section.map { frame.link("\($0.1.rawValue)/") })
    case .evidence:
      guard case .evidence(let level) = listing.key else { return .nothing }
      return .object(EvidenceContext(level: level, words: words, address: ""))
    case .count: return .text(words.documents(listing.works.count))
    case .hasItems: return .flag(!shown.isEmpty || !shownClaims.isEmpty)
    case .groups:
      return .list(groups)
    case .position:
      return listing.pageCount > 1
        ? .text(words[.pageOf, String(page), String(listing.pageCount)]) : .nothing
    case .numbers: return .list(pagerLinks(page, of: listing.pageCount, address))
    case .hasYears: return .flag(!years.isEmpty)
    case .years: return .list(years)
    case .previous: return page > 1 ? .text(address(page - 1)) : .nothing
    case .next: return page < listing.pageCount ? .text(address(page + 1)) : .nothing
    case .hasClaims: return .flag(!shownClaims.isEmpty)
    case .claims:
      return .writer(
        ClaimListWriter(
          frame: frame, claims: shownClaims.map { around.site.shown($0, in: around.language) },
          showsDocuments: true))
    case .claimCount:
      return listing.claims.isEmpty
        ? .nothing
        : .text(words.claims(listing.claims.count))
    case .safetyNotice:
      guard case .topic(let topic) = listing.key, around.site.vocabulary.isSafetyTopic(topic) else {
        return .nothing
      }
      return .optional(
        around.site.vocabulary.site.safetyNotice.text(in: around.code, else: around.site.languages))
    }
  }

  private var years: [LinkContext] {
    switch listing.key {
    case .kind, .year: break
    default: return []
    }
    let site = frame.around.site
    return site.listings.compactMap { other in
      guard case .year(let year) = other.key else { return nil }
      return LinkContext(
        label: String(year), address: frame.link(site.route(of: other.key)),
        isCurrent: other.key == listing.key, count: other.works.count)
    }
  }

  private var shownClaims: ArraySlice<ClaimReference> {
    let count = listing.claims.count
    let start = min((page - 1) * ClaimReference.pageSize, count)
    return listing.claims[start..<min(start + ClaimReference.pageSize, count)]
  }

  /// Country and topic lists show each document with what it finds.
  private var showsClaims: Bool {
    switch listing.key {
    case .country, .topic: true
    default: false
    }
  }

  private var groups: [GroupContext] {
    if case .kind(let kind) = listing.key {
      return shown.isEmpty ? [] : [GroupContext(frame: frame, kind: kind, works: Array(shown))]
    }
    let works = frame.around.site.works
    return DocumentKind.allCases.compactMap { kind in
      let own = shown.filter { works[Int($0)].kind == kind }
      return own.isEmpty
        ? nil : GroupContext(frame: frame, kind: kind, works: own, showsClaims: showsClaims)
    }
  }

  private var shown: ArraySlice<Int32> {
    let start = (page - 1) * Listing.pageSize
    return listing.works[
      min(start, listing.works.count)..<min(start + Listing.pageSize, listing.works.count)]
  }

  private func address(_ page: Int) -> String {
    let route = frame.around.site.route(of: listing.key)
    return frame.link(page == 1 ? route : "\(route)page/\(page)/")
  }

  private var introduction: String {
    let words = frame.around.words
    switch listing.key {
    case .country(let country):
      return words[
        .countryIntroduction,
        frame.around.site.vocabulary.countries.name(country, in: frame.around.code)]
    case .topic(let number):
      let text = frame.around.site.vocabulary.topics[number].description
      return text.isEmpty
        ? words[.topicIntroduction]
        : text.text(in: frame.around.code, else: frame.around.site.languages)
    case .evidence: return words[.evidenceListIntroduction]
    case .audience: return words[.audienceIntroduction]
    case .kind: return words[.kindIntroduction]
    case .year: return ""
    }
  }

  private var section: (String, IndexKind)? {
    let words = frame.around.words
    switch listing.key {
    case .country: return (words[.countriesTitle], .countries)
    case .topic: return (words[.topicsTitle], .topics)
    case .evidence: return (words[.evidenceTitle], .evidence)
    case .audience: return (words[.audiencesTitle], .audiences)
    case .kind, .year: return nil
    }
  }
}

/// The documents of one kind within a list.
struct GroupContext: TemplateContext {
  let frame: Frame
  let kind: DocumentKind
  let works: [Int32]
  var showsClaims = false

  enum Field: Int, ContextField {
    case label, items
    var definition: (ContextType.Kind, String) {
      switch self {
      case .label: (.text, "The kind, in the plural.")
      case .items: (.markup, "The documents, each as card.mustache shows it.")
      }
    }
  }
  static let type = ContextType("the documents of one kind", Field.fields)
  var type: ContextType { Self.type }

  func value(_ field: Int) -> TemplateValue {
    switch Field(rawValue: field) {
    case .label: .text(frame.around.words.name(of: kind, plural: true))
    case .items:
      .writer(
        CardWriter(frame: frame, works: works.map(Int.init), showsClaims: showsClaims))
    case nil: .nothing
    }
  }
}

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

/// A page that has nothing but its frame: 404.
struct PlainContext: FramedContext {
  let frame: Frame
  enum Own: Int, ContextField {
    case heading
    var definition: (ContextType.Kind, String) { (.text, "The title of the page.") }
  }
  static let type = makeType("the page for missing addresses")
  var type: ContextType { Self.type }
  func own(_ field: Own) -> TemplateValue { .text(frame.title) }
}
