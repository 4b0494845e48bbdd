internal import Bytes

/// How easily a text reads, from its words, sentences and syllables.
///
/// English: Flesch, A new readability yardstick, J Appl Psychol 1948;32:221-233. Spanish:
/// Szigriszt-Pazos, Sistemas predictivos de legibilidad, 1993, the measure behind the INFLESZ scale
/// (Barrio-Cantalejo and others, An Sist Sanit Navar 2008;31:135-152). Other languages have none.
struct ReadingEase {
  private let isSpanish: Bool
  private var words = 0
  private var sentences = 0
  private var syllables = 0

  init?(language: String) {
    guard language.hasPrefix("en") || language.hasPrefix("es") else { return nil }
    isSpanish = language.hasPrefix("es")
  }

  /// Counts one paragraph; its end is the end of a sentence.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let bytes = lowered(text)
    var at = 0
    var inSentence = false
    while at < bytes.count {
      let byte = bytes[at]
      if isLetter(bytes, at) {
        let start = at
        while at < bytes.count, isLetter(bytes, at) { at += width(bytes[at]) }
        words += 1
        syllables += count(bytes[start..<min(at, bytes.count)])
        inSentence = true
      } else {
        let ends = byte == 0x2E || byte == 0x21 || byte == 0x3F
        if ends, inSentence, at + 1 == bytes.count || bytes[at + 1] == 0x20 {
          sentences += 1
          inSentence = false
        }
        at += width(byte)
      }
    }
    if inSentence { sentences += 1 }
  }

  /// 0 to 100, higher is easier; nil for fewer than a hundred words, which say too little.
  var score: Int? {
    guard words >= 100, sentences > 0 else { return nil }
    let length = Double(words) / Double(sentences)
    let weight = Double(syllables) / Double(words)
    let value =
      isSpanish ? 206.835 - 62.3 * weight - length : 206.835 - 84.6 * weight - 1.015 * length
    return Int(min(100, max(0, value)).rounded())
  }

  private func isLetter(_ bytes: [UInt8], _ at: Int) -> Bool {
    let byte = bytes[at]
    return byte >= 0x61 && byte <= 0x7A || byte == 0xC3 || byte > 0xC3 && byte != 0xE2
  }

  private func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private func count(_ word: ArraySlice<UInt8>) -> Int {
    isSpanish ? spanishSyllables(word) : englishSyllables(word)
  }

  /// Groups of vowels, but for a silent e at the end.
  private func englishSyllables(_ word: ArraySlice<UInt8>) -> Int {
    var groups = 0
    var wasVowel = false
    for byte in word {
      let vowel = "aeiouy".utf8.contains(byte)
      if vowel, !wasVowel { groups += 1 }
      wasVowel = vowel
    }
    if word.count > 3, word.last == 0x65, groups > 1 {
      let before = word[word.index(word.endIndex, offsetBy: -2)]
      let isLe =
        before == 0x6C
        && !"aeiouy".utf8.contains(word[word.index(word.endIndex, offsetBy: -3)])
      if !isLe { groups -= 1 }
    }
    return max(1, groups)
  }

  /// Open vowels make a syllable each, closed ones only where no vowel is beside them; an accent on a
  /// closed vowel parts it from its neighbour.
  private func spanishSyllables(_ word: ArraySlice<UInt8>) -> Int {
    var result = 0
    var open = false
    var closed = false
    var lead = false
    for byte in word {
      if byte == 0xC3 {
        lead = true
        continue
      }
      let isOpen: Bool
      let isClosed: Bool
      if lead {
        // á é ó í ú stand alone; ü joins.
        isOpen = [0xA1, 0xA9, 0xB3, 0xAD, 0xBA].contains(byte)
        isClosed = byte == 0xBC
      } else {
        isOpen = "aeo".utf8.contains(byte)
        isClosed = "iu".utf8.contains(byte)
      }
      lead = false
      if isOpen {
        if !(closed && !open) { result += 1 }
        (open, closed) = (true, false)
      } else if isClosed {
        if !open && !closed { result += 1 }
        closed = true
      } else {
        (open, closed) = (false, false)
      }
    }
    return max(1, result)
  }
}
