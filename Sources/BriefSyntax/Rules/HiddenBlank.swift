package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// Behind the marks of headings, lists and quotations stands a space, no other blank.
  package static let hiddenBlank = Rule(
    "hidden-blank", .warning,
    checks: Message(
      "Behind the marks of headings, lists and quotations stands a space, no other blank."),
    why: Message(
      "a blank that does not break lines looks like a space, and the list or heading is shown as text"
    ),
    example: "a list whose '-' is followed by a non-breaking blank",
    instead: "- An item")
}

extension HabitScan {
  /// `-`, `*`, `+`, `1.` and `>` with a blank after them that Markdown does not take for one.
  mutating func marker(_ line: Range<Int>) {
    var at = line.lowerBound
    while at < line.upperBound, at - line.lowerBound < 9, bytes[at].isDigit { at += 1 }
    if at > line.lowerBound {
      guard at < line.upperBound, bytes[at] == 0x2E || bytes[at] == 0x29 else { return }
    }
    let wide = wideBlank(at + 1)
    if wide > 0, at + 1 + wide < line.upperBound { hiddenBlank(at + 1, wide) }
  }

  mutating func indentation(_ line: Range<Int>) {
    var at = line.lowerBound
    var width = 0
    while at < line.upperBound, wideBlank(at) > 0 || bytes[at] == 0x20 {
      at += max(1, wideBlank(at))
      width += 1
    }
    guard at + 1 < line.upperBound, "-*+>#".utf8.contains(bytes[at]) || bytes[at].isDigit,
      bytes[at + 1] == 0x20 || bytes[at + 1] == 0x2E || bytes[at + 1] == 0x23
    else { return }
    tell(
      .hiddenBlank, line.lowerBound..<at,
      Message("the blanks here do not break lines, and Markdown does not take them for spaces"),
      Message("delete them and type spaces"), repair: String(repeating: " ", count: width))
  }

  mutating func hiddenBlank(_ at: Int, _ length: Int) {
    tell(
      .hiddenBlank, at..<(at + length),
      Message("the blank here does not break lines, and Markdown does not take it for a space"),
      Message("delete it and type a space"), repair: " ")
  }

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
}
