package import BriefDiagnostics
package import CitationStyle

/// The works that documents can cite, and how they are cited in each language.
package final class SourceLibrary: Sendable {
  package let items: [Item]
  /// The key of each work: a list of its own, since copying a work costs more than reading its key.
  package let keys: [String]
  /// For each work, where its key stands.
  package let places: [SourceRange]
  /// For each work that was retracted: when or why, in the words of the bibliography.
  package let retractions: [Int: String]
  /// For each work of which the bibliography says so: how much of it was read.
  package let reads: [Int: SourceRead]
  /// The works whose authors declared interests (`custom.interests`).
  package let interested: Set<Int>
  /// Works whose key belongs to an earlier one.
  package let duplicates: [DuplicateKey]
  /// Keys whose entries could not be read, and where that went wrong.
  package let lost: [String: SourceRange]
  private let numbers: [String: Int]
  private let dois: [String: Int]
  private let anchors: [Int: String]
  private let processors: [String: CitationProcessor]
  private let locators: [String: LocatorReader]
  private let index: KeyIndex

  /// A work that is left out, since another has its key.
  package struct DuplicateKey: Sendable {
    package let key: String
    /// The position of the work that has the key.
    package let work: Int
    package let place: SourceRange
    /// Whether both say the same, so that it does not matter which is cited.
    package let isSame: Bool
  }

  package init(
    items: [Item] = [], places: [SourceRange] = [], aliases: [(key: String, work: Int)] = [],
    duplicates: [DuplicateKey] = [], lost: [String: SourceRange] = [:],
    processors: [String: CitationProcessor] = [:], catalogues: [String: Catalogue] = [:]
  ) {
    self.items = items
    keys = items.map(\.id)
    self.places = places
    self.duplicates = duplicates
    self.lost = lost
    self.processors = processors
    var locators: [String: LocatorReader] = [:]
    for (language, processor) in processors {
      // The words that stand in for a language without a catalogue are not its authors' words.
      let own = catalogues[language].flatMap { $0.language == language ? $0 : nil }
      locators[language] = LocatorReader(processor.locale, own ?? .english)
    }
    self.locators = locators
    var numbers = Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (key, work) in aliases where numbers[key] == nil { numbers[key] = work }
    self.numbers = numbers
    index = KeyIndex(Array(numbers.keys))
    dois = Dictionary(
      items.enumerated().compactMap { number, item in
        item[text: .DOI].map { ($0.lowercased(), number) }
      }, uniquingKeysWith: { first, _ in first })
    anchors = plainAnchors(keys)
    var retractions: [Int: String] = [:]
    var reads: [Int: SourceRead] = [:]
    var interested: Set<Int> = []
    for (number, item) in items.enumerated() {
      if let retraction = retraction(of: item) { retractions[number] = retraction }
      if item.custom.isEmpty { continue }
      reads[number] = SourceRead(item)
      if let said = item.custom["interests"], !said.isEmpty, said != "none" {
        interested.insert(number)
      }
    }
    self.retractions = retractions
    self.reads = reads
    self.interested = interested
  }

  /// The titles of all works and of what they appeared in, as readers see them.
  package var titles: [String] {
    items.flatMap { item in [Variable.title, .containerTitle].compactMap { item[text: $0] } }
  }

  package var isEmpty: Bool { items.isEmpty }

  /// The position of a work by its key, another of its keys, or its DOI in any spelling.
  package func number(of key: String) -> Int? {
    if let known = numbers[key] { return known }
    guard key.contains("10."), !dois.isEmpty, let doi = normalDOI(key) else { return nil }
    return dois[doi.lowercased()]
  }

  /// The key as the anchor of its reference: signs that no address should hold are replaced.
  package func anchor(of work: Int) -> String { anchors[work] ?? keys[work] }

  /// Keys that a misspelt one may mean.
  func nearKeys(_ key: String) -> (meant: String?, ofOtherDigits: String?) { index.near(key) }

  /// How works are cited in a language; nil where there is no style.
  package func processor(_ language: String) -> CitationProcessor? { processors[language] }

  func locatorReader(_ language: String) -> LocatorReader? { locators[language] }
}

/// Anchors for the works whose keys hold other signs than letters, digits and `-_.:`; each is unlike all others.
private func plainAnchors(_ keys: [String]) -> [Int: String] {
  func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x7F || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x3A
  }
  var anchors: [Int: String] = [:]
  var taken: Set<String> = []
  for (number, key) in keys.enumerated() {
    if key.utf8.allSatisfy(isPlain), !key.unicodeScalars.contains(where: \.properties.isWhitespace)
    {
      continue
    }
    if taken.isEmpty { taken = Set(keys) }
    let plain = String(
      decoding: key.utf8.map { isPlain($0) ? $0 : 0x2D }, as: UTF8.self
    ).split(whereSeparator: { $0.isWhitespace || $0 == "-" }).joined(separator: "-")
    var anchor = plain.isEmpty ? "work" : plain
    // The position makes it unlike all others.
    if !taken.insert(anchor).inserted { anchor += "--\(number)" }
    anchors[number] = anchor
  }
  return anchors
}

/// When or why a work was retracted: `custom.retracted`, Zotero's line `Retracted: …` in the note, or
/// the word that publishers put before a title.
private func retraction(of item: Item) -> String? {
  if let said = item.custom["retracted"], said != "false", !said.isEmpty { return said }
  if let note = item[text: .note] {
    for line in note.split(whereSeparator: \.isNewline) {
      let lower = line.lowercased()
      guard lower.hasPrefix("retracted") || lower.hasPrefix("retraction") else { continue }
      let rest = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
      return rest.isEmpty ? "true" : String(rest)
    }
  }
  if let title = item[text: .title] {
    let lower = title.lowercased()
    if lower.hasPrefix("retracted:") || lower.hasPrefix("[retracted]")
      || lower.hasPrefix("retracted article:")
    {
      return "true"
    }
  }
  return nil
}
