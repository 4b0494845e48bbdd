internal import BriefDiagnostics
internal import Bytes

/// Splits a `.bib` file into entries (btparse, "the BibTeX data language").
///
/// A mistake costs its own entry: reading goes on at the next entry, wherever it begins, and a value that
/// is never closed ends where another entry plainly begins. Each byte is looked at a bounded number of times.
struct BibTeXParser {
  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var strings: [String: String] = [:]
  /// How much of the file was spelled out from abbreviations.
  private var spelledOut = 0
  private var isSpellingOver = false
  private var unclosedComments = 0
  private(set) var entries: [BibTeXEntry] = []
  private(set) var problems: [BibTeXProblem] = []
  /// Whether words that are not UTF-8 are read as Windows-1252.
  private let isLatin: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, isLatin: Bool = false) {
    self.bytes = bytes
    self.isLatin = isLatin
    for month in [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ] { strings[month] = month }
  }

  mutating func run() {
    while let sign = bytes.firstIndex(of: 0x40, from: at) {
      at = sign + 1
      // An address of e-mail in a note is no entry.
      if isCommented(sign) || sign > 0 && bytes[sign - 1].isAlphanumeric { continue }
      let type = entryType()
      skipBlanks()
      guard !type.isEmpty, at < bytes.count, bytes[at] == 0x7B || bytes[at] == 0x28 else {
        at = max(sign + 1, min(at, bytes.count))
        continue
      }
      let close: UInt8 = bytes[at] == 0x7B ? 0x7D : 0x29
      at += 1
      switch type {
      case "comment", "preamble": if close == 0x7D { skipBody() }
      case "string": abbreviation(sign, close)
      default: entry(type, sign, close)
      }
    }
  }

  /// Whether a `%` stands before a place on its line.
  private func isCommented(_ place: Int) -> Bool {
    var index = place
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index > 0 && bytes[index - 1] == 0x25
  }

  /// What nobody reads: notes of JabRef, commands for TeX.
  private mutating func skipBody() {
    guard unclosedComments < 8 else { return }
    let start = at
    var depth = 1
    while at < bytes.count, depth > 0 {
      if bytes[at] == 0x7B { depth += 1 }
      if bytes[at] == 0x7D { depth -= 1 }
      at += 1
    }
    guard depth > 0 else { return }
    // One that is never closed hides nothing.
    unclosedComments += 1
    at = start
  }

  private mutating func abbreviation(_ start: Int, _ close: UInt8) {
    skipBlanks()
    let name = word().lowercased()
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x3D else {
      return fail(
        Message("an abbreviation is not written as @string{name = \"words\"}"), start)
    }
    at += 1
    guard let value = value(key: nil) else { return }
    strings[name] = value.text
    skipBlanks()
    if at < bytes.count, bytes[at] == close { at += 1 }
  }

  private mutating func entry(_ type: String, _ start: Int, _ close: UInt8) {
    skipBlanks()
    let keyStart = at
    while at < bytes.count, bytes[at] != 0x2C, bytes[at] != close, bytes[at] != 0x0A { at += 1 }
    let key = text(keyStart..<at).trimmingBlanks()
    let keyRange = keyStart..<min(bytes.count, keyStart + key.utf8.count)
    guard !key.isEmpty, at < bytes.count, !looksLikeField(keyStart) else {
      return fail(
        Message("this entry has no key after '@\(type){'"), start)
    }
    var entry = BibTeXEntry(type: type, key: key, keyRange: keyRange, fields: [:])
    while true {
      skipBlanks()
      // Nobody can say whether the last value that was read ended where it should.
      guard at < bytes.count, bytes[at] != 0x40 else {
        return fail(
          Message("the entry '\(key)' is never closed"),
          start, from: at, losing: key)
      }
      if bytes[at] == 0x2C {
        at += 1
        continue
      }
      if bytes[at] == close {
        at += 1
        break
      }
      let fieldStart = at
      let name = word().lowercased()
      skipBlanks()
      guard !name.isEmpty, at < bytes.count, bytes[at] == 0x3D else {
        return fail(
          Message(
            "in the entry '\(key)' a comma, 'field = value' or the closing brace is missing here"),
          fieldStart, losing: key)
      }
      at += 1
      guard let value = value(key: key) else { return }
      if entry.fields[name] == nil { entry.fields[name] = value }
      tellMissingComma(key, close)
    }
    entries.append(entry)
  }

  /// A comma that is missing between two fields is plain enough to go on.
  private mutating func tellMissingComma(_ key: String, _ close: UInt8) {
    let end = at
    skipBlanks()
    guard at < bytes.count, bytes[at] != 0x2C, bytes[at] != close, looksLikeField(at) else {
      return
    }
    problems.append(
      BibTeXProblem(
        summary: Message("in the entry '\(key)' a comma is missing after this value"),
        range: max(0, end - 1)..<end))
  }

  /// Whether `name =` stands here, with the beginning of a value behind it.
  private func looksLikeField(_ place: Int) -> Bool {
    var index = place
    while index < bytes.count, bytes[index].isAlphanumeric || "_-+".utf8.contains(bytes[index]) {
      index += 1
    }
    guard index > place else { return false }
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
    guard index < bytes.count, bytes[index] == 0x3D else { return false }
    index += 1
    while index < bytes.count, bytes[index].isWhitespace { index += 1 }
    return index < bytes.count
      && (bytes[index] == 0x7B || bytes[index] == 0x22 || bytes[index].isAlphanumeric)
  }

  // MARK: Values

  /// Braces, quotes, numbers and abbreviations, joined by `#`.
  private mutating func value(key: String?) -> BibTeXField? {
    var words = ""
    var pieces = 0
    skipBlanks()
    let start = at
    while true {
      skipBlanks()
      guard at < bytes.count else {
        fail(
          Message("a value is missing at the end of the file"), max(0, bytes.count - 1), losing: key
        )
        return nil
      }
      pieces += 1
      switch bytes[at] {
      case 0x7B, 0x22:
        guard let text = delimited() else {
          fail(
            Message("a value that begins here is never closed"), at, losing: key)
          return nil
        }
        words += text
      default:
        let place = at
        let name = word()
        guard !name.isEmpty else {
          fail(
            Message("a value must stand here, in braces or quotes"), place, losing: key)
          return nil
        }
        if name.allSatisfy(\.isASCIIDigit) {
          words += name
        } else if let known = strings[name.lowercased()] {
          words += abbreviated(known, name, place)
        } else {
          problems.append(
            BibTeXProblem(
              summary: Message("the abbreviation '\(name)' is not defined by any @string"),
              range: place..<at))
          words += name
        }
      }
      let end = at
      skipBlanks()
      guard at < bytes.count, bytes[at] == 0x23, words.utf8.count < 4 << 20 else {
        at = end
        let isPlain =
          pieces == 1 && start < bytes.count && (bytes[start] == 0x7B || bytes[start] == 0x22)
        return BibTeXField(text: words, range: start..<end, start: isPlain ? start + 1 : nil)
      }
      at += 1
    }
  }

  /// What an abbreviation stands for; its name where those of the file would make more of it than it is:
  /// sixty that each double the one before are no words any more.
  private mutating func abbreviated(_ words: String, _ name: String, _ place: Int) -> String {
    spelledOut += words.utf8.count
    if spelledOut <= 16 * bytes.count + (1 << 16) { return words }
    if !isSpellingOver {
      isSpellingOver = true
      problems.append(
        BibTeXProblem(
          summary: Message(
            "the abbreviations of this file become too long here; '\(name)' stays as its name"),
          range: place..<at))
    }
    return name
  }

  private mutating func delimited() -> String? {
    let quote = bytes[at] == 0x22
    let start = at + 1
    var index = start
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x7B: depth += 1
      case 0x22 where quote && depth == 0:
        at = index + 1
        return text(start..<index)
      case 0x7D:
        if depth == 0, !quote {
          at = index + 1
          return text(start..<index)
        }
        depth = max(0, depth - 1)
      case 0x40 where beginsEntry(index): return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether another entry plainly begins: `@type{key, field =`, after a blank, a brace or nothing.
  private func beginsEntry(_ sign: Int) -> Bool {
    if sign > 0, !bytes[sign - 1].isWhitespace, bytes[sign - 1] != 0x7D { return false }
    let limit = min(bytes.count, sign + 400)
    var index = sign + 1
    func skip(_ matches: (UInt8) -> Bool) {
      while index < limit, matches(bytes[index]) { index += 1 }
    }
    skip { $0.isAlphanumeric }
    guard index > sign + 2 else { return false }
    skip { $0.isWhitespace }
    guard index < limit, bytes[index] == 0x7B || bytes[index] == 0x28 else { return false }
    index += 1
    skip { $0.isWhitespace }
    let key = index
    skip { !$0.isWhitespace && !"{},\"=".utf8.contains($0) }
    guard index > key else { return false }
    skip { $0.isWhitespace }
    guard index < limit, bytes[index] == 0x2C else { return false }
    index += 1
    skip { $0.isWhitespace }
    return looksLikeField(index)
  }

  // MARK: Words and blanks

  /// Words of the file; a byte that belongs to no UTF-8 is one of Windows-1252 where the file is such.
  private func text(_ range: Range<Int>) -> String {
    let slice = bytes[range]
    if !isLatin {
      guard slice.contains(where: isStray) else { return bytes.text(range) }
      return String(decoding: slice.filter { !isStray($0) }, as: UTF8.self)
    }
    return decodedAsWindows1252(bytes, range)
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count,
      bytes[at].isAlphanumeric || "_-+:./".utf8.contains(bytes[at]) || bytes[at] > 0x7F
    {
      at += 1
    }
    return text(start..<at)
  }

  private mutating func entryType() -> String {
    let start = at
    while at < bytes.count, bytes[at].isAlphanumeric { at += 1 }
    return bytes.text(start..<at).lowercased()
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      if bytes[at].isWhitespace {
        at += 1
      } else if bytes[at] == 0x25 {
        at = bytes.firstIndex(of: 0x0A, from: at) ?? bytes.count
      } else {
        return
      }
    }
  }

  // MARK: Going on

  private mutating func fail(
    _ summary: Message, _ place: Int, from: Int? = nil, losing key: String? = nil
  ) {
    problems.append(
      BibTeXProblem(
        summary: summary, range: place..<min(bytes.count, place + 1), lostKey: key))
    var next = from ?? max(at, place + 1)
    while let found = bytes.firstIndex(of: 0x40, from: next) {
      if isAtLineStart(found) && opensBody(found) || beginsEntry(found) {
        at = found
        return
      }
      next = found + 1
    }
    at = bytes.count
  }

  private func isAtLineStart(_ place: Int) -> Bool {
    var index = place
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09, place - index < 200 {
      index -= 1
    }
    return index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
  }

  /// Whether `@word{` stands here.
  private func opensBody(_ sign: Int) -> Bool {
    var index = sign + 1
    while index < bytes.count, bytes[index].isAlphanumeric, index - sign < 60 { index += 1 }
    guard index > sign + 1 else { return false }
    while index < bytes.count, bytes[index].isWhitespace, index - sign < 120 { index += 1 }
    return index < bytes.count && (bytes[index] == 0x7B || bytes[index] == 0x28)
  }
}

/// A control sign that no text should hold.
private func isStray(_ byte: UInt8) -> Bool {
  byte < 0x20 && !byte.isWhitespace || byte == 0x7F
}
