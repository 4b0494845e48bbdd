package import BriefModel

/// One entry of the map for search engines: a page in the languages that it was written in.
package struct MappedPage: Sendable {
  package let routes: [(language: Int, route: Route)]
  package let changed: CalendarDate?
}

extension Site {
  /// The languages in which a page is more than a substitute for another: a document is so only where
  /// it was written or translated.
  package func writtenLanguages(of page: Page) -> [Int] {
    guard case .document(let work) = page.kind else { return Array(languages.indices) }
    return languages.indices.filter { !isFallback(work, in: $0) }
  }

  /// The page that a page stands for: the original, where a translation is missing.
  package func canonical(of page: Page) -> Page {
    let written = writtenLanguages(of: page)
    guard !written.contains(page.language), case .document(let work) = page.kind else {
      return page
    }
    let own = languages.firstIndex(of: documents[works[work].original].language)
    guard let language = own ?? written.first else { return page }
    return Page(kind: page.kind, language: language)
  }

  /// Every page for search engines to know of, in a fixed order.
  package func mappedPages() -> [MappedPage] {
    var pages: [MappedPage] = []
    func add(_ kind: Page.Kind, _ changed: CalendarDate? = nil) {
      var written = writtenLanguages(of: Page(kind: kind, language: 0))
      // An original in a language that the site does not have stands in the first one alone.
      if written.isEmpty { written = [0] }
      pages.append(
        MappedPage(
          routes: written.map { ($0, route(of: Page(kind: kind, language: $0))) }, changed: changed)
      )
    }
    add(.home)
    for work in works.indices {
      let fields = documents[works[work].original].fields
      if fields.status != .withdrawn { add(.document(work: work), fields.updated ?? fields.date) }
    }
    for number in listings.indices { add(.listing(number, page: 1)) }
    for index in IndexKind.allCases where index != .glossary || !vocabulary.terms.isEmpty {
      add(.index(index))
    }
    if !sources.isEmpty { add(.sources(page: 1)) }
    return pages
  }

  /// How many pages one file of the map holds at most: by its protocol 50,000 addresses and 50 MB
  /// (sitemaps.org, "Sitemaps XML format").
  package var mappedPagesPerFile: Int {
    let count = languages.count
    let bytes = count * (count + 1) * (vocabulary.site.address.utf8.count + 180)
    return max(1, min(50_000 / count, 50_000_000 / bytes))
  }

  /// How many files the map has; with more than one, a first file that names the others.
  package var mapFileCount: Int {
    let shown = works.reduce(0) { count, work in
      count + (documents[work.original].fields.status == .withdrawn ? 0 : 1)
    }
    let pages = shown + listings.count + IndexKind.allCases.count + 2
    return (pages + mappedPagesPerFile - 1) / mappedPagesPerFile
  }
}
