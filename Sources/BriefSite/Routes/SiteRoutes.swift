internal import BriefModel

extension Site {
  /// The place of a page.
  package func route(of page: Page) -> Route {
    let home = folder(in: page.language)
    switch page.kind {
    case .home: return home.page
    case .document(let work): return folder(ofWork: work, in: page.language).page
    case .listing(let number, let position):
      return numbered(folder(of: listings[number].key, in: page.language), position)
    case .index(let kind): return home.folder(kind.segment).page
    case .sources(let position): return numbered(home.folder("sources"), position)
    case .bibliography(let format):
      return RouteFolder.root.folder("sources").file(PathSegment(for: "sources.\(format.rawValue)"))
    case .references(let work, let format):
      return folder(ofWork: work, in: 0).file(
        PathSegment(for: "\(works[work].id).\(format.rawValue)"))
    case .findings(let work):
      return folder(ofWork: work, in: 0).file(PathSegment(for: "\(works[work].id).csv"))
    case .manual(let part):
      return home.folder("manual").folder(PathSegment(for: part.rawValue)).page
    case .notFound: return home.file("404.html")
    case .feed(let listing):
      return (listing.map { folder(of: listings[$0].key, in: page.language) } ?? home).file(
        "feed.xml")
    case .redirect(let number): return redirects[number].route
    case .sitemap: return RouteFolder.root.file("sitemap.xml")
    case .sitemapPart(let part):
      return RouteFolder.root.file(PathSegment(for: "sitemap-\(part).xml"))
    case .robots: return RouteFolder.root.file("robots.txt")
    }
  }

  private func numbered(_ folder: RouteFolder, _ position: Int) -> Route {
    position == 1
      ? folder.page : folder.folder("page").folder(PathSegment(for: String(position))).page
  }

  /// The folder of the site in a language: the root for the first of them.
  package func folder(in language: Int) -> RouteFolder {
    language == 0 ? .root : RouteFolder.root.folder(PathSegment(for: languages[language]))
  }

  /// The folder of a work in a language; its page and its files stand there.
  package func folder(ofWork work: Int, in language: Int) -> RouteFolder {
    workFolders[work * languages.count + language]
  }

  /// The place of a work's page in a language.
  package func route(ofWork work: Int, in language: Int) -> Route {
    folder(ofWork: work, in: language).page
  }

  /// The place of a work's PDF in a language.
  package func printRoute(ofWork work: Int, in language: Int) -> Route {
    folder(ofWork: work, in: language).file(PathSegment(for: "\(works[work].id).pdf"))
  }

  /// The folder of a list in a language.
  package func folder(of key: Listing.Key, in language: Int) -> RouteFolder {
    let home = folder(in: language)
    switch key {
    case .country(let country):
      return home.folder("countries").folder(PathSegment(for: country.slug))
    case .topic(let number):
      return home.folder("topics").folder(PathSegment(for: vocabulary.topics[number].id))
    case .evidence(let level): return home.folder("evidence").folder(PathSegment(for: level.slug))
    case .audience(let audience):
      return home.folder("audiences").folder(PathSegment(for: audience.rawValue))
    case .kind(let kind): return home.folder(PathSegment(for: kind.folder))
    case .year(let year): return home.folder("years").folder(PathSegment(for: String(year)))
    }
  }

  /// The folder of every work in every language, work by work.
  static func folders(of works: [Work], in languages: [String]) -> [RouteFolder] {
    let homes = languages.enumerated().map { number, code in
      number == 0 ? RouteFolder.root : RouteFolder.root.folder(PathSegment(for: code))
    }
    // For each language the folders of the kinds, made once.
    let kinds = homes.map { home in
      Dictionary(
        uniqueKeysWithValues: DocumentKind.allCases.map { kind in
          (kind, kind.folder.isEmpty ? home : home.folder(PathSegment(for: kind.folder)))
        })
    }
    var folders: [RouteFolder] = []
    folders.reserveCapacity(works.count * languages.count)
    for work in works {
      let segment = PathSegment(for: work.id)
      for language in languages.indices {
        folders.append((kinds[language][work.kind] ?? homes[language]).folder(segment))
      }
    }
    return folders
  }
}

extension IndexKind {
  var segment: PathSegment { PathSegment(for: rawValue) }
}
