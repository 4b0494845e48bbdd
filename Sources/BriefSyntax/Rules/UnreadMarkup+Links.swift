internal import BriefDiagnostics
internal import Bytes

extension HabitScan {
  /// `[words](address with a blank)`, `[words] (address)`, `![words](picture =100x)`.
  mutating func deadLink(_ at: Int, _ line: Range<Int>) -> Int? {
    // Words of a link that are longer belong to something else: work stays linear.
    let near = max(line.lowerBound, at - 500)..<at
    if at + 2 < line.upperBound, bytes[at + 1] == 0x5B { return deadReference(at, near, line) }
    guard at + 2 < line.upperBound, bytes[at + 1] == 0x28 || bytes[at + 1] == 0x20,
      bytes[near].contains(0x5B)
    else { return nil }
    if bytes[at + 1] == 0x20, bytes[at + 2] == 0x28 {
      let beginnings: [StaticString] = ["http://", "https://", "www.", "mailto:", "../"]
      guard beginnings.contains(where: { bytes.hasPrefix($0, at: at + 3) }),
        let open = bytes[near].lastIndex(of: 0x5B), open + 1 < at,
        !"@^".utf8.contains(bytes[open + 1]), bytes[at - 1] != 0x5D
      else { return nil }
      tell(
        .unreadMarkup, (at + 1)..<(at + 2),
        Message("a blank stands between the words of the link and its address, so it is no link"),
        Message("remove the blank"), repair: "")
      return at + 3
    }
    guard bytes[at + 1] == 0x28,
      linkEnd(at + 2, line.lowerBound..<min(line.upperBound, at + 1_000)) == nil,
      let close = bytes.firstIndex(of: 0x29, from: at + 2, to: min(line.upperBound, at + 1_000))
    else { return nil }
    let inside = (at + 2)..<close
    let words = bytes.text(inside)
    guard isAddress(words) else { return nil }
    let first = words.prefix { $0 != " " }
    if words.contains("“") || words.contains("”") || words.contains("‘") {
      tell(
        .unreadMarkup, inside,
        Message("curly quotes around the title of the link, so it is no link"),
        Message("write \(String(first)) \"…\", with straight quotes"),
        repair: words.replacing("“", with: "\"").replacing("”", with: "\"")
          .replacing("‘", with: "\"").replacing("’", with: "\""))
    } else if words.contains(" =") || words.contains("width") {
      tell(
        .unreadMarkup, inside,
        Message("a size is not read here, so this is neither a picture nor a link"),
        Message("remove it: pictures take the width that there is"))
    } else {
      tell(
        .unreadMarkup, inside,
        Message("the address holds a blank, so this is no link"),
        Message("write '%20' for each blank, or '<' and '>' around the address"),
        repair: words.contains("\"") || words.contains("<") ? nil : "<\(words.trimming())>")
    }
    return close + 1
  }

  /// `[words][name]` where nothing below has that name (CommonMark 0.31, 4.7).
  private mutating func deadReference(_ at: Int, _ near: Range<Int>, _ line: Range<Int>) -> Int? {
    guard let open = bytes[near].lastIndex(of: 0x5B), open + 1 < at,
      !"@^".utf8.contains(bytes[open + 1]), open == near.lowerBound || bytes[open - 1] != 0x5B,
      let close = bytes.firstIndex(of: 0x5D, from: at + 2, to: min(line.upperBound, at + 300)),
      close == at + 2 || bytes[at + 2].isAlphanumeric || bytes[at + 2] > 0x7F
    else { return nil }
    let written = close > at + 2 ? (at + 2)..<close : (open + 1)..<at
    guard !bytes[written].contains(0x5B) else { return nil }
    let name = bytes.text(written)
    if addressNames().contains(folded(name)) { return close + 1 }
    tell(
      .unreadMarkup, (at + 1)..<(close + 1),
      Message("nothing gives the address of '\(name)', so this is no link"),
      Message(
        "write the address itself: [words](https://…), or '[\(name)]: https://…' on a line of its own"
      ))
    return close + 1
  }

