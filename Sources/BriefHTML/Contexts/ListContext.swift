internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import MustacheTemplates

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
      guard asksForSafety else { return .nothing }
      return .optional(
        around.site.vocabulary.site.safetyNotice.text(in: around.code, else: around.site.languages))
    }
  }

  /// Whether stopping is discussed: by the topic, or by a document whose findings stand on this page.
  private var asksForSafety: Bool {
    let site = frame.around.site
    if site.vocabulary.site.safetyNotice.isEmpty { return false }
    if case .topic(let topic) = listing.key, site.vocabulary.isSafetyTopic(topic) { return true }
    return shownClaims.contains { site.showsFindingsOnStopping(Int($0.work)) }
      || showsClaims && shown.contains { site.showsFindingsOnStopping(Int($0)) }
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
    let kinds = DocumentKind.all
    var byKind = [[Int32]](repeating: [], count: kinds.count)
    for work in shown {
      let kind = works[Int(work)].kind
      if let number = kinds.firstIndex(where: { $0 === kind }) { byKind[number].append(work) }
    }
    return zip(kinds, byKind).compactMap { kind, own in
      own.isEmpty
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
