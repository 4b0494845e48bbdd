package import BriefModel

/// All shown documents with links, backlinks, translations and listings resolved.
package final class Site: Sendable {
  package let vocabulary: Vocabulary
  package let asOf: Moment
  /// Whether withheld documents are part of it; every page then says so.
  package let isReview: Bool
  /// The shown documents, originals and translations.
  package let documents: [Document]
  /// The works, newest first; pages among them last.
  package let works: [Work]
  /// For each document, for each of its links: the work that it leads to, or -1.
  package let targets: [[Int32]]
  /// For each work, the links that lead to it.
  package let backlinks: [[Backlink]]
  package let listings: [Listing]
  package let redirects: [Redirect]
  package let related: RelatedIndex
  /// The cited works of the bibliography, in alphabetical order.
  package let sources: [CitedSource]
  /// For each work, for each language: where its page and its files stand.
  let workFolders: [RouteFolder]
  let workNumbers: [String: Int32]
  let listingNumbers: [Listing.Key: Int]
  let counted: Int

  /// One link of one document that leads to the work.
  package struct Backlink: Sendable {
    package let document: Int32
    package let link: Int32
  }

  /// An old address and the work that stands there now.
  package struct Redirect: Sendable {
    package let route: Route
    package let work: Int
    /// The language of the document that had the address.
    package let language: Int
  }

  init(
    vocabulary: Vocabulary, asOf: Moment, isReview: Bool, documents: [Document], works: [Work],
    targets: [[Int32]], backlinks: [[Backlink]], listings: [Listing], redirects: [Redirect],
    workNumbers: [String: Int32], sources: [CitedSource]
  ) {
    self.vocabulary = vocabulary
    self.asOf = asOf
    self.isReview = isReview
    self.documents = documents
    self.works = works
    self.targets = targets
    self.backlinks = backlinks
    self.listings = listings
    self.redirects = redirects
    self.workNumbers = workNumbers
    self.sources = sources
    workFolders = Self.folders(of: works, in: vocabulary.site.languages)
    listingNumbers = Dictionary(
      listings.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    counted = works.firstIndex { !$0.kind.isListed } ?? works.count
    related = RelatedIndex(works: works, documents: documents, counted: counted)
  }

  /// The same site with another text of one document, whose links lead where they led.
  package init(_ other: Site, replacing number: Int, by document: Document) {
    vocabulary = other.vocabulary
    asOf = other.asOf
    isReview = other.isReview
    var documents = other.documents
    documents[number] = document
    self.documents = documents
    works = other.works
    targets = other.targets
    backlinks = other.backlinks
    listings = other.listings
    redirects = other.redirects
    related = other.related
    sources = other.sources
    workFolders = other.workFolders
    workNumbers = other.workNumbers
    listingNumbers = other.listingNumbers
    counted = other.counted
  }

  package var languages: [String] { vocabulary.site.languages }

  /// The works that lists show: all but pages.
  package var listedWorks: Range<Int> { 0..<counted }

  /// The document that a reader of a language is given for a work; an original where there is no translation.
  package func document(of work: Int, in language: Int) -> Int {
    let found = Int(works[work].documents[language])
    return found >= 0 ? found : works[work].original
  }

  /// Whether a reader of this language is given the original because the translation is missing.
  package func isFallback(_ work: Int, in language: Int) -> Bool {
    works[work].documents[language] < 0
  }

  /// The work that a document belongs to.
  package func work(ofDocument number: Int) -> Int? { work(withID: documents[number].id) }

  /// The position of the work of an id.
  package func work(withID id: String) -> Int? { workNumbers[id].map(Int.init) }

  /// The position of a list.
  package func listing(_ key: Listing.Key) -> Int? { listingNumbers[key] }
}

/// One document in all its languages.
package struct Work: Sendable {
  package let id: String
  package let kind: DocumentKind
  /// The position of the original in the site's documents.
  package let original: Int
  /// For each language of the site, the position of its document, or -1.
  package let documents: [Int32]

  /// The address without a language: `briefs/es-plan/`.
  package var route: String {
    kind.path(of: PathSegment(for: id).encoded)
  }
}

/// A list of works that have something in common.
package struct Listing: Sendable {
  /// What the works of a list have in common.
  package enum Key: Hashable, Sendable {
    case country(Country)
    case topic(Int)
    case evidence(EvidenceLevel)
    case audience(Audience)
    case kind(DocumentKind)
    /// What was first published in a year.
    case year(Int)
  }
  package let key: Key
  /// Positions of the works, newest first.
  package let works: [Int32]
  /// On the list of a level: the claims with that level.
  package var claims: [ClaimReference] = []

  /// How many works one page of a list shows.
  package static let pageSize = 50

  package var pageCount: Int {
    max(
      1, (works.count + Self.pageSize - 1) / Self.pageSize,
      (claims.count + ClaimReference.pageSize - 1) / ClaimReference.pageSize)
  }
}

extension Site {
  /// The address of a list without a language: `countries/es/`.
  package func route(of key: Listing.Key) -> String {
    switch key {
    case .country(let country): "countries/\(country.slug)/"
    case .topic(let number): "topics/\(PathSegment(for: vocabulary.topics[number].id).encoded)/"
    case .evidence(let level): "evidence/\(level.slug)/"
    case .audience(let audience): "audiences/\(audience.rawValue)/"
    case .kind(let kind): "\(kind.folder)/"
    case .year(let year): "years/\(year)/"
    }
  }

  /// The address of the site in a language, `""` or `es/`.
  package func prefix(_ language: Int) -> String { language == 0 ? "" : languages[language] + "/" }
}
