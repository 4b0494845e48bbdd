internal import Bytes

/// What stands between the words of a file.
enum ProofForm: Sendable {
  case plain
  /// Tags count as blanks.
  case markup
  /// Characters may be written as `\u00e9`.
  case json

  /// The forms in which a file is read: a page with and without what stands in its tags.
  static func forms(of path: String) -> [ProofForm] {
    if path.hasSuffix(".html") || path.hasSuffix(".xml") || path.hasSuffix(".svg") {
      return [.markup, .plain]
    }
    return path.hasSuffix(".json") ? [.json] : [.plain]
  }
}

/// One word: its hash, where it stands, and what is told of it.
struct ProofWord {
  let hash: UInt64
  let start: Int
  let end: Int
  /// How many letters and digits it has.
  let count: Int
  let hasDigit: Bool
  /// Whether it is one sign of a script that puts no blanks between words.
  let isWhole: Bool
}

/// Calls `body` with every word of a text, in order. Hashes are FNV-1a of 64 bits over folded letters.
func eachProofWord(
  of bytes: UnsafeBufferPointer<UInt8>, _ form: ProofForm, _ body: (ProofWord) -> Void
) {
  let fold = WordFold.shared
  var at = 0
  let end = bytes.count
  var start = -1
  var wordEnd = 0
  var hash: UInt64 = 0
  var count = 0
  var hasDigit = false

  func close() {
    if start >= 0, count > 0 {
      body(
        ProofWord(
          hash: hash, start: start, end: wordEnd, count: count, hasDigit: hasDigit, isWhole: false))
    }
    start = -1
  }
  func take(_ value: UInt32, _ from: Int, _ to: Int) {
    let (letter, isWhole) = fold.fold(value)
    if letter == 1 { return }
    if letter == 0 { return close() }
    if isWhole {
      close()
      body(
        ProofWord(
          hash: (0xCBF2_9CE4_8422_2325 ^ UInt64(letter)) &* 0x100_0000_01B3, start: from, end: to,
          count: 1, hasDigit: false, isWhole: true))
      return
    }
    if start < 0 { (start, hash, count, hasDigit) = (from, 0xCBF2_9CE4_8422_2325, 0, false) }
    hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
    count += 1
    if letter &- 0x30 < 10 { hasDigit = true }
    wordEnd = to
  }

  while at < end {
    let byte = bytes[at]
    if byte >= 0x80 {
      let (value, length) = scalar(bytes, at)
      take(value, at, at + length)
      at += length
    } else if byte == 0x3C, form == .markup {
      close()
      while at < end, bytes[at] != 0x3E { at += 1 }
      at += 1
    } else if byte == 0x26, form != .json, let length = reference(bytes, at) {
      // The five that pages are written with are no letters.
      close()
      at += length
    } else if byte == 0x5C, form == .json, at + 1 < end {
      if bytes[at + 1] == 0x75, at + 5 < end, let value = hexadecimal(bytes, at + 2) {
        take(value, at, at + 6)
        at += 6
      } else {
        close()
        at += 2
      }
    } else {
      take(UInt32(byte), at, at + 1)
      at += 1
    }
  }
  close()
}

/// The scalar at a place of UTF-8; what is not well formed counts as one byte and no letter.
@inline(__always)
private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (UInt32, Int) {
  let first = UInt32(bytes[at])
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, first < 0xF5, at + length <= bytes.count else { return (0xFFFD, 1) }
  var value = first & (0xFF >> UInt32(length + 1))
  for offset in 1..<length {
    let next = UInt32(bytes[at + offset])
    guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    value = value << 6 | next & 0x3F
  }
  return (value, length)
}

/// The length of a character reference such as `&#39;`.
private func reference(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
  var close = at + 1
  while close < bytes.count, close < at + 10, bytes[close].isAlphanumeric || bytes[close] == 0x23 {
    close += 1
  }
  return close < bytes.count && close > at + 1 && bytes[close] == 0x3B ? close + 1 - at : nil
}

private func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
  var value: UInt32 = 0
  for place in at..<(at + 4) {
    switch bytes[place] {
    case 0x30...0x39: value = value << 4 | UInt32(bytes[place] - 0x30)
    case 0x41...0x46: value = value << 4 | UInt32(bytes[place] - 0x37)
    case 0x61...0x66: value = value << 4 | UInt32(bytes[place] - 0x57)
    default: return nil
    }
  }
  return value
}
