package import BriefDiagnostics
package import BriefModel
package import BriefSite
package import Bytes
package import MustacheTemplates

/// The templates of the site and the kind of context that each is given.
package let pageTemplates: [(template: String, type: ContextType)] = [
  ("home", HomeContext.type), ("document", DocumentContext.type), ("list", ListContext.type),
  ("index", IndexContext.type), ("not-found", PlainContext.type),
  ("redirect", RedirectContext.type), ("sources", SourcesContext.type),
  ("card", CardContext.type), ("claims", CardContext.type), ("manual", ManualContext.type),
]

/// Every kind of context, with its documented fields.
package let contextTypes: [ContextType] = [
  HomeContext.type, DocumentContext.type, ListContext.type, IndexContext.type, PlainContext.type,
  RedirectContext.type, LinkContext.type, LanguageContext.type, WordsContext.type,
  EvidenceContext.type,
  CardContext.type, LevelContext.type, GroupContext.type, TermContext.type, BannerContext.type,
  FactContext.type, FactValueContext.type, PrintContext.type, ContentsContext.type,
  SourcesContext.type,
  SourceContext.type,
  BacklinkContext.type,
  ChangeContext.type, ClaimContext.type, RecommendationContext.type, ManualContext.type,
  ManualFieldContext.type, ManualGroupContext.type, ManualRuleContext.type,
  ExportGuideContext.type, ExportStepContext.type,
]

/// Compiles the site's templates against the contexts of its pages.
package func compileTemplates(_ sources: [(name: String, source: SourceFile)]) -> Diagnosed<
  TemplateSet
> {
  TemplateSet.compile(sources, pages: pageTemplates, types: contextTypes)
}

/// Renders any page of a site; shared by all workers, each with a `PageRenderer` of its own.
package final class SiteRenderer: Sendable {
  package let site: Site
  let templates: TemplateSet
  let around: [Surroundings]
  let numbers: [String: Int]
  let records: RecordShelf
  /// Every rule, for the manual.
  let rules: [Rule]

  /// - Parameters:
  ///   - printed: the printed documents, for their links.
  ///   - rules: every rule, for the manual.
  package init(
    site: Site, templates: TemplateSet, words: [Words], rules: [Rule], printed: [PrintedFile],
    workers: Int
  ) {
    self.site = site
    self.rules = rules
    self.templates = templates
    let sources = site.vocabulary.sources
    records = RecordShelf(count: sources.items.count)
    let references = Dictionary(
      uniqueKeysWithValues: site.languages.compactMap { code in
        sources.processor(code).map {
          (code, ReferenceShelf($0, count: sources.items.count))
        }
      })
    let byRoute = Dictionary(printed.map { ($0.route, $0) }, uniquingKeysWith: { one, _ in one })
    let shown = ShownSite(site, words: words, workers: workers)
    around = site.languages.indices.map { language in
      let bare = Self.surroundings(shown, language, byRoute, [], [], references)
      let cards = Self.cards(bare, templates, workers)
      let finds = Self.finds(bare, templates, workers)
      return Self.surroundings(shown, language, byRoute, cards, finds, references)
    }
    numbers = Dictionary(
      pageTemplates.compactMap { page in
        templates.number(of: page.template).map { (page.template, $0) }
      },
      uniquingKeysWith: { one, _ in one })
  }

  /// The same for a site that differs only in the text of a document: everything that pages share is
  /// used again.
  package init(_ other: SiteRenderer, site: Site) {
    self.site = site
    templates = other.templates
    around = other.around.map { Surroundings($0, shown: ShownSite($0.shown, site: site)) }
    numbers = other.numbers
    records = other.records
    rules = other.rules
  }

  /// Renders the card of every work once; a page costs a copy of the cards that it lists.
  private static func cards(_ around: Surroundings, _ templates: TemplateSet, _ workers: Int)
    -> [KeptBytes]
  {
    guard let number = templates.number(of: "card") else {
      var shelf = ByteShelf(size: 1)
      let none = shelf.keep([])
      return around.site.works.map { _ in none }
    }
    return concurrentMap(
      count: around.site.works.count, workers: workers, state: { CardState(templates, around) }
    ) {
      work, state in
      state.buffer.removeAll()
      state.renderer.render(
        number, CardContext(frame: state.frame, work: work), into: &state.buffer)
      return state.shelf.keep(state.buffer.bytes)
    }
  }

  /// What each work finds, for the place that its card has for that; empty where it makes no claims.
  private static func finds(_ around: Surroundings, _ templates: TemplateSet, _ workers: Int)
    -> [KeptBytes]
  {
    var shelf = ByteShelf(size: 1)
    let none = shelf.keep([])
    guard let number = templates.number(of: "claims"),
      around.site.works.indices.contains(where: { around.site.makesClaims($0) })
    else { return around.site.works.map { _ in none } }
    return concurrentMap(
      count: around.site.works.count, workers: workers, state: { CardState(templates, around) }
    ) {
      work, state in
      let claims = around.site.claims(of: work, in: around.language)
      if claims.isEmpty { return none }
      state.buffer.removeAll()
      state.renderer.render(
        number, CardContext(frame: state.frame, work: work, claims: claims), into: &state.buffer)
      return state.shelf.keep(state.buffer.bytes)
    }
  }

  private struct CardState: ~Copyable {
    var renderer: TemplateRenderer
    var buffer = ByteBuffer(capacity: 4096)
    var shelf = ByteShelf(size: 1 << 17)
    let frame: Frame
    init(_ templates: TemplateSet, _ around: Surroundings) {
      renderer = TemplateRenderer(templates)
      frame = Frame(around, up: String(decoding: [rootMark], as: UTF8.self))
    }
  }

  private static func surroundings(
    _ shown: ShownSite, _ language: Int, _ printed: [Route: PrintedFile],
    _ cards: [KeptBytes], _ finds: [KeptBytes], _ references: [String: ReferenceShelf]
  ) -> Surroundings {
    let site = shown.site
    let own = shown.words[language]
    let code = site.languages[language]
    let settings = site.vocabulary.site
    var menu: [Surroundings.MenuEntry] = []
    for listing in site.listings {
      if case .kind(let kind) = listing.key {
        menu.append(
          .init(label: own.name(of: kind, plural: true), route: site.route(of: listing.key)))
      }
    }
    menu.append(.init(label: own[.menuCountries], route: "countries/"))
    menu.append(.init(label: own[.menuTopics], route: "topics/"))
    menu.append(.init(label: own[.menuEvidence], route: "evidence/"))
    var footer: [Surroundings.MenuEntry] = []
    for (number, place) in site.menuPages {
      let document = site.documents[site.document(of: number, in: language)]
      let entry = Surroundings.MenuEntry(label: document.title, route: site.works[number].route)
      if place == .main { menu.append(entry) } else { footer.append(entry) }
    }
    if !site.vocabulary.terms.isEmpty {
      footer.append(.init(label: own[.glossaryTitle], route: "glossary/"))
    }
    footer.append(.init(label: own[.audiencesTitle], route: "audiences/"))
    if !site.sources.isEmpty {
      footer.append(.init(label: own[.sourcesTitle], route: "sources/"))
    }
    footer.append(.init(label: own[.forAuthors], route: "manual/fields/"))
    let scheme = settings.address.firstRange(of: "://")?.upperBound ?? settings.address.startIndex
    let path =
      settings.address[scheme...].firstIndex(of: "/").map { String(settings.address[$0...]) } ?? "/"
    return Surroundings(
      shown: shown, language: language,
      title: settings.title.text(in: code, else: site.languages),
      description: settings.description.text(in: code, else: site.languages), menu: menu,
      footer: footer,
      rootPath: path, printed: printed, cards: cards, finds: finds, references: references)
  }
}

