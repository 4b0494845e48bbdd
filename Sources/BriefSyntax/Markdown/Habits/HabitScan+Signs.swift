internal import BriefDiagnostics
internal import Bytes

/// Small signs inside lines: what nobody sees, what other programs draw, and links that are none.
extension HabitScan {
  /// A soft hyphen, and blanks without width between letters of scripts that do not need them.
  mutating func invisible(_ at: Int, _ line: Range<Int>) -> Int? {
    if bytes.hasPrefix("\u{AD}", at: at) {
      tell(
        .hiddenBlank, at..<(at + 2),
        Message("an invisible hyphen stands here: searching and reading aloud stumble over it"),
        Message("delete it; words are divided where a line ends anyway"), repair: "")
      return at + 2
    }
    let isMark = bytes.hasPrefix("\u{FEFF}", at: at)
    guard isMark || bytes.hasPrefix("\u{200B}", at: at) else { return nil }
    // Scripts without blanks between words mark with it where a line may end.
    if !isMark {
      let before = at > line.lowerBound ? bytes[at - 1] : 0x20
      let after = at + 3 < line.upperBound ? bytes[at + 3] : 0x20
      guard before < 0x80 || (0xC3...0xC9).contains(after) || after < 0x80 else { return at + 3 }
    }
    tell(
      .hiddenBlank, at..<(at + 3),
      Message("a blank that nobody sees stands here: searching stumbles over it"),
      Message("delete it; it often comes with text pasted from a web page"), repair: "")
    return at + 3
  }

  /// `:smile:`, ``:ref:`part` `` and `key:: value`.
  mutating func colonWord(_ at: Int, _ line: Range<Int>) -> Int? {
    if at + 2 < line.upperBound, bytes[at + 1] == 0x3A {
      guard bytes[at + 2] == 0x20, at > line.lowerBound, bytes[at - 1].isLetter,
        !bytes.hasPrefix("..", at: content(of: line))
      else { return at + 2 }
      tell(
        .unreadMarkup, at..<(at + 2),
        Message("'::' makes no field here; it is shown as it is"),
        Message("write one ':', or give the document the field at its beginning"))
      return at + 2
    }
    guard opensWord(at, line) else { return nil }
    var end = at + 1
    var hasLetter = false
    while end < min(line.upperBound, at + 40), bytes[end].isAlphanumeric || "_+-".utf8.contains(bytes[end]) {
      hasLetter = hasLetter || bytes[end].isLetter
      end += 1
    }
    guard end > at + 2, end < line.upperBound, bytes[end] == 0x3A, hasLetter || bytes[at + 1] == 0x2B
    else { return nil }
    let after = end + 1 < line.upperBound ? bytes[end + 1] : 0x20
    if after == 0x60 {
      tell(
        .unreadMarkup, at..<(end + 1),
        Message("commands of other site programs are not carried out; this is shown as it is"),
        Message("write what it stands for, or remove it"))
      return end + 1
    }
    guard !after.isAlphanumeric, after < 0x80 else { return nil }
    tell(
      .unreadMarkup, at..<(end + 1),
      Message("'\(bytes.text(at..<(end + 1)))' is drawn as no sign here; it is shown as it is"),
      Message("type the sign itself, or write it in words"))
    return end + 1
  }

  /// `#topic` within a line.
  mutating func hashtag(_ at: Int, _ line: Range<Int>) -> Int? {
    guard at > line.lowerBound, bytes[at - 1] == 0x20, at + 3 < line.upperBound,
      bytes[at + 1].isLetter, !isHeadingMark(at, line)
    else { return nil }
    var end = at + 1
    while end < line.upperBound,
      bytes[end].isAlphanumeric || bytes[end] > 0x7F || "/_-".utf8.contains(bytes[end])
    { end += 1 }
    guard end > at + 3 else { return nil }
    tell(
      .unreadMarkup, at..<end,
      Message("words with '#' are no topics here; they are shown as they are"),
      Message(
        "name the topic in the field 'topic' and remove the sign here; write '\\#' if it is meant to stand"
      ))
    return end
  }

  /// Whether the line is told as a whole: it holds nothing but words with `#`.
  private func isHeadingMark(_ at: Int, _ line: Range<Int>) -> Bool {
    let start = content(of: line)
    return start < line.upperBound && bytes[start] == 0x23 && start + 1 < line.upperBound
      && bytes[start + 1].isLetter
  }

  private func content(of line: Range<Int>) -> Int {
    var at = line.lowerBound
    let end = min(line.upperBound, at + 100)
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x3E { at += 1 }
    return at
  }

  /// `'''words'''` and `''words''`.
  mutating func wikiQuotes(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("''", at: at), opensWord(at, line), at + 4 < line.upperBound else {
      return nil
    }
    let isBold = bytes[at + 2] == 0x27
    let start = at + (isBold ? 3 : 2)
    guard bytes[start].isLetter || bytes[start] > 0x7F,
      let close = isBold ? find("'''", start..<line.upperBound) : find("''", start..<line.upperBound)
    else { return nil }
    let words = bytes.text(start..<close)
    let mark = isBold ? "**" : "*"
    tell(
      .unreadMarkup, at..<(close + start - at),
      Message("quotes emphasise nothing here; they are shown as they are"),
      Message("write \(mark)\(words)\(mark)"), repair: mark + words + mark)
    return close + start - at
  }

  /// `[b]words[/b]`.
  mutating func forumTag(_ at: Int, _ line: Range<Int>) -> Int? {
    var end = at + 1
    while end < min(line.upperBound, at + 8), bytes[end].isLetter { end += 1 }
    guard end > at + 1, end < line.upperBound, bytes[end] == 0x5D || bytes[end] == 0x3D else {
      return nil
    }
    let name = bytes.text((at + 1)..<end).lowercased()
    guard ["b", "i", "u", "url", "img", "quote", "color", "size", "list"].contains(name),
      let close = find("[/", end..<line.upperBound)
    else { return nil }
    let stop =
      bytes.firstIndex(of: 0x5D, from: close, to: min(line.upperBound, close + 20)) ?? close + 1
    tell(
      .unreadMarkup, at..<(stop + 1),
      Message("words in brackets are no commands here; they are shown as they are"),
      Message("write it as Markdown: **words**, *words*, [words](https://…)"))
    return stop + 1
  }

  /// `A paragraph. ^its-id`.
  mutating func blockName(_ at: Int, _ line: Range<Int>) -> Int? {
    guard at > line.lowerBound, bytes[at - 1] == 0x20, at + 2 < line.upperBound else { return nil }
    let end = trimmedEnd(line)
    guard bytes[(at + 1)..<end].allSatisfy({ $0.isAlphanumeric || $0 == 0x2D }) else { return nil }
    tell(
      .unreadMarkup, (at - 1)..<end,
      Message("a paragraph takes no name here; it is shown as it is"),
      Message("remove it; headings have ids, '## Words {#my-id}', and links lead to them"),
      repair: "")
    return end
  }

  /// `[words](address with a blank)`, `[words] (address)`, `![words](picture =100x)`.
  mutating func deadLink(_ at: Int, _ line: Range<Int>) -> Int? {
    // Words of a link that are longer belong to something else: work stays linear.
    let near = max(line.lowerBound, at - 500)..<at
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

  /// Whether words are an address rather than what somebody put in brackets.
  private func isAddress(_ words: String) -> Bool {
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
  private func linkEnd(_ start: Int, _ line: Range<Int>) -> Int? {
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
}
