package import BriefModel
internal import Bytes

/// A site with the words of its interface: what documents are shown from.
///
/// What is equal for many documents is made here once.
package final class ShownSite: Sendable {
  package let site: Site
  /// The words of the interface, for each language of the site.
  package let words: [Words]
  /// The languages of the site, in its order.
  package let languages: [PartLanguage]
  /// The languages that the words of the interface are in, in the same order: those of the site, but for
  /// a language without a catalogue.
  package let interface: [PartLanguage]
  /// For each document, its work.
  private let works: [Int32]
  /// For each document its title: what many pages name is not looked up in ten thousand places.
  private let titles: [String]
  /// For each document the number of its language, -1 where the site does not have it any more.
  private let languageNumbers: [Int32]
  /// For each work, the works about the same; nil where few documents are shown.
  private let related: [[Int32]]?

  /// - Parameters:
  ///   - words: the words of the interface, in any order.
  ///   - workers: how many workers look for related works beforehand; 0 where few documents are shown.
  package init(_ site: Site, words: [Words], workers: Int = 0) {
    self.site = site
    self.words = site.languages.map { code in
      words.first { $0.language == code } ?? words.first ?? Words.english
    }
    languages = site.languages.map(PartLanguage.init)
    interface = self.words.map { PartLanguage($0.spokenIn) }
    var works = [Int32](repeating: -1, count: site.documents.count)
    for (number, work) in site.works.enumerated() {
      works[work.original] = Int32(number)
      for document in work.documents where document >= 0 { works[Int(document)] = Int32(number) }
    }
    self.works = works
    titles = site.documents.map(\.title)
    languageNumbers = site.documents.map { document in
      site.languages.firstIndex(of: document.language).map(Int32.init) ?? -1
    }
    related =
      workers == 0
      ? nil
      : concurrentMap(count: site.works.count, workers: workers, state: { 0 }) { work, _ in
        worksAboutTheSame(work, site)
      }
  }

  /// The same for a site that differs only in the text of a document.
  package init(_ other: ShownSite, site: Site) {
    self.site = site
    words = other.words
    languages = other.languages
    interface = other.interface
    works = other.works
    titles = other.titles
    languageNumbers = other.languageNumbers
    related = other.related
  }

  /// The work that a document belongs to; nil where it has none.
  package func work(ofDocument number: Int) -> Int? {
    works[number] < 0 ? nil : Int(works[number])
  }

  /// The works about the same, those that the authors name first; at most five unless they name more.
  func related(to work: Int) -> [Int32] { related?[work] ?? worksAboutTheSame(work, site) }

  /// The language of a document; that of the page where the site does not have it any more.
  package func language(of document: Document, else language: Int = 0) -> PartLanguage {
    languages[site.languages.firstIndex(of: document.language) ?? language]
  }

  /// The words of the interface in the language of a document.
  package func words(of document: Document, else language: Int = 0) -> Words {
    words[site.languages.firstIndex(of: document.language) ?? language]
  }

  /// The page of a work, or a part of it.
  package func place(of work: Int, in language: Int, fragment: String? = nil) -> ShownPlace {
    ShownPlace(site.folder(ofWork: work, in: language).address, fragment: fragment)
  }

  /// The page of a list; of a country that no shown document names, the index of countries.
  package func place(of key: Listing.Key, in language: Int) -> ShownPlace {
    if case .country = key, site.listing(key) == nil {
      return ShownPlace(site.prefix(language) + "countries/")
    }
    return ShownPlace(site.prefix(language) + site.route(of: key))
  }

  /// The title of a work as a reader of a language is given it, in the language that it has.
  package func title(of work: Int, in language: Int) -> ShownText {
    title(ofDocument: site.document(of: work, in: language), in: language)
  }

  func title(ofDocument number: Int, in language: Int) -> ShownText {
    let own = Int(languageNumbers[number])
    return ShownText(text: titles[number], language: languages[own >= 0 ? own : language])
  }

  /// What kind of document it is, by its type where it has one: `Position of the group`.
  package func typeName(of document: Document, in language: Int) -> String {
    let words = words[language]
    if let type = document.fields.type { return words.name(of: type) }
    return words.name(of: document.kind)
  }

  /// The address of a place from anywhere: `https://example.org/es/briefs/es-plan/#problem`.
  package func address(of place: ShownPlace) -> String {
    site.vocabulary.site.address + place.whole
  }
}

/// Named by the authors first, then found by topics and countries; nothing that was withdrawn.
private func worksAboutTheSame(_ work: Int, _ site: Site) -> [Int32] {
  let document = site.documents[site.works[work].original]
  guard document.kind.isListed, document.fields.status != .withdrawn else { return [] }
  var works = document.fields.related.compactMap { site.work(withID: $0.value) }.map(Int32.init)
  for near in site.related.works(near: work, limit: 5)
  where works.count < 5 && !works.contains(Int32(near)) {
    if site.documents[site.works[near].original].fields.status != .withdrawn {
      works.append(Int32(near))
    }
  }
  return works
}
