internal import Bytes

/// One entry of a `.bib` file before its fields mean anything.
struct BibTeXEntry {
  let type: String
  let key: String
  let keyRange: Range<Int>
  /// Names in small letters; values with their braces and commands.
  var fields: [String: String]
}

/// A place in a `.bib` file that cannot be read.
struct BibTeXProblem {
  let summary: String
  let range: Range<Int>
}

/// Splits a `.bib` file into entries (btparse, "the BibTeX data language").
///
/// Reading goes on after a mistake at the next `@` that begins a line.
struct BibTeXParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private var strings: [String: String] = [:]
  var entries: [BibTeXEntry] = []
  var problems: [BibTeXProblem] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    for (index, month) in months.enumerated() { strings[month] = String(index + 1) }
  }

  mutating func run() {
    while let sign = bytes.firstIndex(of: 0x40, from: at) {
      at = sign + 1
      let type = word().lowercased()
      skipBlanks()
      guard !type.isEmpty, at < bytes.count, bytes[at] == 0x7B || bytes[at] == 0x28 else {
        continue
      }
      let close: UInt8 = bytes[at] == 0x7B ? 0x7D : 0x29
      at += 1
      switch type {
      case "comment": skipBody()
      case "preamble": skipBody()
      case "string": string(sign, close)
      default: entry(type, sign, close)
      }
    }
  }

  private mutating func skipBody() {
    var depth = 1
    while at < bytes.count, depth > 0 {
      if bytes[at] == 0x7B { depth += 1 }
      if bytes[at] == 0x7D { depth -= 1 }
      at += 1
    }
  }

  private mutating func string(_ start: Int, _ close: UInt8) {
    skipBlanks()
    let name = word().lowercased()
    skipBlanks()
    guard at < bytes.count, bytes[at] == 0x3D else {
      return fail("an abbreviation is not written as @string{name = \"words\"}", start)
    }
    at += 1
    guard let words = value(start) else { return }
    strings[name] = words
    skipBlanks()
    if at < bytes.count, bytes[at] == close { at += 1 }
  }

  private mutating func entry(_ type: String, _ start: Int, _ close: UInt8) {
    skipBlanks()
    let keyStart = at
    while at < bytes.count, bytes[at] != 0x2C, bytes[at] != close, bytes[at] != 0x0A { at += 1 }
    let key = bytes.text(keyStart..<at).trimmingBlanks()
    let keyRange = keyStart..<max(keyStart, keyStart + key.utf8.count)
    guard !key.isEmpty, !key.contains("="), at < bytes.count else {
      return fail("this entry has no key after '@\(type){'", start)
    }
    var fields: [String: String] = [:]
    while true {
      skipBlanks()
      guard at < bytes.count else { return fail("the entry '\(key)' is never closed", start) }
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
          "in the entry '\(key)' a comma, 'field = value' or the closing brace is missing here",
          fieldStart)
      }
      at += 1
      guard let words = value(start) else { return }
      if fields[name] == nil { fields[name] = words }
    }
    entries.append(BibTeXEntry(type: type, key: key, keyRange: keyRange, fields: fields))
  }

  /// Braces, quotes, numbers and abbreviations, joined by `#`.
  private mutating func value(_ start: Int) -> String? {
    var words = ""
    while true {
      skipBlanks()
      guard at < bytes.count else {
        fail("a value is missing at the end of the file", start)
        return nil
      }
      switch bytes[at] {
      case 0x7B, 0x22:
        guard let text = delimited() else {
          fail("a value that begins here is never closed", at)
          at = bytes.count
          return nil
        }
        words += text
      default:
        let place = at
        let name = word()
        guard !name.isEmpty else {
          fail("a value must stand here, in braces or quotes", place)
          return nil
        }
        if name.allSatisfy(\.isASCIIDigit) {
          words += name
        } else if let known = strings[name.lowercased()] {
          words += known
        } else {
          problems.append(
            BibTeXProblem(
              summary: "the abbreviation '\(name)' is not defined by any @string",
              range: place..<at))
          words += name
        }
      }
      skipBlanks()
      guard at < bytes.count, bytes[at] == 0x23 else { return words }
      at += 1
    }
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
        return bytes.text(start..<index)
      case 0x7D:
        if depth == 0, !quote {
          at = index + 1
          return bytes.text(start..<index)
        }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count,
      bytes[at].isAlphanumeric || "_-+:./".utf8.contains(bytes[at]) || bytes[at] > 0x7F
    {
      at += 1
    }
    return bytes.text(start..<at)
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

  private mutating func fail(_ summary: String, _ place: Int) {
    problems.append(BibTeXProblem(summary: summary, range: place..<min(bytes.count, place + 1)))
    // On to the next entry.
    var next = max(at, place + 1)
    while let found = bytes.firstIndex(of: 0x40, from: next) {
      if found == 0 || bytes[found - 1] == 0x0A {
        next = found
        break
      }
      next = found + 1
    }
    at = bytes.firstIndex(of: 0x40, from: next) == next ? next : max(next, at)
  }
}
