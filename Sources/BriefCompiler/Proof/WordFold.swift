internal import Bytes

/// How a text is read into words, so that the same words are the same in a source, on a page and in the
/// text of a PDF: capitals and accents do not count; nor do signs, marks for breaking lines and layout.
struct WordFold: Sendable {
  static let separator: UInt16 = 0
  /// Stands within a word and is no part of it: a soft hyphen, an accent written by itself.
  static let nothing: UInt16 = 1

  /// For each scalar below U+3000 the letter that it counts as.
  private let letters: [UInt16]

  static let shared = WordFold()

  private init() {
    var letters = [UInt16](repeating: Self.separator, count: 0x3000)
    for value in letters.indices {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      letters[value] = Self.letter(scalar)
    }
    self.letters = letters
  }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt16 {
    switch scalar.value {
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060: return nothing
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      let folded = withoutAccent(scalar)
      return folded.value < 0x3000 ? UInt16(folded.value) : UInt16(truncatingIfNeeded: scalar.value)
    default: return separator
    }
  }

  /// What a scalar counts as; `isWhole` where it is a word by itself, in scripts without blanks.
  @inline(__always)
  func fold(_ value: UInt32) -> (letter: UInt32, isWhole: Bool) {
    if value < 0x3000 {
      let letter = UInt32(letters[Int(value)])
      return (letter, value >= 0xE00 && letter > 1 && Self.isUnspaced(value))
    }
    switch value {
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      return (value, true)
    case 0x3000...0x303F, 0xE000...0xF8FF, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0x1F000...0x1FAFF:
      return (0, false)
    case 0xFE00...0xFE0F, 0xFEFF: return (1, false)
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return (value - 0xFEE0, false)
    case 0xFF21...0xFF3A: return (value - 0xFEE0 + 0x20, false)
    default: return (value, false)
    }
  }

  /// Thai, Lao, Burmese, Khmer.
  private static func isUnspaced(_ value: UInt32) -> Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }
}
