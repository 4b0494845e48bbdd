/// One file to produce: what it shows and in which language.
package struct Page: Sendable {
  /// What a page shows.
  package enum Kind: Sendable {
    case home
    case document(work: Int)
    case listing(Int, page: Int)
    case index(IndexKind)
    /// All cited works, a page of the list.
    case sources(page: Int)
    /// Every cited work of the site as a file for reference managers.
    case bibliography(ReferenceFormat)
    /// The cited works of one document.
    case references(work: Int, ReferenceFormat)
    /// The findings of one document with their numbers, for other programs.
    case findings(work: Int)
    /// A page of the manual for authors.
    case manual(ManualPart)
    case notFound
    case feed(listing: Int?)
    case redirect(Int)
    case sitemap
    /// A part of a map that is too large for one file.
    case sitemapPart(Int)
    case robots
  }
  package let kind: Kind
  /// A position in the site's languages.
  package let language: Int

  package init(kind: Kind, language: Int) {
    self.kind = kind
    self.language = language
  }
}

/// The indexes of the site; the raw value is their address.
package enum IndexKind: String, CaseIterable, Sendable {
  case countries, topics, evidence, audiences, glossary
}

/// The pages of the manual; the raw value is the last part of their address.
package enum ManualPart: String, CaseIterable, Sendable {
  case fields, rules
  /// How bibliographies come from other programs.
  case bibliographies
}

/// The files that reference managers read; the raw value is the end of their names.
package enum ReferenceFormat: String, CaseIterable, Sendable {
  case cslJSON = "json"
  case bibTeX = "bib"
  case ris
}

/// Every file that the site is made of, in a fixed order.
package func planPages(_ site: Site) -> [Page] {
  var pages: [Page] = []
  pages.reserveCapacity(site.works.count * site.languages.count + 200)
  for language in site.languages.indices {
    pages.append(Page(kind: .home, language: language))
    for work in site.works.indices {
      pages.append(Page(kind: .document(work: work), language: language))
    }
    for (number, listing) in site.listings.enumerated() {
      for page in 1...listing.pageCount {
        pages.append(Page(kind: .listing(number, page: page), language: language))
      }
      switch listing.key {
      case .country, .topic: pages.append(Page(kind: .feed(listing: number), language: language))
      default: break
      }
    }
    for index in IndexKind.allCases where index != .glossary || !site.vocabulary.terms.isEmpty {
      pages.append(Page(kind: .index(index), language: language))
    }
    if !site.sources.isEmpty {
      for page in 1...site.sourcePageCount {
        pages.append(Page(kind: .sources(page: page), language: language))
      }
    }
    for part in ManualPart.allCases {
      pages.append(Page(kind: .manual(part), language: language))
    }
    pages.append(Page(kind: .feed(listing: nil), language: language))
    pages.append(Page(kind: .notFound, language: language))
  }
  for number in site.redirects.indices { pages.append(Page(kind: .redirect(number), language: 0)) }
  if !site.sources.isEmpty {
    for format in ReferenceFormat.allCases {
      pages.append(Page(kind: .bibliography(format), language: 0))
      for work in site.works.indices where site.hasReferences(work) {
        pages.append(Page(kind: .references(work: work, format), language: 0))
      }
    }
  }
  for work in site.works.indices where site.hasFindingsFile(work) {
    pages.append(Page(kind: .findings(work: work), language: 0))
  }
  pages.append(Page(kind: .sitemap, language: 0))
  if site.mapFileCount > 1 {
    for part in 1...site.mapFileCount { pages.append(Page(kind: .sitemapPart(part), language: 0)) }
  }
  pages.append(Page(kind: .robots, language: 0))
  return pages
}

extension Site {
  /// The address of a page below the site's root, empty for the home page: `es/countries/nl/page/2/`.
  package func address(of page: Page) -> String { route(of: page).address }

  /// The file of a page below the output folder.
  package func path(of page: Page) -> String { route(of: page).path }

  package var sourcePageCount: Int {
    max(1, (sources.count + CitedSource.pageSize - 1) / CitedSource.pageSize)
  }

  /// Whether a work cites anything that readers can download.
  package func hasReferences(_ work: Int) -> Bool {
    let document = documents[works[work].original]
    return document.fields.status != .withdrawn && !document.references.isEmpty
  }

  /// Whether the findings of a document are there as a file of data.
  package func hasFindingsFile(_ work: Int) -> Bool {
    let document = documents[works[work].original]
    return document.fields.status < .superseded
      && document.claims.holdsFigures
  }
}

/// A printed document: its place, its size and its number of pages; both are 0 where it is printed when
/// it is asked for.
package struct PrintedFile: Sendable, Hashable {
  package let route: Route
  package let size: Int
  package let pages: Int
  package init(route: Route, size: Int, pages: Int) {
    self.route = route
    self.size = size
    self.pages = pages
  }
}
