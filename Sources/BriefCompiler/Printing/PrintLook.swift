internal import BriefModel
internal import BriefSite
internal import Bytes

/// Digests of all that the PDF of a document shows, made without its tree.
///
/// They cover too much rather than too little: whenever one differs the document's source for the
/// typesetter is made, and only where that is another one too is the PDF.
struct PrintLook {
  private let site: Site
  private let ground: String
  /// For each work, the digest of its documents in all languages.
  private let works: [String]

  /// - Parameters:
  ///   - ground: what every PDF depends on: the typesetter, templates, the site's own files.
  ///   - digest: the SHA-256 of a document's file.
  init(_ site: Site, ground: String, digest: (String) -> String?) {
    self.site = site
    // Names, states and places of all works: what lists, banners and links show of others. Days pass,
    // and with them reviews; embargoes end by the second.
    var catalogue = "\(ground)\n\(site.asOf.date.iso) \(site.isReview)\n"
    var works: [String] = []
    works.reserveCapacity(site.works.count)
    for work in site.works {
      var own = ""
      for number in [Int32(work.original)] + work.documents where number >= 0 {
        let document = site.documents[Int(number)]
        let isEmbargoed = document.fields.embargo.map { $0 > site.asOf } ?? false
        own += "\(document.path) \(digest(document.path) ?? "-") \(isEmbargoed)\n"
        catalogue += "\(document.path)\t\(document.title)\t\(document.fields.status.rawValue)\n"
      }
      catalogue += "\(work.id) \(work.kind.rawValue) \(work.documents)\n"
      works.append(sha256(Array(own.utf8)))
    }
    self.works = works
    self.ground = sha256(Array(catalogue.utf8))
  }

  /// The digest of what the PDF of a work shows in a language.
  ///
  /// - Parameter picture: the SHA-256 of a picture.
  func digest(
    of work: Int, in language: Int, picture: (String) throws(WorkspaceError) -> String
  ) throws(WorkspaceError) -> String {
    let number = site.document(of: work, in: language)
    var text = "\(ground)\n\(site.languages[language])\n"
    for other in reach(of: work, number) { text += works[other] + "\n" }
    for link in site.documents[number].links {
      if case .asset(let path) = link.target { text += "\(path) \(try picture(path))\n" }
    }
    return sha256(Array(text.utf8))
  }

  /// The works that a document shows anything of: those that it links to and that link to it, and
  /// whatever is shown in claims that it quotes.
  private func reach(of work: Int, _ number: Int) -> [Int] {
    var reached: Set<Int> = [work]
    var quoting = [number]
    var looked: Set<Int> = [number]
    while let next = quoting.popLast() {
      let document = site.documents[next]
      for target in site.targets[next] where target >= 0 { reached.insert(Int(target)) }
      for recommendation in document.fields.recommendations {
        for reference in recommendation.claims {
          guard let id = reference.value.split(separator: "#").first.map(String.init),
            let named = site.work(withID: id)
          else { continue }
          reached.insert(named)
        }
      }
      // Fields of a kind name claims too, and show their words.
      for entry in document.fields.values.entries {
        for name in entry.value.items.compactMap({ $0["claim"]?.text }) {
          if let id = name.split(separator: "#").first, let named = site.work(withID: String(id)) {
            reached.insert(named)
          }
        }
      }
      for quotation in document.quotations {
        let target = site.targets[next][Int(quotation.link)]
        guard target >= 0 else { continue }
        for other in site.works[Int(target)].documents where other >= 0 {
          if looked.insert(Int(other)).inserted { quoting.append(Int(other)) }
        }
      }
    }
    for backlink in site.backlinks[work] {
      if let other = site.work(ofDocument: Int(backlink.document)) { reached.insert(other) }
    }
    return reached.sorted()
  }
}
