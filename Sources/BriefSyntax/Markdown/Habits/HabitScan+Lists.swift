internal import BriefDiagnostics
internal import Bytes

/// Lines that look like the items of a list, and would run into one another.
extension HabitScan {
  /// Lists with signs that Markdown does not read.
  mutating func bullet(_ number: Int, _ line: Range<Int>) {
    let length = bulletLength(line)
    guard length > 0 else { return }
    // A dash may begin the line of a sentence, an arrow or a section sign its first word; two lines in
    // a row that begin so are a list.
    if !isCertain(line), !isBullet(number - 1), !isBullet(number + 1) { return }
    let after = line.lowerBound + length
    let wide = wideBlank(after)
    tell(
      .listForm, line.lowerBound..<(after + wide),
      Message(
        "'\(bytes.text(line.lowerBound..<after))' makes no list; the lines would run into one another"
      ),
      Message("write '- ' before each item"), repair: wide > 0 ? "- " : "-")
  }

  /// Whether a line begins with a sign that nothing but an item begins with.
  private func isCertain(_ line: Range<Int>) -> Bool {
    let signs: [StaticString] = ["•", "·", "▪", "◦", "‣", "●", "○", "■", "∙", "⁃", "➢", "❖"]
    return signs.contains { bytes.hasPrefix($0, at: line.lowerBound) }
  }

  private func isBullet(_ number: Int) -> Bool { bulletLength(words(of: number)) > 0 }

  func bulletLength(_ line: Range<Int>) -> Int {
    let signs: [StaticString] = [
      "•", "·", "▪", "◦", "‣", "●", "○", "■", "–", "—", "−", "∙", "⁃", "➢", "❖", "→", "✓", "✔", "☐",
      "☑", "§", "►", "▶", "◆", "♦",
    ]
    for sign in signs where bytes.hasPrefix(sign, at: line.lowerBound) {
      let after = line.lowerBound + sign.utf8CodeUnitCount
      guard after < line.upperBound, bytes[after].isWhitespace || wideBlank(after) > 0 else {
        return 0
      }
      return sign.utf8CodeUnitCount
    }
    // The hollow bullet of a word processor, with the tab behind it.
    let after = line.lowerBound + 1
    if after + 2 < line.upperBound, bytes[line.lowerBound] == 0x6F,
      bytes[after] == 0x09 || bytes[after] == 0x20 && bytes[after + 1] == 0x20
    {
      return 1
    }
    return 0
  }

  /// `(1) one`, `a) one`, `i. one`, `1.- one`, `1º one`, `1.one`, `-one` where the line below or above goes
  /// on with it: all of them would be one paragraph.
  mutating func enumerator(_ number: Int, _ line: Range<Int>) {
    guard let own = mark(line) else { return }
    guard
      follows(mark(words(of: number - 1)), own) || follows(own, mark(words(of: number + 1)))
    else { return }
    let written = bytes.text(line.lowerBound..<own.end)
    let sign = own.kind == .bullet ? "-" : "\(own.value)."
    tell(
      .listForm, line.lowerBound..<own.end,
      Message("'\(written)' makes no list; the lines would run into one another"),
      Message("write '\(sign) ' before the words"),
      repair: bytes[own.end].isWhitespace ? sign : sign + " ")
  }

  private struct Mark {
    enum Kind { case number, letter, roman, bullet }
    let kind: Kind
    let value: Int
    let end: Int
  }

  private func follows(_ one: Mark?, _ other: Mark?) -> Bool {
    guard let one, let other, one.kind == other.kind else { return false }
    return one.kind == .bullet || other.value == one.value + 1
  }

  private func mark(_ line: Range<Int>) -> Mark? {
    var at = line.lowerBound
    guard at + 2 < line.upperBound else { return nil }
    if bytes[at] == 0x2D || bytes[at] == 0x2A || bytes[at] == 0x2B {
      // `*words*` and `-words-` are enclosed, `--` and `**` are other marks.
      guard bytes[at + 1].isLetter, !bytes[(at + 1)..<line.upperBound].contains(bytes[at]) else {
        return nil
      }
      return Mark(kind: .bullet, value: 0, end: at + 1)
    }
    let isOpen = bytes[at] == 0x28
    if isOpen { at += 1 }
    let start = at
    while at < min(line.upperBound, start + 4), bytes[at].isDigit { at += 1 }
    if at > start {
      guard let value = Int(bytes.text(start..<at)), at < line.upperBound else { return nil }
      return ended(at, isOpen: isOpen, line).map { Mark(kind: .number, value: value, end: $0) }
    }
    while at < min(line.upperBound, start + 5), bytes[at].isLetter { at += 1 }
    guard at > start, at < line.upperBound, let end = letterEnd(at, isOpen: isOpen, line) else {
      return nil
    }
    let name = bytes.text(start..<at).lowercased()
    if let value = roman[name] { return Mark(kind: .roman, value: value, end: end) }
    guard at == start + 1, let letter = name.utf8.first else { return nil }
    return Mark(kind: .letter, value: Int(letter) - 0x60, end: end)
  }

  /// Where a number ends that Markdown does not take for one of a list.
  private func ended(_ at: Int, isOpen: Bool, _ line: Range<Int>) -> Int? {
    if isOpen {
      return bytes[at] == 0x29 && at + 1 < line.upperBound && bytes[at + 1].isWhitespace
        ? at + 1 : nil
    }
    for sign in ["º", "ª", "°"] as [StaticString] where bytes.hasPrefix(sign, at: at) {
      var end = at + 2
      if end < line.upperBound, bytes[end] == 0x2E { end += 1 }
      return end < line.upperBound && bytes[end].isWhitespace ? end : nil
    }
    guard bytes[at] == 0x2E || bytes[at] == 0x29, at + 1 < line.upperBound else { return nil }
    if bytes[at + 1] == 0x2D, at + 2 < line.upperBound, bytes[at + 2].isWhitespace { return at + 2 }
    return bytes[at + 1].isLetter ? at + 1 : nil
  }

  private func letterEnd(_ at: Int, isOpen: Bool, _ line: Range<Int>) -> Int? {
    guard bytes[at] == 0x29 || !isOpen && bytes[at] == 0x2E, at + 1 < line.upperBound,
      bytes[at + 1].isWhitespace
    else { return nil }
    return at + 1
  }

  /// `- [/] half done`: a box that is neither empty nor ticked.
  mutating func taskBox(_ line: Range<Int>) {
    let at = line.lowerBound
    guard at + 5 < line.upperBound, bytes[at + 1] == 0x20, bytes[at + 2] == 0x5B,
      bytes[at + 4] == 0x5D, bytes[at + 5] == 0x20,
      "/<>-!?*~".utf8.contains(bytes[at + 3])
    else { return }
    tell(
      .unreadMarkup, (at + 2)..<(at + 5),
      Message("a box is '[ ]' or '[x]'; this one is shown as it is"),
      Message("write '[ ]' for what is to be done, or '[x]' for what is done"))
  }

  /// A line without what stands before its words.
  func words(of number: Int) -> Range<Int> {
    guard lines.indices.contains(number) else { return 0..<0 }
    var start = lines[number].lowerBound
    while start < lines[number].upperBound,
      bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x3E
    { start += 1 }
    return start..<lines[number].upperBound
  }
}

/// The small Roman numbers of lists; `i`, `v` and `x` alone are taken for these, not for letters.
private let roman: [String: Int] = [
  "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
  "xi": 11, "xii": 12,
]
