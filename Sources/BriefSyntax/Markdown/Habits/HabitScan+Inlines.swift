internal import BriefDiagnostics
internal import Bytes

/// Marks inside lines that other programs read. Each gives where to look on, or nil where it is none.
extension HabitScan {
  /// `==words==`.
  mutating func highlight(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("==", at: at), at + 2 < line.upperBound, opensWord(at, line),
      bytes[at + 2] != 0x3D, !bytes[at + 2].isWhitespace,
      let close = find("==", (at + 2)..<line.upperBound), !bytes[close - 1].isWhitespace,
      close + 2 >= line.upperBound || bytes[close + 2] != 0x3D
    else { return nil }
    let words = bytes.text((at + 2)..<close)
    tell(
      .unreadMarkup, at..<(close + 2),
      Message("'==' highlights nothing here; it is shown as it is"),
      Message("write **words** for what matters, or remove the signs"), repair: "**\(words)**")
    return close + 2
  }

  /// `$x$` and `$$` (pandoc's rule: no blank inside the signs, no digit after them).
  mutating func formula(_ at: Int, _ line: Range<Int>) -> Int? {
    if at > line.lowerBound, bytes[at - 1] == 0x5C || bytes[at - 1].isAlphanumeric { return nil }
    let help = Message(
      "write it in words, with H~2~O and m^2^ for small signs; or as a picture with its words")
    if bytes.hasPrefix("$$", at: at) {
      let close = find("$$", (at + 2)..<line.upperBound)
      if close == nil, open.remove("$$") != nil { return at + 2 }
      if close == nil { open.insert("$$") }
      tell(
        .unreadMarkup, at..<((close ?? at) + 2),
        Message("formulas are not drawn; this is shown as it is"),
        help)
      return (close ?? at) + 2
    }
    guard at + 2 < line.upperBound, !bytes[at + 1].isWhitespace,
      let close = bytes.firstIndex(of: 0x24, from: at + 1, to: min(line.upperBound, at + 1_000)),
      close > at + 1, !bytes[close - 1].isWhitespace,
      close + 1 >= line.upperBound || !bytes[close + 1].isAlphanumeric,
      bytes[(at + 1)..<close].contains(where: {
        "\\^_={}".utf8.contains($0) || $0 | 0x20 >= 0x61 && !bytes[at + 1].isDigit
      })
    else { return nil }
    tell(
      .unreadMarkup, at..<(close + 1), Message("formulas are not drawn; this is shown as it is"),
      help)
    return close + 1
  }

  /// `%%comment%%`: it would be published.
  mutating func comment(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("%%", at: at), opensWord(at, line) else { return nil }
    if let close = find("%%", (at + 2)..<line.upperBound), close > at + 2 {
      let words = bytes.text((at + 2)..<close).trimming()
      tell(
        .unreadMarkup, at..<(close + 2),
        Message("'%%' hides nothing here: readers would see this comment"),
        Message("write {>>\(words)<<}, or remove it"), repair: "{>>\(words)<<}")
      return close + 2
    }
    guard at == line.lowerBound, isBlank((at + 2)..<line.upperBound) else { return nil }
    if open.remove("%%") == nil {
      open.insert("%%")
      tell(
        .unreadMarkup, at..<(at + 2),
        Message("'%%' hides nothing here: readers would see what follows"),
        Message("write {>>words<<} around each paragraph for reviewers, or remove it"))
    }
    return line.upperBound
  }

  /// `\newpage` and other commands of LaTeX.
  mutating func command(_ at: Int, _ line: Range<Int>) -> Int? {
    var end = at + 1
    while end < line.upperBound, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
    guard end > at + 2 else { return end > at + 1 ? end : at + 2 }
    let name = bytes.text((at + 1)..<end)
    if ["newpage", "pagebreak", "clearpage", "noindent", "bigskip", "medskip"].contains(name) {
      tell(
        .unreadMarkup, at..<end, Message("'\\\(name)' does nothing here; it is shown as it is"),
        Message("remove it: pages break where they must"), repair: "")
    } else if end < line.upperBound, bytes[end] == 0x7B,
      at == line.lowerBound || !bytes[at - 1].isAlphanumeric && bytes[at - 1] != 0x3A
    {
      tell(
        .unreadMarkup, at..<end, Message("'\\\(name)' does nothing here; it is shown as it is"),
        Message("write it as Markdown: **words**, *words*, [@key], ^[note]"))
    }
    return end
  }

