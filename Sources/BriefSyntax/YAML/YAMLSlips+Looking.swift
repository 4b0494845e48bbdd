internal import Bytes

/// Looking at lines and values.
extension YAMLSlips {
  func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at
  }

  func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy(\.isWhitespace) }

  /// Whether a line is further in than `indent`.
  func isInside(_ number: Int, _ indent: Int) -> Bool {
    let line = lines[number]
    let first = skipBlanks(line.lowerBound, line.upperBound)
    return first < line.upperBound && first - line.lowerBound > indent
  }

  /// Whether a line is `name: …` with a name as fields have them.
  func isIndentedKey(_ number: Int) -> Bool {
    let line = lines[number]
    var at = skipBlanks(line.lowerBound, line.upperBound)
    let start = at
    while at < line.upperBound, bytes[at] >= 0x61 && bytes[at] <= 0x7A || bytes[at] == 0x5F {
      at += 1
    }
    return at > start + 1 && at < line.upperBound && bytes[at] == 0x3A
      && (at + 1 == line.upperBound || bytes[at + 1] == 0x20)
  }

  func trimmedEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// `|` or `>` with at most an indentation and what becomes of the last line ends (8.1.1).
  func isBlockHeader(_ value: Range<Int>) -> Bool {
    var at = value.lowerBound + 1
    while at < min(value.upperBound, value.lowerBound + 3), "+-123456789".utf8.contains(bytes[at]) {
      at += 1
    }
    return isRest(at, value.upperBound)
  }

  /// Whether nothing but blanks and a remark follows.
  func isRest(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return true }
    let first = skipBlanks(start, end)
    return first == end || first > start && bytes[first] == 0x23
  }

  /// Letters, digits, `_` and `-`, at least one: the name of an anchor, an alias or a tag.
  func isWord(_ range: Range<Int>) -> Bool {
    !range.isEmpty && bytes[range].allSatisfy { $0.isAlphanumeric || $0 == 0x5F || $0 == 0x2D }
  }

  /// The colon in a plain text that ends a name there.
  func colon(in value: Range<Int>) -> Int? {
    let end = hash(in: value) ?? value.upperBound
    return value.prefix(end - value.lowerBound).first {
      bytes[$0] == 0x3A && ($0 + 1 == value.upperBound || bytes[$0 + 1].isWhitespace)
    }
  }

  /// The `#` in a plain text that begins a remark.
  func hash(in value: Range<Int>) -> Int? {
    value.dropFirst().first { bytes[$0] == 0x23 && bytes[$0 - 1].isWhitespace }
  }

  /// The text between curly quotes that enclose all of a value, or nil.
  func withoutCurlyQuotes(_ value: Range<Int>) -> String? {
    let text = text(value)
    guard text.utf8.first == 0xE2, text.count > 2, let first = text.first, let last = text.last
    else {
      return nil
    }
    let pairs: [Character: [Character]] = [
      "“": ["”", "“"], "„": ["“", "”"], "‘": ["’"], "‚": ["‘"],
    ]
    guard pairs[first]?.contains(last) == true else { return nil }
    let inner = text.dropFirst().dropLast()
    return inner.contains { pairs[first]?.contains($0) == true } ? nil : String(inner)
  }

  /// The bytes of a blank beyond ASCII at a place, 0 where there is none.
  func wideBlank(_ at: Int) -> Int {
    guard at < bytes.count, bytes[at] > 0x7F else { return 0 }
    let second = at + 1 < bytes.count ? bytes[at + 1] : 0
    let third = at + 2 < bytes.count ? bytes[at + 2] : 0
    switch (bytes[at], second) {
    case (0xC2, 0xA0): return 2
    case (0xE2, 0x80): return (0x80...0x8B).contains(third) || third == 0xAF ? 3 : 0
    case (0xE2, 0x81): return third == 0x9F || third == 0xA0 ? 3 : 0
    case (0xE3, 0x80): return third == 0x80 ? 3 : 0
    case (0xEF, 0xBB): return third == 0xBF ? 3 : 0
    default: return 0
    }
  }
}
