package import BriefDiagnostics

extension Rule {
  /// An id is not an address of the site itself.
  package static let reservedId = Rule(
    "reserved-id", .error,
    checks: Message("An id is not an address of the site itself."),
    why: Message("two pages would have one address"),
    example: "id: countries",
    instead: "id: country-comparison")
}

extension FieldReader {
  mutating func checkReserved(_ id: String, at place: SourceRange) {
    guard reservedIdentifiers.contains(id) else { return }
    tell(
      .reservedId, at: place, Message("'\(id)' is an address of the site itself"),
      Message("choose another name, such as '\(id)-overview'"))
  }
}

/// Ids that are addresses of the site itself.
package let reservedIdentifiers: Set<String> = siteAddresses.union(DocumentKind.all.map(\.folder))

let siteAddresses: Set<String> = [
  "countries", "topics", "evidence", "audiences", "search", "assets", "files", "feed", "sources",
  "page", "glossary",
  "sitemap",
  "robots", "404", "index", "claims", "manual",
]
