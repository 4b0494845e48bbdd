internal import BriefDiagnostics
internal import Bytes

extension HabitScan {
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
    while end < min(line.upperBound, at + 40),
      bytes[end].isAlphanumeric || "_+-".utf8.contains(bytes[end])
    {
      hasLetter = hasLetter || bytes[end].isLetter
      end += 1
    }
    guard end > at + 2, end < line.upperBound, bytes[end] == 0x3A,
      hasLetter || bytes[at + 1] == 0x2B
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
  func isHeadingMark(_ at: Int, _ line: Range<Int>) -> Bool {
    let start = content(of: line)
    return start < line.upperBound && bytes[start] == 0x23 && start + 1 < line.upperBound
      && bytes[start + 1].isLetter
  }

  func content(of line: Range<Int>) -> Int {
    var at = line.lowerBound
    let end = min(line.upperBound, at + 100)
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x3E { at += 1 }
    return at
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

  /// `$x$` and `$$` (pandoc's rule: no blank inside the signs, no digit after them).
  mutating func formula(_ at: Int, _ line: Range<Int>) -> Int? {
    if at > line.lowerBound, bytes[at - 1] == 0x5C || bytes[at - 1].isAlphanumeric { return nil }
    if let end = doubled(at, line, EnclosedForm.formula) { return end }
    if bytes.hasPrefix("$$", at: at) {
      if open.remove("$$") == nil {
        open.insert("$$")
        tell(.unreadMarkup, at..<(at + 2), EnclosedForm.notDrawn, EnclosedForm.writeInWords)
      }
      return at + 2
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
      .unreadMarkup, at..<(close + 1), EnclosedForm.notDrawn, EnclosedForm.writeInWords)
    return close + 1
  }

  /// `\newpage` and other commands of LaTeX.
  mutating func command(_ at: Int, _ line: Range<Int>) -> Int? {
    var end = at + 1
    while end < line.upperBound, bytes[end] | 0x20 >= 0x61, bytes[end] | 0x20 <= 0x7A { end += 1 }
    if end == at + 1, end < line.upperBound, bytes[end] == 0x28 || bytes[end] == 0x5B {
      return bracketedFormula(at, line)
    }
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

  /// `\(x^2\)` and `\[x^2\]`: the backslashes would vanish.
  private mutating func bracketedFormula(_ at: Int, _ line: Range<Int>) -> Int {
    let closing: StaticString = bytes[at + 1] == 0x28 ? "\\)" : "\\]"
    guard let close = find(closing, (at + 2)..<line.upperBound),
      bytes[(at + 2)..<close].contains(where: { "\\^_={}".utf8.contains($0) })
    else { return at + 2 }
    tell(.unreadMarkup, at..<(close + 2), EnclosedForm.notDrawn, EnclosedForm.writeInWords)
    return close + 2
  }

  /// `{% … %}`, `{{ … }}`, `{{< … >}}`, and attributes in braces.
  mutating func braces(_ at: Int, _ line: Range<Int>) -> Int? {
    guard at + 2 < line.upperBound else { return nil }
    let second = bytes[at + 1]
    if let end = enclosed(at, line, EnclosedForm.commands) { return end }
    // After a link, a picture or a word in brackets; `{: .class}` on a line of its own.
    let follows = at > line.lowerBound && (bytes[at - 1] == 0x29 || bytes[at - 1] == 0x5D)
    let isName =
      second == 0x3A || (second == 0x2E || second == 0x23) && bytes[at + 2].isLetter
    guard isName || follows && second.isAlphanumeric,
      let close = bytes.firstIndex(of: 0x7D, from: at, to: min(line.upperBound, at + 1_000)),
      follows || close + 1 == trimmedEnd(line) || at > line.lowerBound && "*_`".utf8.contains(bytes[at - 1]),
      !isHeading(line), bytes[content(of: line)] != 0x3A
    else { return nil }
    tell(
      .unreadMarkup, at..<(close + 1),
      Message("attributes in braces do nothing here; they are shown"),
      Message("remove them"), repair: "")
    return close + 1
  }

  func isHeading(_ line: Range<Int>) -> Bool {
    line.first { !bytes[$0].isWhitespace }.map { bytes[$0] == 0x23 } ?? false
  }
}

extension HabitScan {
  /// `%%` alone on its line: the comment that it opens goes on below.
  mutating func openComment(_ at: Int, _ line: Range<Int>) -> Int? {
    guard bytes.hasPrefix("%%", at: at), at == line.lowerBound,
      isBlank((at + 2)..<line.upperBound)
    else { return nil }
    if open.remove("%%") == nil {
      open.insert("%%")
      tell(
        .unreadMarkup, at..<(at + 2),
        Message("'%%' hides nothing here: readers would see what follows"),
        Message("write {>>words<<} around each paragraph for reviewers, or remove it"))
    }
    return line.upperBound
  }
}