  /// `{% … %}`, `{{ … }}`, `{{< … >}}`, and attributes in braces.
  mutating func braces(_ at: Int, _ line: Range<Int>) -> Int? {
    guard at + 2 < line.upperBound else { return nil }
    let second = bytes[at + 1]
    if second == 0x25 || second == 0x7B {
      guard
        let close = second == 0x25
          ? find("%}", at..<line.upperBound) : find("}}", at..<line.upperBound)
      else { return nil }
      tell(
        .unreadMarkup, at..<(close + 2),
        Message("commands of other site programs are not carried out; this is shown as it is"),
        Message("write what it stands for, or remove it"))
      return close + 2
    }
    if second == 0x3A, bytes[at + 2] == 0x3A || bytes[at + 2] == 0x2F,
      let close = bytes.firstIndex(of: 0x7D, from: at, to: min(line.upperBound, at + 1_000))
    {
      tell(
        .unreadMarkup, at..<(close + 1),
        Message("commands of other site programs are not carried out; this is shown as it is"),
        Message("write what it stands for, or remove it"))
      return close + 1
    }
    // After a link, a picture or a word in brackets; `{: .class}` on a line of its own.
    let follows = at > line.lowerBound && (bytes[at - 1] == 0x29 || bytes[at - 1] == 0x5D)
    guard
      second == 0x3A && isBlank(line.lowerBound..<at)
        || follows && (second == 0x2E || second == 0x23 || second == 0x3A || second.isAlphanumeric),
      let close = bytes.firstIndex(of: 0x7D, from: at, to: min(line.upperBound, at + 1_000)),
      !isHeading(line)
    else { return nil }
    tell(
      .unreadMarkup, at..<(close + 1),
      Message("attributes in braces do nothing here; they are shown"),
      Message("remove them"), repair: "")
    return close + 1
  }

  private func isHeading(_ line: Range<Int>) -> Bool {
    line.first { !bytes[$0].isWhitespace }.map { bytes[$0] == 0x23 } ?? false
  }

  /// `![[picture.png]]` and `![words|300](…)`.
  mutating func pictures(_ at: Int, _ line: Range<Int>) -> Int? {
    if bytes.hasPrefix("![[", at: at) {
      guard let close = find("]]", at..<line.upperBound) else { return nil }
      let name = bytes.text((at + 3)..<close).prefix { $0 != "|" }
      let ends = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".pdf"]
      guard ends.contains(where: { name.lowercased().hasSuffix($0) }) else { return nil }
      let file = name.split(separator: "/").last.map(String.init) ?? String(name)
      tell(
        .unreadMarkup, at..<(close + 2), Message("'![[…]]' shows no picture here"),
        Message("write ![what it shows](../Site/assets/\(file))"))
      return close + 2
    }
    guard bytes.hasPrefix("![", at: at), let close = find("](", at..<line.upperBound) else {
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

  /// `[[id^block]]`.
  mutating func blockLink(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("[[", at: at), let close = find("]]", at..<line.upperBound),
      let sign = bytes.firstIndex(of: 0x5E, from: at, to: close)
    else { return nil }
    let id = bytes.text((at + 2)..<sign).trimming().prefix { $0 != "#" }
    tell(
      .unreadMarkup, at..<(close + 2),
      Message("a link leads to a document or a heading, not to a paragraph"),
      Message("write [[\(String(id))]], or [[\(String(id))#heading]] with the id of a heading"))
    return close + 2
  }

  /// `&#7;`: a reference to what no output can carry.
  mutating func reference(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("&#", at: at),
      let end = bytes.firstIndex(of: 0x3B, from: at, to: min(line.upperBound, at + 12))
    else { return nil }
    var digits = bytes.text((at + 2)..<end)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    if isHexadecimal { digits.removeFirst() }
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10), value > 0,
      let scalar = Unicode.Scalar(value), isUnprintable(scalar)
    else { return nil }
    tell(
      .controlCharacter, at..<(end + 1),
      Message("'\(bytes.text(at..<(end + 1)))' stands for an invisible control character"),
      Message("delete it"), repair: "")
    return end + 1
  }
}
