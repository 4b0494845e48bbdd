internal import Bytes

/// The keys of citations, as people have them: `davies2019`, `O'Connor2011`, `{abr+}`, Zotero's addresses.
extension InlineScan {
  /// What semicolons part, but those within a key in braces.
  func parts(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      if run[at] == 0x3B {
        parts.append(start..<at)
        start = at + 1
      } else if run[at] == 0x40, at + 1 < range.upperBound, run[at + 1] == 0x7B,
        let key = key(at: at), key.end <= range.upperBound
      {
        at = key.end
        continue
      }
      at += 1
    }
    return parts + [start..<range.upperBound]
  }

  /// The key after an `@`, and where it ends: letters, digits and `_`, with single punctuation marks inside
  /// (pandoc's rule); any signs within braces; in brackets an address as Zotero makes them.
  func key(at sign: Int, takesAddresses: Bool = false) -> (key: Range<Int>, end: Int)? {
    var end = sign + 1
    guard end < run.count else { return nil }
    if run[end] == 0x7B { return keyInBraces(end) }
    if takesAddresses, let address = address(at: end) { return (address, address.upperBound) }
    guard keySign(at: end) > 0 else { return nil }
    while end < run.count {
      let length = keySign(at: end)
      if length > 0 {
        end += length
      } else if ":.#$%&-+?<>~/".utf8.contains(run[end]), keySign(at: end + 1) > 0 {
        end += 1
      } else if let mark = apostrophe(at: end), keySign(at: end + mark) > 0,
        !isPossessive(at: end + mark)
      {
        end += mark
      } else {
        break
      }
    }
    return (sign + 1..<end, end)
  }

  private func keyInBraces(_ brace: Int) -> (key: Range<Int>, end: Int)? {
    var end = brace + 1
    while end < run.count, end - brace < 400, run[end] != 0x7D {
      if run[end] == Self.object || run[end] == 0x7B || run[end] == 0x0A { return nil }
      end += 1
    }
    guard end < run.count, run[end] == 0x7D else { return nil }
    let key = trimmed(brace + 1..<end)
    return key.isEmpty ? nil : (key, end + 1)
  }

  /// `http://zotero.org/users/1/items/ABC` up to a blank, a bracket or a mark of the sentence.
  private func address(at start: Int) -> Range<Int>? {
    guard run[start...].starts(with: "http://".utf8) || run[start...].starts(with: "https://".utf8)
    else { return nil }
    var end = start
    while end < run.count, run[end] > 0x20, !";,[]{}<>\"".utf8.contains(run[end]) { end += 1 }
    while end > start, ".:!?".utf8.contains(run[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether a letter or a digit stands before a place: `someone@example.org`.
  func endsInWord(before place: Int) -> Bool {
    var start = place - 1
    while start > 0, place - start < 4, run[start] & 0xC0 == 0x80 { start -= 1 }
    return start + keySign(at: start) == place && run[start] != 0x5F
  }

  /// The bytes of a letter, a digit or `_`; 0 for anything else, such as a sign or a dash.
  private func keySign(at start: Int) -> Int {
    guard start < run.count else { return 0 }
    let byte = run[start]
    if byte < 0x80 { return byte.isAlphanumeric || byte == 0x5F ? 1 : 0 }
    let end = min(run.count, start + (byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4))
    guard let scalar = String(decoding: run[start..<end], as: UTF8.self).unicodeScalars.first else {
      return 0
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return end - start
    default: return properties.isAlphabetic || properties.numericType != nil ? end - start : 0
    }
  }

  /// `O'Connor2011`, with either apostrophe.
  private func apostrophe(at place: Int) -> Int? {
    if run[place] == 0x27 { return 1 }
    return run[place...].starts(with: "’".utf8) ? 3 : nil
  }

  /// The `s` of "what @davies2019's review found".
  private func isPossessive(at place: Int) -> Bool {
    run[place] | 0x20 == 0x73 && keySign(at: place + 1) == 0
  }
}