  /// The names that lines such as `[name]: https://example.org` give an address.
  private mutating func addressNames() -> Set<String> {
    if let names { return names }
    var found: Set<String> = []
    for number in lines.indices {
      let words = words(of: number)
      guard words.count > 4, bytes[words.lowerBound] == 0x5B,
        let end = bytes.firstRange(of: "]:", from: words.lowerBound, to: words.upperBound)
      else { continue }
      found.insert(folded(bytes.text((words.lowerBound + 1)..<end)))
    }
    names = found
    return found
  }

  /// Names are the same whatever their letters and blanks.
  private func folded(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `[@ davies2019]`: a key follows its sign at once.
  mutating func blankBeforeKey(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("[@ ", at: at), at + 4 < line.upperBound, bytes[at + 3].isAlphanumeric,
      let close = bytes.firstIndex(of: 0x5D, from: at + 3, to: min(line.upperBound, at + 300))
    else { return nil }
    tell(
      .unreadMarkup, (at + 2)..<(at + 3),
      Message("a blank stands between '@' and the key of the work, so this is no citation"),
      Message("remove the blank"), repair: "")
    return close + 1
  }

  /// Whether words are an address rather than what somebody put in brackets.
  func isAddress(_ words: String) -> Bool {
    let first = words.prefix { $0 != " " }
    if first.contains("://") || first.hasPrefix("www.") || first.hasPrefix("../")
      || first.hasPrefix("./")
    {
      return true
    }
    let lowered = words.lowercased()
    return [".md", ".png", ".jpg", ".jpeg", ".pdf", ".svg", ".docx", ".xlsx", ".csv"].contains {
      lowered.hasSuffix($0)
    }
  }

  /// Where a link ends whose address begins here, or nil where CommonMark sees none (0.31, 6.3).
  func linkEnd(_ start: Int, _ line: Range<Int>) -> Int? {
    var at = start
    // What goes on in the next line is left to the parser.
    func skip() { while at < line.upperBound, bytes[at].isWhitespace { at += 1 } }
    skip()
    if at == line.upperBound { return at }
    if bytes[at] == 0x3C {
      while at < line.upperBound, bytes[at] != 0x3E { at += bytes[at] == 0x5C ? 2 : 1 }
      guard at < line.upperBound else { return nil }
      at += 1
    } else {
      var depth = 0
      while at < line.upperBound, !bytes[at].isWhitespace {
        if bytes[at] == 0x5C {
          at += 2
          continue
        }
        if bytes[at] == 0x28 { depth += 1 }
        if bytes[at] == 0x29 {
          if depth == 0 { return at }
          depth -= 1
        }
        at += 1
      }
    }
    let blanks = at
    skip()
    if at >= line.upperBound { return at }
    if bytes[at] == 0x29 { return at }
    guard at > blanks, "\"'(".utf8.contains(bytes[at]) else { return nil }
    let closing: UInt8 = bytes[at] == 0x28 ? 0x29 : bytes[at]
    at += 1
    while at < line.upperBound, bytes[at] != closing { at += bytes[at] == 0x5C ? 2 : 1 }
    if at >= line.upperBound { return line.upperBound }
    at += 1
    skip()
    return at >= line.upperBound || bytes[at] == 0x29 ? at : nil
  }

  /// `![[picture.png]]` and `![words|300](…)`.
  mutating func pictures(_ at: Int, _ line: Range<Int>) -> Int? {
    guard at + 1 < line.upperBound, bytes[at + 1] == 0x5B else { return nil }
    if bytes.hasPrefix("![[", at: at) { return enclosed(at, line, EnclosedForm.picture) }
    guard let close = find("](", at..<line.upperBound) else {
      return nil
    }
    var start = close
    while start > at + 2, bytes[start - 1].isDigit || bytes[start - 1] == 0x78 { start -= 1 }
    guard start < close, start > at + 2, bytes[start - 1] == 0x7C, !isInTable(at) else {
      return nil
    }
    tell(
      .unreadMarkup, (start - 1)..<close,
      Message("a size is not read here; it is shown with the words"),
      Message("remove it: pictures take the width that there is"), repair: "")
    return close
  }
}
