internal import BriefDiagnostics

/// A country, a region of one, the European Union or the world, by its code.
package struct Country: Hashable, Sendable, Comparable {
  /// `ES`, `GB-ENG`, `EU` or `INT`.
  package let code: String

  package init(code: String) { self.code = code }

  package static func < (one: Country, other: Country) -> Bool { one.code < other.code }

  /// The last part of the country's address.
  package var slug: String { code.lowercased() }
}

/// The countries that a document can name.
package struct CountryTable: Sendable {
  private let english: [String: String]
  private let spanish: [String: String]
  private let codes: [String: String]

  package init() {
    var english = ["EU": "European Union", "INT": "International"]
    var spanish = ["EU": "Unión Europea", "INT": "Internacional"]
    for line in countryNames.description.split(separator: "\n") {
      let parts = line.split(separator: "|")
      guard parts.count == 3 else { continue }
      english[String(parts[0])] = String(parts[1])
      spanish[String(parts[0])] = String(parts[2])
    }
    var codes: [String: String] = [:]
    for (code, name) in english { codes[name.lowercased()] = code }
    for (code, name) in spanish { codes[name.lowercased()] = code }
    for (wrong, right) in wrongCodes { codes[wrong] = right }
    self.english = english
    self.spanish = spanish
    self.codes = codes
  }

  /// Every name in a language, in no order.
  package func names(in language: String) -> [String] {
    Array((language == "es" ? spanish : english).values)
  }

  package func isCode(_ text: String) -> Bool { english[text] != nil }

  /// A code of ISO 3166-2 by its form: an assigned country, a hyphen, one to three letters or digits.
  package func isRegion(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, english[String(parts[0])] != nil, (1...3).contains(parts[1].utf8.count)
    else { return false }
    return parts[1].utf8.allSatisfy { ($0 >= 0x41 && $0 <= 0x5A) || ($0 >= 0x30 && $0 <= 0x39) }
  }

  /// The name of a country in a language; other languages than Spanish get the English name.
  package func name(_ country: Country, in language: String) -> String {
    let names = language == "es" ? spanish : english
    if let name = names[country.code] { return name }
    let parts = country.code.split(separator: "-").map(String.init)
    if parts.count == 2, let name = names[parts[0]] { return "\(name) (\(parts[1]))" }
    return country.code
  }

  /// The code that a wrong text plainly means, with its English name.
  package func correction(for text: String) -> (code: String, name: String)? {
    let lowered = text.lowercased()
    let near =
      codes[lowered] ?? english[text.uppercased()].map { _ in text.uppercased() }
      ?? nearMiss(lowered, in: codes.keys.sorted()).flatMap { codes[$0] }
    guard let code = near, let name = english[code] else { return nil }
    return (code, name)
  }

  package func isName(_ text: String) -> Bool { codes[text.lowercased()] != nil }
}

/// Codes and names that people often write for others.
private let wrongCodes = [
  "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "great britain": "GB", "el": "GR",
  "usa": "US", "america": "US", "holland": "NL", "the netherlands": "NL", "esp": "ES",
  "españa": "ES",
  "inglaterra": "GB", "holanda": "NL", "ue": "EU", "world": "INT", "global": "INT", "eeuu": "US",
  "czech republic": "CZ", "south korea": "KR", "russia": "RU", "turkey": "TR",
]
