/// The length of a text as its readers see it, and whether a character of it counts as two.
///
/// A character is what a reader takes for one (Unicode, UAX 29), and blanks in a row are one. Two rules make
/// lengths of all scripts say as much: a character of full width (UAX 11: ideographs, kana, syllables of
/// Hangul) counts as two, and of a syllable of the scripts of India and South-East Asia each letter and vowel
/// sign counts. What nobody sees counts nothing.
package func seenLength(_ text: String) -> (count: Int, holdsWide: Bool) {
  if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == 0x20 }) {
    return (text.utf8.count, false)
  }
  var count = 0
  var holdsWide = false
  var wasBlank = true
  for character in text {
    guard let first = character.unicodeScalars.first else { continue }
    let isBlank = first.properties.isWhitespace
    defer { wasBlank = isBlank }
    if isBlank {
      count += wasBlank ? 0 : 1
    } else if isWide(first.value) {
      count += 2
      holdsWide = true
    } else if isOfSyllables(first.value) {
      count += character.unicodeScalars.count { isLetterOrVowel($0) }
    } else if first.properties.generalCategory != .format {
      count += 1
    }
  }
  return (wasBlank ? max(0, count - 1) : count, holdsWide)
}

/// Ideographs, kana, Bopomofo, Yi, Hangul, and forms of full width.
private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  return (0x1100...0x115F).contains(value) || (0x2E80...0x303E).contains(value)
    || (0x3041...0x33FF).contains(value) || (0x3400...0x4DBF).contains(value)
    || (0x4E00...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
    || (0xF900...0xFAFF).contains(value) || (0xFF01...0xFF60).contains(value)
    || (0x20000...0x3FFFD).contains(value)
}

/// Devanagari to Sinhala, Thai to Myanmar, Khmer, and what belongs to them.
private func isOfSyllables(_ value: UInt32) -> Bool {
  (0x0900...0x109F).contains(value) || (0x1780...0x17FF).contains(value)
    || (0x1A20...0x1AAF).contains(value) || (0xA8E0...0xA8FF).contains(value)
    || (0xA9E0...0xA9FF).contains(value) || (0xAA60...0xAA7F).contains(value)
}

private func isLetterOrVowel(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .format, .enclosingMark: false
  // A virama joins letters, a nukta changes one.
  case .nonspacingMark: scalar.properties.canonicalCombiningClass.rawValue == 0
  default: true
  }
}
