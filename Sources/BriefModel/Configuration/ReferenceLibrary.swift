/// One cited work, as far as a plain author–year citation and a reference list need it.
package struct Reference: Sendable {
  package let key: String
  /// Family names or names of organisations.
  package let authors: [String]
  /// Names as a reference list prints them: `Davies J`.
  package let listedAuthors: [String]
  package let year: String
  package let title: String
  package let container: String
  /// Volume, issue and pages, such as `97:111-21`.
  package let locator: String
  package let publisher: String
  package let doi: String?
  package let url: String?

  package init(
    key: String, authors: [String], listedAuthors: [String], year: String, title: String,
    container: String, locator: String, publisher: String, doi: String?, url: String?
  ) {
    self.key = key
    self.authors = authors
    self.listedAuthors = listedAuthors
    self.year = year
    self.title = title
    self.container = container
    self.locator = locator
    self.publisher = publisher
    self.doi = doi
    self.url = url
  }

  /// `Davies and Read`, `Henssler et al.`, or the beginning of the title where nobody is named.
  package func names(and conjunction: String) -> String {
    switch authors.count {
    case 0: shortTitle
    case 1: authors[0]
    case 2: "\(authors[0]) \(conjunction) \(authors[1])"
    default: "\(authors[0]) et al."
    }
  }

  private var shortTitle: String {
    let words = title.split(separator: " ")
    return words.count > 6 ? words.prefix(6).joined(separator: " ") + "…" : title
  }

  /// The doi or address to follow.
  package var address: String? { doi.map { "https://doi.org/\($0)" } ?? url }
}

/// The works that documents can cite, by key.
package struct ReferenceLibrary: Sendable {
  private let byKey: [String: Reference]
  package let keys: [String]

  package init(_ references: [Reference]) {
    byKey = Dictionary(references.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
    keys = references.map(\.key)
  }

  package subscript(key: String) -> Reference? { byKey[key] }

  /// References in the order of a list: by first author, year, title.
  package func sorted(_ keys: [String]) -> [Reference] {
    keys.compactMap { byKey[$0] }.sorted {
      ($0.authors.first ?? $0.title).lowercased() == ($1.authors.first ?? $1.title).lowercased()
        ? ($0.year, $0.title, $0.key) < ($1.year, $1.title, $1.key)
        : ($0.authors.first ?? $0.title).lowercased() < ($1.authors.first ?? $1.title).lowercased()
    }
  }
}

extension Reference {
  /// The authors as a reference list prints them: six, then `et al.`
  package var authorList: String {
    listedAuthors.count > 6
      ? listedAuthors.prefix(6).joined(separator: ", ") + ", et al"
      : listedAuthors.joined(separator: ", ")
  }
}
