internal import Foundation

/// The order of letters in a language: Ñ after N in Spanish, Å, Ä and Ö after Z in Swedish; accents count
/// only where all else is the same.
///
/// The order is that of CLDR, by way of Foundation, which carries its own tables: whatever a machine is
/// set to, the same texts come in the same order.
package struct LetterOrder: Sendable {
  private let locale: Locale
  private let isEnglish: Bool

  /// - Parameter language: a tag such as `es` or `es-MX`.
  package init(language: String) {
    locale = Locale(identifier: language)
    isEnglish = LanguageNames.fallbacks(language).last?.lowercased() == "en"
  }

  /// Whether a text stands before another; texts that sound the same are told apart by their letters.
  package func isBefore(_ one: String, _ other: String) -> Bool {
    switch one.compare(other, options: [], range: nil, locale: locale) {
    case .orderedAscending: true
    case .orderedDescending: false
    case .orderedSame: one < other
    }
  }

  /// Items in the order of their names; those of one name stay as they were.
  package func sorted<Item>(_ items: [Item], by name: (Item) -> String) -> [Item] {
    let names = items.map(name)
    return items.indices.sorted { one, other in
      if isBefore(names[one], names[other]) { return true }
      return names[one] == names[other] && one < other
    }.map { items[$0] }
  }

  /// The letters that this language counts as letters of their own, and English as accented ones: each
  /// with the plain letter that it follows and its place behind it. For sorting so many names that no
  /// two of them can be compared in full.
  package var ownLetters: [Unicode.Scalar: (after: UInt32, place: UInt32)] {
    if isEnglish { return [:] }
    let english = LetterOrder(language: "en")
    let own = Self.accented.filter { letter in
      isOwn(letter.text, of: letter.base) && !english.isOwn(letter.text, of: letter.base)
    }.sorted { isBefore($0.text, $1.text) }
    var letters: [Unicode.Scalar: (after: UInt32, place: UInt32)] = [:]
    for (place, letter) in own.enumerated() {
      let before = (0x61...0x7A as ClosedRange<UInt32>).last { value in
        Unicode.Scalar(value).map { isBefore(String(Character($0)), letter.text) } ?? false
      }
      letters[letter.scalar] = (before ?? 0x61, UInt32(place))
    }
    return letters
  }

  private func isOwn(_ letter: String, of base: String) -> Bool { isBefore(base + "z", letter) }

  /// The small Latin letters that are written with a sign, each with its plain letter.
  private static let accented: [(scalar: Unicode.Scalar, text: String, base: String)] = {
    let odd: [Unicode.Scalar: String] = [
      "æ": "a", "ø": "o", "œ": "o", "ð": "d", "đ": "d", "ł": "l", "þ": "t", "ı": "i", "ŋ": "n",
    ]
    return (0xDF...0x24F as ClosedRange<UInt32>).compactMap { value in
      guard let scalar = Unicode.Scalar(value), scalar.properties.isLowercase else { return nil }
      let text = String(Character(scalar))
      let first = text.decomposedStringWithCanonicalMapping.unicodeScalars.first
      guard let base = odd[scalar] ?? first.flatMap({ $0.isASCII ? String($0) : nil }) else {
        return nil
      }
      return (scalar, text, base)
    }
  }()
}
