internal import BriefDiagnostics
internal import BriefModel

/// Who a place of the output belongs to.
private enum OutputOwner: Hashable {
  /// The page and the files of a document, by its position.
  case document(Int)
  /// An old address, by its position among the aliases.
  case alias(Int)
  case list(Listing.Key)
  case asset(String)
  /// What the site itself needs, in a few words of English and Spanish.
  case own(String, String)
}

extension Linker {
  /// Reads the old addresses of every document.
  mutating func gatherAliases() {
    for index in documents.indices {
      for alias in documents[index].fields.aliases where alias.range.path == documents[index].path {
        if let route = Route(writtenAs: alias.value) {
          aliases.append((route, index, alias.range))
        } else {
          tell(
            .invalidAlias, alias.range, "'\(alias.value)' cannot be an address of this site",
            "write a path such as /old-page/, whose parts are names that every computer can keep",
            spanish: (
              "'\(alias.value)' no puede ser una dirección de este sitio",
              "escriba una ruta como /pagina-antigua/, con nombres que admita cualquier equipo"
            ))
        }
      }
    }
  }

  /// Tells where two things would stand at one place of the output, whatever they are: pages, lists,
  /// old addresses, files, in every language, shown or still withheld.
  mutating func checkOutputs(_ site: Site) {
    let languages = vocabulary.site.languages
    var table = OutputTable<OutputOwner>(capacity: documents.count * (3 * languages.count + 1) + 500)
    var told: Set<[OutputOwner]> = []
    func take(_ route: Route, _ owner: OutputOwner) {
      guard let first = table.take(route, for: owner), first != owner || isAlias(owner) else {
        return
      }
      if told.insert([first, owner]).inserted { tellCollision(owner, first, route) }
    }
    for page in planPages(site) {
      switch page.kind {
      case .document, .references, .redirect: continue
      case .listing(let number, _), .feed(let number?):
        take(site.route(of: page), .list(site.listings[number].key))
      default:
        let (english, spanish) = name(of: page)
        take(site.route(of: page), .own(english, spanish))
      }
    }
    for name: PathSegment in ["edition.json", "CNAME", ".domains", ".nojekyll"] {
      take(
        RouteFolder.root.file(name),
        .own("the file '\(name.name)' of the site", "el archivo '\(name.name)' del sitio"))
    }
    let originals = documents.indices.filter { !documents[$0].isTranslation }
    let works = originals.map {
      Work(id: documents[$0].id, kind: documents[$0].kind, original: $0, documents: [])
    }
    let folders = Site.folders(of: works, in: languages)
    for (work, index) in originals.enumerated() {
      for language in languages.indices {
        let folder = folders[work * languages.count + language]
        take(folder.page, .document(index))
        take(folder.file(PathSegment(for: works[work].id + ".pdf")), .document(index))
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
    let (english, spanish) = name(of: first)
    let note = place(of: first).map { Diagnostic.Note("the other one is here", at: $0) }
    switch owner {
    case .alias(let number):
      let alias = aliases[number]
      if case .document(let index) = first, index == originalOf[alias.document] {
        return tell(
          .aliasCollision, alias.range,
          "'/\(alias.route.address)' is the present address of this document", "remove it",
          spanish: (
            "'/\(alias.route.address)' es la dirección actual de este documento", "quítela"
          ))
      }
      if case .alias(let other) = first, aliases[other].document == alias.document {
        return tell(
          .aliasCollision, alias.range,
          "'/\(alias.route.address)' stands twice among the old addresses of this document",
          "keep it once", note: note,
          spanish: (
            "'/\(alias.route.address)' figura dos veces entre las direcciones antiguas de este documento",
            "déjela una sola vez"
          ))
      }
      tell(
        .aliasCollision, alias.range,
        "'/\(alias.route.address)' is the address of \(english) already",
        "remove it, or write the address that the document had before", note: note,
        spanish: (
          "'/\(alias.route.address)' ya es la dirección de \(spanish)",
          "quítela, o escriba la dirección que tenía antes el documento"
        ))
    case .document(let index):
      // Two ids that differ by capitals alone are told as such.
      if case .document = first { return }
      tell(
        .sameAddress, documents[index].head,
        "the document '\(documents[index].id)' would stand where \(english) stands: '/\(route.address)'",
        "rename the file, or give it an 'id:' of its own", note: note,
        spanish: (
          "el documento '\(documents[index].id)' quedaría donde está \(spanish): '/\(route.address)'",
          "cambie el nombre del archivo, o dele un 'id:' propio"
        ))
    case .list, .asset, .own:
      let own = name(of: owner)
      tell(
        .sameAddress, place(of: owner) ?? SourceRange(path: "Site/site.yml"),
        "\(own.english) would stand where \(english) stands: '/\(route.address)'",
        "rename one of the two", note: note,
        spanish: (
          "\(own.spanish) quedaría donde está \(spanish): '/\(route.address)'",
          "cambie el nombre de uno de los dos"
        ))
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

  private func name(of owner: OutputOwner) -> (english: String, spanish: String) {
    switch owner {
    case .document(let index):
      return (
        "the document '\(documents[index].id)'", "el documento '\(documents[index].id)'"
      )
    case .alias(let number):
      let id = documents[aliases[number].document].id
      return ("an old address of '\(id)'", "una dirección antigua de '\(id)'")
    case .asset(let path): return ("the file '\(path)'", "el archivo '\(path)'")
    case .own(let english, let spanish): return (english, spanish)
    case .list(let key):
      switch key {
      case .country(let country):
        return ("the list of the country '\(country.code)'", "la lista del país '\(country.code)'")
      case .topic(let number):
        let id = vocabulary.topics[number].id
        return ("the list of the topic '\(id)'", "la lista del tema '\(id)'")
      case .evidence: return ("a list of evidence", "una lista de evidencia")
      case .audience: return ("the list of an audience", "la lista de un público")
      case .kind: return ("the list of a kind", "la lista de un tipo de documento")
      }
    }
  }

  private func name(of page: Page) -> (String, String) {
    switch page.kind {
    case .home: ("the home page", "la página de inicio")
    case .feed: ("the feed", "el canal de novedades")
    case .notFound:
      ("the page for missing addresses", "la página de direcciones que no existen")
    case .manual: ("the manual", "el manual")
    case .sitemap: ("the site map", "el mapa del sitio")
    case .robots: ("'robots.txt'", "'robots.txt'")
    case .sources, .bibliography: ("the list of sources", "la lista de fuentes")
    default: ("a page of the site itself", "una página del propio sitio")
    }
  }
}
