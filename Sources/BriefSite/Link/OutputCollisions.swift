internal import BriefDiagnostics
internal import BriefModel

/// Who a place of the output belongs to.
enum OutputOwner: Hashable {
  /// The page and the files of a document, by its position.
  case document(Int)
  /// An old address, by its position among the aliases.
  case alias(Int)
  case list(Listing.Key)
  case asset(String)
  /// What the site itself needs, in a few words.
  case own(Message)
}

extension Linker {
  /// Reads the old addresses of every document.
  mutating func gatherAliases() {
    for index in documents.indices {
      for alias in documents[index].fields.aliases where alias.range.path == documents[index].path {
        if let route = Route(writtenAs: alias.value) {
          aliases.append((route, index, alias.range))
        } else {
          tellNoAddress(alias)
        }
      }
    }
  }

  /// Tells where two things would stand at one place of the output, whatever they are: pages, lists,
  /// old addresses, files, in every language, shown or still withheld.
  mutating func checkOutputs(_ site: Site) {
    let languages = vocabulary.site.languages
    var table = OutputTable<OutputOwner>(
      capacity: documents.count * (3 * languages.count + 1) + 500)
    var told: Set<[OutputOwner]> = []
    func take(_ route: Route, _ owner: OutputOwner) {
      guard let first = table.take(route, for: owner), first != owner || isAlias(owner) else {
        return
      }
      if told.insert([first, owner]).inserted { tellCollision(owner, first, route) }
    }
    for page in planPages(site) {
      switch page.kind {
      case .document, .references, .findings, .redirect: continue
      case .listing(let number, _), .feed(let number?):
        take(site.route(of: page), .list(site.listings[number].key))
      default:
        take(site.route(of: page), .own(name(of: page)))
      }
    }
    for name: PathSegment in ["edition.json", "CNAME", ".domains", ".nojekyll"] {
      take(
        RouteFolder.root.file(name),
        .own(Message("the file '\(name.name)' of the site")))
    }
    let originals = documents.indices.filter { !documents[$0].isTranslation }
    let works = originals.map {
      Work(id: documents[$0].id, kind: documents[$0].kind, original: $0, documents: [])
    }
    let folders = Site.folders(of: works, in: languages)
    for (work, index) in originals.enumerated() {
      for language in languages.indices {
        take(folders[work * languages.count + language].page, .document(index))
      }
      // Only an old address could stand among the files of a document.
      if aliases.isEmpty { continue }
      for language in languages.indices {
        let folder = folders[work * languages.count + language]
        take(folder.file(PathSegment(for: works[work].id + ".pdf")), .document(index))
        take(folder.file(PathSegment(for: works[work].id + ".csv")), .document(index))
      }
      for format in ReferenceFormat.allCases where !documents[index].references.isEmpty {
        let file = PathSegment(for: "\(works[work].id).\(format.rawValue)")
        take(folders[work * languages.count].file(file), .document(index))
      }
    }
    for path in vocabulary.assets.sorted() { take(Route(ofAsset: path), .asset(path)) }
    for number in aliases.indices { take(aliases[number].route, .alias(number)) }
  }

  private func isAlias(_ owner: OutputOwner) -> Bool {
    if case .alias = owner { true } else { false }
  }

  // MARK: Words

  private mutating func tellCollision(_ owner: OutputOwner, _ first: OutputOwner, _ route: Route) {
    let taken = name(of: first)
    let note = place(of: first).map { Diagnostic.Note(Message("the other one is here"), at: $0) }
    switch owner {
    case .alias(let number):
      tellAliasCollision(number, first, taken, note)
    case .document(let index):
      // Two ids that differ by capitals alone are told as such.
      if case .document = first { return }
      tellSameAddress(index, taken, route, note)
    case .list, .asset, .own:
      tellSameAddress(name(of: owner), at: place(of: owner), taken, route, note)
    }
  }

  private func place(of owner: OutputOwner) -> SourceRange? {
    switch owner {
    case .document(let index): documents[index].head
    case .alias(let number): aliases[number].range
    case .list(.topic): SourceRange(path: "Site/topics.yml")
    case .asset(let path): SourceRange(path: path)
    case .list, .own: nil
    }
  }

  private func name(of owner: OutputOwner) -> Message {
    switch owner {
    case .document(let index):
      return Message("the document '\(documents[index].id)'")
    case .alias(let number):
      let id = documents[aliases[number].document].id
      return Message("an old address of '\(id)'")
    case .asset(let path): return Message("the file '\(path)'")
    case .own(let words): return words
    case .list(let key):
      switch key {
      case .country(let country):
        return Message("the list of the country '\(country.code)'")
      case .topic(let number):
        let id = vocabulary.topics[number].id
        return Message("the list of the topic '\(id)'")
      case .evidence: return Message("a list of evidence")
      case .audience: return Message("the list of an audience")
      case .kind: return Message("the list of a kind")
      case .year(let year): return Message("the list of the year \(Message.verbatim(String(year)))")
      }
    }
  }

  private func name(of page: Page) -> Message {
    switch page.kind {
    case .home: Message("the home page")
    case .feed: Message("the feed")
    case .notFound:
      Message("the page for missing addresses")
    case .manual: Message("the manual")
    case .sitemap: Message("the site map")
    case .robots: Message("'robots.txt'")
    case .sources, .bibliography: Message("the list of sources")
    default: Message("a page of the site itself")
    }
  }
}
