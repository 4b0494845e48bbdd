internal import Bytes

/// Words and phrases that are looked for in texts, without regard to capitals.
package struct PhraseList: Sendable {
  /// As they were written.
  package let phrases: [String]
  /// In small letters.
  private let folded: [[UInt8]]
  /// Whether any phrase begins with a byte.
  private let firsts: [Bool]
  /// The phrases that begin with two bytes, by these; one of a single byte stands under a zero.
  private let byStart: [UInt16: [Int]]
  private let longest: Int

  package init(_ phrases: [String]) {
    self.phrases = phrases
    let folded = phrases.map { Array($0.lowercased().utf8) }
    self.folded = folded
    var firsts = [Bool](repeating: false, count: 256)
    for phrase in folded { if let first = phrase.first { firsts[Int(first)] = true } }
    self.firsts = firsts
    byStart = Dictionary(grouping: folded.indices.filter { !folded[$0].isEmpty }) {
      Self.start(folded[$0], 0, isWhole: folded[$0].count == 1)
    }
    longest = folded.reduce(0) { max($0, $1.count) }
  }

  private static func start(_ text: [UInt8], _ at: Int, isWhole: Bool) -> UInt16 {
    UInt16(text[at]) << 8 | (isWhole || at + 1 == text.count ? 0 : UInt16(text[at + 1]))
  }

  package var isEmpty: Bool { phrases.isEmpty }

  /// Whether a text in small letters has one of the phrases as whole words.
  func occur(in text: [UInt8]) -> Bool { first(in: text, from: 0) != nil }

  /// The first phrase from a byte on: its number and its bytes.
  func first(in text: [UInt8], from start: Int) -> (phrase: Int, range: Range<Int>)? {
    var at = start
    while at < text.count {
      if firsts[Int(text[at])], at == 0 || !endsWord(text, at - 1) {
        // The one that was written first in the list comes first.
        let candidates =
          (byStart[Self.start(text, at, isWhole: false)] ?? [])
          + (byStart[Self.start(text, at, isWhole: true)] ?? [])
        let found = candidates.filter { matches(folded[$0], text, at) }.min()
        if let found { return (found, at..<(at + folded[found].count)) }
      }
      at += 1
    }
    return nil
  }

  /// Whether a text begins with one of the phrases.
  func begin(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, firsts[Int(first >= 0x41 && first <= 0x5A ? first | 0x20 : first)]
    else { return false }
    let head = Array(text.text(0..<min(text.count, longest + 8)).lowercased().utf8)
    return folded.contains { matches($0, head, 0) }
  }

  private func matches(_ phrase: [UInt8], _ text: [UInt8], _ at: Int) -> Bool {
    guard at + phrase.count <= text.count else { return false }
    for offset in phrase.indices where text[at + offset] != phrase[offset] { return false }
    return at + phrase.count == text.count || !isLetter(text[at + phrase.count])
  }

  /// Whether a byte begins a letter or digit; the signs beyond ASCII begin with C2 or E2.
  private func isLetter(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte > 0xC2 && byte != 0xE2
  }

  /// Whether the character that ends at a byte is a letter or digit.
  private func endsWord(_ text: [UInt8], _ end: Int) -> Bool {
    var at = end
    while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
    return isLetter(text[at])
  }
}

/// The words of one language that fit each level of certainty, and those that open benefits and harms.
///
/// The words for the levels follow GRADE's informative statements (Santesso and others 2020,
/// J Clin Epidemiol 119:126-135): nothing for high, "probably" for moderate, "may" for low, "very
/// uncertain" for very low.
package struct Wording: Sendable {
  package var levels: [EvidenceLevel: PhraseList] = [:]
  package var benefits = PhraseList([])
  package var harms = PhraseList([])
  /// The word that, before a colon, begins the caption of a table.
  package var tableCaption = ""

  package init() {}

  /// The lists of the languages that come with the tool; `Site/wording.yml` replaces any of them.
  package static let builtIn: [String: Wording] = {
    var english = Wording()
    english.levels = [
      .moderate: PhraseList(["probably", "likely", "is likely to", "are likely to"]),
      .low: PhraseList(["may", "might", "could", "suggest", "suggests", "possibly"]),
      .veryLow: PhraseList([
        "very uncertain", "not known", "unknown", "nobody knows", "unclear", "uncertain whether",
      ]),
    ]
    english.benefits = PhraseList(["benefits", "benefit", "advantages"])
    english.harms = PhraseList(["harms", "harm", "risks", "disadvantages"])
    english.tableCaption = "Table"
    var spanish = Wording()
    spanish.tableCaption = "Tabla"
    spanish.levels = [
      .moderate: PhraseList(["probablemente", "es probable", "es probable que"]),
      .low: PhraseList([
        "puede", "pueden", "podría", "podrían", "pudiera", "sugiere", "sugieren", "quizá", "quizás",
        "posiblemente",
      ]),
      .veryLow: PhraseList([
        "muy incierto", "muy incierta", "muy inciertos", "no se sabe", "no se conoce",
        "se desconoce",
        "se ignora", "nadie sabe",
      ]),
    ]
    spanish.benefits = PhraseList(["beneficios", "beneficio", "ventajas"])
    spanish.harms = PhraseList(["daños", "daño", "riesgos", "perjuicios", "inconvenientes"])
    return ["en": english, "es": spanish]
  }()
}
