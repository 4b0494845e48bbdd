internal import BriefHTML
internal import BriefModel
internal import BriefSite

/// Where the documents of a site are.
struct PageIndex: Sendable {
  private let documents: [String: Int]
  /// The pages that belong to no document, by their files.
  private let others: [String: Int]

  init(_ set: PageSet) {
    let site = set.renderer.site
    var others: [String: Int] = [:]
    for (number, page) in set.pages.enumerated() {
      switch page.kind {
      case .document, .references: continue
      default: others[site.path(of: page)] = number
      }
    }
    self.others = others
    documents = Dictionary(
      set.renderer.site.documents.enumerated().map { ($1.path, $0) },
      uniquingKeysWith: { one, _ in one })
  }

  func document(_ path: String) -> Int? { documents[path] }

  /// The page at an address; a page of a document without looking at all others.
  func page(_ address: String, _ set: PageSet) -> Page? {
    let site = set.renderer.site
    var route = address
    if route.hasSuffix("index.html") { route.removeLast("index.html".count) }
    var language = 0
    for (number, code) in site.languages.enumerated()
    where number > 0 && route.hasPrefix(code + "/") {
      language = number
      route.removeFirst(code.count + 1)
    }
    if !route.isEmpty, !route.hasSuffix("/"),
      route.split(separator: "/").last?.contains(".") == false
    {
      route += "/"
    }
    if let id = route.split(separator: "/").last, let work = site.work(withID: String(id)),
      site.works[work].route == route
    {
      return Page(kind: .document(work: work), language: language)
    }
    let path = route.isEmpty || route.hasSuffix("/") ? route + "index.html" : route
    let whole = site.prefix(language) + path
    if let number = others[whole] { return set.pages[number] }
    return references(whole, site)
  }

  /// The file with the references of a document.
  private func references(_ path: String, _ site: Site) -> Page? {
    for format in ReferenceFormat.allCases where path.hasSuffix(".\(format.rawValue)") {
      let name = path.split(separator: "/").last?.dropLast(format.rawValue.count + 1) ?? ""
      guard let work = site.work(withID: String(name)), site.hasReferences(work) else { continue }
      let page = Page(kind: .references(work: work, format), language: 0)
      if site.path(of: page) == path { return page }
    }
    return nil
  }
}
