/// How the reading ease of a language's texts is measured: a formula of Flesch's kind, and what its
/// syllables are told by.
///
/// A catalogue says it in its header, as `X-Reading-Ease: 206.835 62.3 1 aeoáéíóú iuü`: the base; what is
/// taken off for each syllable of a word, and for each word of a sentence; vowels that make a syllable
/// each; vowels that join their neighbours. A language whose header lacks it is not measured.
package struct ReadingMeasure: Sendable {
  private let base: Double
  private let perSyllable: Double
  private let perWord: Double
  /// Whether an e at the end of a word is not spoken.
  package let hasSilentE: Bool
  /// For each letter below U+0800 what it is: an index into this is its scalar value.
  private let kinds: [Kind]

  /// What a letter is to a syllable.
  package enum Kind: UInt8, Sendable { case other, open, closed }

  private init(
    base: Double, perSyllable: Double, perWord: Double, open: Substring, closed: Substring,
    hasSilentE: Bool
  ) {
    (self.base, self.perSyllable, self.perWord) = (base, perSyllable, perWord)
    self.hasSilentE = hasSilentE
    var kinds = [Kind](repeating: .other, count: 0x800)
    for letter in open.unicodeScalars where letter.value < 0x800 { kinds[Int(letter.value)] = .open }
    for letter in closed.unicodeScalars where letter.value < 0x800 {
      kinds[Int(letter.value)] = .closed
    }
    self.kinds = kinds
  }

  /// Flesch, A new readability yardstick, J Appl Psychol 1948;32:221-233: syllables are groups of vowels.
  package static let english = ReadingMeasure(
    base: 206.835, perSyllable: 84.6, perWord: 1.015, open: "", closed: "aeiouy",
    hasSilentE: true)

  /// Nil for a text of another form. A hyphen stands for no vowels.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 5 else { return nil }
    let numbers = words.prefix(3).compactMap { Double($0) }
    guard numbers.count == 3, numbers.allSatisfy({ $0.isFinite && abs($0) < 1_000 }) else {
      return nil
    }
    self.init(
      base: numbers[0], perSyllable: numbers[1], perWord: numbers[2],
      open: words[3] == "-" ? "" : words[3], closed: words[4] == "-" ? "" : words[4],
      hasSilentE: false)
  }

  /// What a small letter is, by its scalar value.
  @inline(__always)
  package func kind(_ letter: Int) -> Kind { letter < kinds.count ? kinds[letter] : .other }

  /// The ease of a text, 0 to 100; higher is easier.
  package func ease(words: Int, sentences: Int, syllables: Int) -> Int {
    let value =
      base - perSyllable * (Double(syllables) / Double(words))
      - perWord * (Double(words) / Double(sentences))
    return Int(min(100, max(0, value)).rounded())
  }
}
