internal import BriefModel
package import CitationStyle

/// How to cite a document.
package enum ShownCitation: Sendable {
  /// In the style of the site.
  case styled(RichText, CitationLocale)
  /// Where the site has no style: authors, title, site, date and version; the address.
  case plain(String, ShownTarget, address: String)
}

/// A work in the reference list of a document.
package struct ShownReference: Sendable {
  /// The position of the work in the bibliography.
  package let work: Int
  /// What links to it lead to, after `ref-`.
  package let anchor: String
  package let number: Int
  /// What is not the same in every document that cites the work; nil where the shared entry serves.
  package let own: RichText?
  /// That the work was retracted, and why it is cited all the same; nil where it was not.
  package let retraction: ShownRetraction?
  /// The citations that name it, by their ordinals.
  package let places: [Int32]
}

/// That a cited work was retracted.
package struct ShownRetraction: Sendable {
  package let label: String
  /// Why it is cited, or what is known of the retraction; may be empty.
  package let reason: String
}

extension ShownSite {
  /// In the style of the site; where it has none: authors, title, site, date, address.
  func citation(of document: Document, _ work: Int, in language: Int) -> ShownCitation? {
    guard document.kind.isListed, document.fields.status != .withdrawn else { return nil }
    let settings = site.vocabulary.site
    let own = site.languages.firstIndex(of: document.language) ?? language
    let words = words[own]
    let place = place(of: work, in: language)
    let siteTitle = settings.title.text(in: document.language, else: site.languages)
    if let processor = site.vocabulary.sources.processor(document.language),
      processor.style.hasBibliography
    {
      let item = document.asSource(
        address: address(of: place), siteTitle: siteTitle, publisher: settings.publisher,
        genre: typeName(of: document, in: own))
      return .styled(processor.reference(to: item), processor.locale)
    }
    let fields = document.fields
    let names = fields.authors.map(\.name).joined(separator: ", ")
    let date = (fields.updated ?? fields.date).map { ", " + words.date($0) } ?? ""
    let version = fields.version.map { ", \(words[.version].lowercased()) \($0)" } ?? ""
    let mark = fields.title.hasSuffix("?") ? "" : "."
    let text =
      "\(names.isEmpty ? "" : names + ". ")\(fields.title)\(mark) \(siteTitle)\(date)\(version). "
    if let doi = fields.doi {
      let address = "https://doi.org/\(doi)"
      return .plain(text, .elsewhere(address), address: address)
    }
    return .plain(text, .site(place), address: address(of: place))
  }

  /// The reference list of a document, in its order.
  func references(of document: Document, _ words: Words) -> [ShownReference] {
    let sources = site.vocabulary.sources
    return document.references.map { reference in
      let key = sources.keys[reference.work]
      let retraction = sources.retractions[reference.work].map { said in
        ShownRetraction(
          label: words[.retracted],
          reason: document.fields.retractedSources[key] ?? (said == "true" ? "" : said))
      }
      return ShownReference(
        work: reference.work, anchor: sources.anchor(of: reference.work), number: reference.number,
        own: reference.own,
        retraction: retraction, places: reference.places)
    }
  }
}
