package import BriefDiagnostics

/// A country, a region of one, the European Union or the world, by its code.
package struct Country: Hashable, Sendable, Comparable {
  /// `ES`, `GB-ENG`, `EU` or `INT`.
  package let code: String

  package init(code: String) { self.code = code }

  package static func < (one: Country, other: Country) -> Bool { one.code < other.code }

  /// What it is called, to be said in any language: `Spain`, `United Kingdom (ENG)`.
  package var name: Message {
    if let name = englishNames[code] { return .name(name, of: "country") }
    let parts = code.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2, let name = englishNames[parts[0]] else { return .verbatim(code) }
    return Message("\(Message.name(name, of: "country")) (\(parts[1]))")
  }

  /// The last part of the country's address.
  package var slug: String { code.lowercased() }
}

/// The English names by code.
private let englishNames: [String: String] = {
  var names = ["EU": "European Union", "INT": "International"]
  for line in countryNames.description.split(separator: "\n") {
    let parts = line.split(separator: "|")
    if parts.count == 2 { names[String(parts[0])] = String(parts[1]) }
  }
  return names
}()

/// The countries that a document can name.
package struct CountryTable: Sendable {
  private let catalogues: [String: Catalogue]
  /// Codes by names in small letters, in English and in the languages of the site.
  private let codes: [String: String]

  /// - Parameters:
  ///   - catalogues: for each language of the site the words that its pages use.
  ///   - others: names that people often write, each with the code that is meant.
  package init(catalogues: [String: Catalogue] = [:], others: [String: String]? = nil) {
    self.catalogues = catalogues
    var codes: [String: String] = [:]
    for (code, name) in englishNames {
      codes[name.lowercased()] = code
      for catalogue in catalogues.values where !catalogue.isEmpty {
        codes[Country(code: code).name.text(in: catalogue).lowercased()] = code
      }
    }
    for (wrong, right) in others ?? AuthorsWords.english.countries { codes[wrong] = right }
    self.codes = codes
  }

  /// Every name in English, sorted.
  package static var names: [String] { englishNames.values.sorted() }

  /// Every name in a language, in no order.
  package func names(in language: String) -> [String] {
    englishNames.keys.map { name(Country(code: $0), in: language) }
  }

  package func isCode(_ text: String) -> Bool { englishNames[text] != nil }

  /// A code of ISO 3166-2 by its form: an assigned country, a hyphen, one to three letters or digits.
  package func isRegion(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, englishNames[String(parts[0])] != nil,
      (1...3).contains(parts[1].utf8.count)
    else { return false }
    return parts[1].utf8.allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) }
  }

  /// The name of a country in a language of the site.
  package func name(_ country: Country, in language: String) -> String {
    country.name.text(in: catalogues[language] ?? .english)
  }

  /// The code that a wrong text plainly means, with its English name.
  package func correction(for text: String) -> (code: String, name: String)? {
    let lowered = text.lowercased()
    let near =
      codes[lowered] ?? shortCodes[lowered] ?? englishNames[text.uppercased()].map { _ in text.uppercased() }
      ?? nearMiss(lowered, in: codes.keys.sorted()).flatMap { codes[$0] }
    guard let code = near, let name = englishNames[code] else { return nil }
    return (code, name)
  }

  /// Several countries with commas between them as a list of codes: `[ES, PT]`.
  func list(_ text: String) -> String? {
    let parts = text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard (2...20).contains(parts.count) else { return nil }
    var found: [String] = []
    for part in parts {
      if isCode(part) || isRegion(part) {
        found.append(part)
      } else if isName(part), let right = correction(for: part) {
        found.append(right.code)
      } else {
        return nil
      }
    }
    return "[\(found.joined(separator: ", "))]"
  }

  package func isName(_ text: String) -> Bool { codes[text.lowercased()] != nil }
}
