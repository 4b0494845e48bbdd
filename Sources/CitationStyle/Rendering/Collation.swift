internal import BriefDiagnostics
internal import Bytes

/// What a text sorts by: letters without accents first, then accents, then case.
///
/// Follows the order of the Unicode Collation Algorithm (UTS 10) for the scripts that names are
/// written in, without tables of its own: a letter's base is read from its Unicode name, and the letters
/// that a language counts as its own come from `LetterOrder`.
struct CollationKey: Comparable, Hashable, Sendable {
  /// Between two names, and between the parts of a name: both come before every letter, so that a
  /// shorter name stands before a longer one that begins with it.
  static let nextName = "\u{1}"
  static let nextPart = "\u{2}"

  let primary: [UInt32]
  let original: String

  /// - Parameter own: the letters of the language that stand behind another letter.
  init(_ text: String, own: OwnLetters = [:]) {
    original = text
    var key: [UInt32] = []
    key.reserveCapacity(text.utf8.count)
    // Where accents count, a letter and a sign of its own are one.
    let hasSigns = !own.isEmpty && text.utf8.contains { $0 == 0xCC || $0 == 0xCD }
    for scalar in (hasSigns ? composed(text) : text).unicodeScalars {
      let value = scalar.value
      switch value {
      case 0x61...0x7A, 0x30...0x39: key.append(value)
      case 0x41...0x5A: key.append(value + 32)
      case 0x20, 0xA0: if key.last != 0x20 { key.append(0x20) }
      case 1, 2: key.append(value)
      // Punctuation does not count.
      case 0x2010...0x203A, 0xA1...0xBF: break
      case 0..<0x80: break
      default:
        let small = own.isEmpty ? nil : scalar.properties.lowercaseMapping.unicodeScalars.first
        if let small, let letter = own[small] {
          key += [letter.after, 0xFFFF_0000 + letter.place]
        } else {
          append(base(scalar), to: &key)
        }
      }
    }
    while let last = key.last, last <= 0x20 { key.removeLast() }
    primary = key
  }

  static func < (one: CollationKey, other: CollationKey) -> Bool {
    if one.primary != other.primary { return one.primary.lexicographicallyPrecedes(other.primary) }
    return false
  }
  static func == (one: CollationKey, other: CollationKey) -> Bool { one.primary == other.primary }
  func hash(into hasher: inout Hasher) { hasher.combine(primary) }
}

/// For each letter of a language's own the plain letter before it, and its place behind that.
typealias OwnLetters = [Unicode.Scalar: (after: UInt32, place: UInt32)]

extension CollationKey {
  /// The parts of a name in the order in which they count: family name, particles, given names,
  /// suffix (CSL 1.0.2, "Name-part Order"); an English article before an institution does not count.
  ///
  /// - Parameter demotes: whether particles count after the family name instead of being part of it.
  static func text(of name: PersonName, given: String, demotes: Bool) -> String {
    guard name.literal.isEmpty else { return withoutArticle(name.literal) }
    func joined(_ parts: String...) -> String {
      parts.filter { !$0.isEmpty }.joined(separator: " ")
    }
    let family =
      demotes ? name.family : joined(name.nonDroppingParticle, name.family)
    if family.isEmpty { return name.given }
    if given.isEmpty { return family }
    let particles =
      demotes ? joined(name.droppingParticle, name.nonDroppingParticle) : name.droppingParticle
    return [family, particles, given, name.suffix].joined(separator: nextPart)
  }

  private static func withoutArticle(_ name: String) -> String {
    for article in ["the ", "a ", "an "]
    where name.utf8.count > article.utf8.count
      && name.prefix(article.count).lowercased() == article
    {
      return String(name.dropFirst(article.count))
    }
    return name
  }
}

private func append(_ text: String, to key: inout [UInt32]) {
  for scalar in text.unicodeScalars { key.append(scalar.value) }
}

/// The small letter without its accents.
private func base(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "ß": return "ss"
  case "æ", "Æ": return "ae"
  case "œ", "Œ": return "oe"
  case "ø", "Ø": return "o"
  case "þ", "Þ": return "th"
  default: break
  }
  let lower = scalar.properties.lowercaseMapping
  guard let small = lower.unicodeScalars.first else { return lower }
  if small.properties.generalCategory == .nonspacingMark { return "" }
  if let name = small.properties.name, name.hasPrefix("LATIN SMALL LETTER ") {
    let letter = name.dropFirst("LATIN SMALL LETTER ".count)
    let end = letter.firstIndex(of: " ") ?? letter.endIndex
    if letter.distance(from: letter.startIndex, to: end) == 1 {
      return letter[..<end].lowercased()
    }
  }
  if let plain = greek[small] { return plain }
  return lower
}

private let greek: [Unicode.Scalar: String] = [
  "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ϊ": "ι", "ϋ": "υ",
  "ΐ": "ι",
  "ΰ": "υ", "ς": "σ", "ё": "е",
]

/// The positions of works in the alphabetical order of a language: by their first names, then by year
/// and title.
package func alphabetically(_ items: [Item], _ positions: [Int], in language: String) -> [Int] {
  let own = LetterOrder(language: language).ownLetters
  let keys = positions.map { position in
    let item = items[position]
    let names = item.names[.author] ?? item.names[.editor] ?? []
    let name = names.prefix(3).map { $0.literal.isEmpty ? "\($0.family) \($0.given)" : $0.literal }
    let title = item.texts[.title] ?? item.id
    let year = item.dates[.issued]?.parts.first?.year ?? 0
    return (
      CollationKey(names.isEmpty ? title : name.joined(separator: ", "), own: own), year,
      CollationKey(title, own: own), item.id
    )
  }
  return positions.indices.sorted { keys[$0] < keys[$1] }.map { positions[$0] }
}