extension String {
  fileprivate func firstRange(of text: String) -> Range<String.Index>? {
    firstRange(of: Array(text)[...])
  }
  private func firstRange(of text: ArraySlice<Character>) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].starts(with: text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

/// Renders pages for one worker.
package struct PageRenderer {
  private let shared: SiteRenderer
  /// In the preview, what it adds to the page that is rendered next.
  package var preview: PreviewDecoration?
  private var templates: TemplateRenderer
  /// Whether the page rendered last was cut short: its templates made more of it than any page can need.
  package private(set) var wasCut = false

  package init(_ shared: SiteRenderer) {
    self.shared = shared
    templates = TemplateRenderer(shared.templates)
  }

  /// Appends the bytes of a page.
  package mutating func render(_ page: Page, into out: inout ByteBuffer) {
    wasCut = false
    let site = shared.site
    let around = shared.around[page.language]
    let address = site.address(of: page)
    switch page.kind {
    case .home:
      let latest = site.listedWorks.filter {
        site.documents[site.works[$0].original].fields.status != .withdrawn
      }
      let frame = Frame(
        around, address: address, title: around.title, description: around.description,
        addresses: everywhere(page), feed: site.prefix(page.language) + "feed.xml")
      run("home", HomeContext(frame: frame, latest: Array(latest.prefix(8))), &out)
    case .document(let work): document(work, page, around, address, &out)
    case .listing(let number, let position):
      let listing = site.listings[number]
      let heading = name(of: listing.key, around)
      var feed: String?
      switch listing.key {
      case .country, .topic:
        feed = site.prefix(page.language) + site.route(of: listing.key) + "feed.xml"
      default: break
      }
      let numbered =
        position > 1
        ? ", \(around.words[.pageOf, String(position), String(listing.pageCount)])" : ""
      let frame = Frame(
        around, address: address, title: "\(heading)\(numbered) · \(around.title)",
        description: heading,
        addresses: everywhere(page), feed: feed)
      run("list", ListContext(frame: frame, listing: listing, page: position), &out)
    case .index(let kind): index(kind, page, around, address, &out)
    case .sources(let position): sources(position, page, around, address, &out)
    case .bibliography(let format):
      renderReferences(site.sources.map(\.source), format, shared, into: &out)
    case .references(let work, let format):
      let document = site.documents[site.works[work].original]
      renderReferences(document.references.map(\.work), format, shared, into: &out)
    case .findings(let work): renderFindings(work, site, into: &out)
    case .manual(let part): manual(part, page, around, address, &out)
    case .notFound:
      let title = around.words[.notFoundTitle]
      let frame = Frame(
        around, address: address, title: title, description: "", addresses: nil, isIndexed: false,
        isAbsolute: true)
      run("not-found", PlainContext(frame: frame), &out)
    case .redirect(let number):
      let redirect = site.redirects[number]
      let place = site.route(ofWork: redirect.work, in: redirect.language)
      let number = site.document(of: redirect.work, in: redirect.language)
      run(
        "redirect",
        bare: RedirectContext(
          title: site.documents[number].title, address: place.address(from: redirect.route),
          canonical: site.vocabulary.site.address + place.address,
          text: around.words[.redirectText], language: around.words.spokenIn,
          titleLanguage: around.shown.language(of: site.documents[number])), &out)
    case .feed(let listing): renderFeed(site, around, listing, address, into: &out)
    case .sitemap: renderSitemap(site, into: &out)
    case .sitemapPart(let part): renderSitemap(site, part: part, into: &out)
    case .robots:
      out.append("User-agent: *\n")
      out.append(site.isReview ? "Disallow: /\n" : "Allow: /\n")
      out.append("Sitemap: ")
      out.append(site.vocabulary.site.address)
      out.append("sitemap.xml\n")
    }
  }

  private mutating func run(
    _ template: String, _ context: some FramedContext, _ out: inout ByteBuffer
  ) {
    context.frame.preview = preview
    run(template, bare: context, &out)
  }

  private mutating func run(
    _ template: String, bare context: any TemplateContext, _ out: inout ByteBuffer
  ) {
    guard let number = shared.numbers[template] else { return }
    templates.render(number, context, into: &out)
    if templates.wasCut { wasCut = true }
  }

  /// The same page in every language.
  private func everywhere(_ page: Page) -> [String] {
    shared.site.languages.indices.map {
      shared.site.address(of: Page(kind: page.kind, language: $0))
    }
  }

  private mutating func document(
    _ work: Int, _ page: Page, _ around: Surroundings, _ address: String, _ out: inout ByteBuffer
  ) {
    let site = shared.site
    let shown = around.shown.document(work, in: page.language)
    let frame = Frame(
      around, address: address, title: "\(shown.title.text) · \(around.title)",
      description: shown.summary, addresses: everywhere(page), isIndexed: !shown.isWithdrawn)
    frame.canonical = site.address(of: site.canonical(of: page))
    frame.written = site.writtenLanguages(of: page)
    frame.findings = preview?.findings ?? .none
    let printed =
      around.printed.isEmpty || shown.isWithdrawn
      ? nil
      : around.printed[site.printRoute(ofWork: work, in: page.language)]
        ?? around.printed[
          site.printRoute(
            ofWork: work, in: site.languages.firstIndex(of: shown.document.language) ?? 0)]
    run("document", DocumentContext(frame: frame, shown: shown, printed: printed), &out)
  }

  private mutating func sources(
    _ position: Int, _ page: Page, _ around: Surroundings, _ address: String,
    _ out: inout ByteBuffer
  ) {
    let heading = around.words[.sourcesTitle]
    let pages = shared.site.sourcePageCount
    let numbered =
      position > 1 ? ", \(around.words[.pageOf, String(position), String(pages)])" : ""
    let frame = Frame(
      around, address: address, title: "\(heading)\(numbered) · \(around.title)",
      description: around.words[.sourcesIntroduction], addresses: everywhere(page))
    run("sources", SourcesContext(frame: frame, page: position), &out)
  }

  private mutating func manual(
    _ part: ManualPart, _ page: Page, _ around: Surroundings, _ address: String,
    _ out: inout ByteBuffer
  ) {
    let frame = Frame(
      around, address: address,
      title:
        "\(around.words[part.title]) · \(around.title)",
      description: around.words[part.introduction],
      addresses: everywhere(page), isIndexed: false)
    run("manual", ManualContext(frame: frame, part: part, rules: shared.rules), &out)
  }

  private mutating func index(
    _ kind: IndexKind, _ page: Page, _ around: Surroundings, _ address: String,
    _ out: inout ByteBuffer
  ) {
    let keys: (WordKey, WordKey) =
      switch kind {
      case .countries: (.countriesTitle, .countriesIntroduction)
      case .topics: (.topicsTitle, .topicsIntroduction)
      case .evidence: (.evidenceTitle, .evidenceIntroduction)
      case .audiences: (.audiencesTitle, .audiencesIntroduction)
      case .glossary: (.glossaryTitle, .glossaryIntroduction)
      }
    let heading = around.words[keys.0]
    let frame = Frame(
      around, address: address, title: "\(heading) · \(around.title)",
      description: around.words[keys.1],
      addresses: everywhere(page))
    run(
      "index",
      IndexContext(frame: frame, kind: kind, heading: heading, introduction: around.words[keys.1]),
      &out)
  }
}
