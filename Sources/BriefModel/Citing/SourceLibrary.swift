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
  private let numbers: [String: Int]
  private let processors: [String: CitationProcessor]
  private let locators: [String: LocatorReader]

  package init(
    items: [Item] = [], places: [SourceRange] = [], processors: [String: CitationProcessor] = [:]
  ) {
    self.items = items
    keys = items.map(\.id)
    self.places = places
    self.processors = processors
    locators = processors.mapValues { LocatorReader($0.locale) }
    numbers = Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var retractions: [Int: String] = [:]
    for (number, item) in items.enumerated() {
      if let retraction = retraction(of: item) { retractions[number] = retraction }
    }
    self.retractions = retractions
  }

  /// The titles of all works and of what they appeared in, as readers see them.
  package var titles: [String] {
    items.flatMap { item in [Variable.title, .containerTitle].compactMap { item[text: $0] } }
  }

  package var isEmpty: Bool { items.isEmpty }

  package func number(of key: String) -> Int? { numbers[key] }

  /// How works are cited in a language; nil where there is no style.
  package func processor(_ language: String) -> CitationProcessor? { processors[language] }

  func locatorReader(_ language: String) -> LocatorReader? { locators[language] }
}

/// When or why a work was retracted: `custom.retracted`, Zotero's line `Retracted: …` in the note, or
/// the word that publishers put before a title.
private func retraction(of item: Item) -> String? {
  if let said = item.custom["retracted"], said != "false", !said.isEmpty { return said }
  if let note = item[text: .note] {
    for line in note.split(separator: "\n") {
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
