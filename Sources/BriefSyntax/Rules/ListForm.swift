package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// The items of a list begin with '-', '*' or a number.
  package static let listForm = Rule(
    "list-form", .warning,
    checks: Message("The items of a list begin with '-', '*' or a number."),
    why: Message(
      "lines with other signs run into one another, and screen readers do not tell a list"),
    example: "• Slow steps",
    instead: "- Slow steps")
}

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
  func isCertain(_ line: Range<Int>) -> Bool {
    let signs: [StaticString] = ["•", "·", "▪", "◦", "‣", "●", "○", "■", "∙", "⁃", "➢", "❖"]
    return signs.contains { bytes.hasPrefix($0, at: line.lowerBound) }
  }

  func isBullet(_ number: Int) -> Bool { bulletLength(words(of: number)) > 0 }

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
    // Letters and Roman numbers are what the text elsewhere calls the items: they stay.
    if own.kind == .letter || own.kind == .roman {
      return tell(
        .listForm, line.lowerBound..<own.end,
        Message("'\(written)' makes no list; the lines would run into one another"),
        Message("write '- ' before it, or '\(own.value). ' instead of it"), repair: "- " + written)
    }
    let sign = own.kind == .bullet ? "-" : "\(own.value)."
    tell(
      .listForm, line.lowerBound..<own.end,
      Message("'\(written)' makes no list; the lines would run into one another"),
      Message("write '\(sign) ' before the words"),
      repair: bytes[own.end].isWhitespace ? sign : sign + " ")
  }

  struct Mark {
    enum Kind { case number, letter, roman, bullet }
    let kind: Kind
    let value: Int
    let end: Int
  }

  func follows(_ one: Mark?, _ other: Mark?) -> Bool {
    guard let one, let other, one.kind == other.kind else { return false }
    return one.kind == .bullet || other.value == one.value + 1
  }

  func mark(_ line: Range<Int>) -> Mark? {
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
  func ended(_ at: Int, isOpen: Bool, _ line: Range<Int>) -> Int? {
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

  func letterEnd(_ at: Int, isOpen: Bool, _ line: Range<Int>) -> Int? {
    guard bytes[at] == 0x29 || !isOpen && bytes[at] == 0x2E, at + 1 < line.upperBound,
      bytes[at + 1].isWhitespace
    else { return nil }
    return at + 1
  }
}

/// The small Roman numbers of lists; `i`, `v` and `x` alone are taken for these, not for letters.
let roman: [String: Int] = [
  "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
  "xi": 11, "xii": 12,
]

extension HabitScan {
  /// `#. one` and `(@) one`: numbers that another program would give.
  mutating func automaticNumber(_ line: Range<Int>) {
    let at = line.lowerBound
    var end = at + 2
    if bytes[at] == 0x28 {
      guard let close = bytes.firstIndex(of: 0x29, from: at, to: min(line.upperBound, at + 40)),
        close > at + 1, bytes[at + 1] == 0x40
      else { return }
      end = close + 1
    } else if at + 1 < line.upperBound, bytes[at + 1] != 0x2E {
      return
    }
    guard end < line.upperBound, bytes[end] == 0x20 else { return }
    tell(
      .listForm, at..<end, Message("'\(bytes.text(at..<end))' makes no list here"),
      Message("write '1. ' before each item"), repair: "1.")
  }
}
