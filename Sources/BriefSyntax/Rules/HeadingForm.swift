package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// What looks like a heading is one: a space follows the '#', and only '{#id}' stands behind the words.
  package static let headingForm = Rule(
    "heading-form", .warning,
    checks: Message(
      "What looks like a heading is one: a space follows the '#', and only '{#id}' stands behind the words."
    ),
    why: Message("otherwise the heading is shown as text, or its marks are shown to readers"),
    example: "##What helps",
    instead: "## What helps")
}

extension HabitScan {
  /// `##Heading`, a heading behind a hidden blank, `## Words { #id }`.
  mutating func heading(_ line: Range<Int>) {
    var at = line.lowerBound
    while at < line.upperBound, bytes[at] == 0x23 { at += 1 }
    let count = at - line.lowerBound
    guard at < line.upperBound else { return }
    guard count <= 6 else { return tooDeepHeading(line.lowerBound..<at) }
    if count == 1, bytes[at] == 0x2E { return automaticNumber(line) }
    let marks = line.lowerBound..<at
    let wide = wideBlank(at)
    if wide > 0 { return hiddenBlank(at, wide) }
    if bytes[at].isWhitespace { return attributes(line) }
    guard bytes[at].isAlphanumeric || bytes[at] > 0x7F else { return }
    if count > 1 {
      let sign = String(repeating: "#", count: count)
      return tell(
        .headingForm, marks, Message("a space is missing here, so this is no heading"),
        Message("write '\(sign) ' before the words"), repair: sign + " ")
    }
    guard !bytes[at].isDigit else { return }
    topics(line)
  }

  /// What stands in braces at the end of a heading: only `{#id}` is read.
  mutating func attributes(_ line: Range<Int>) {
    let end = trimmedEnd(line)
    guard end > line.lowerBound, bytes[end - 1] == 0x7D,
      let open = bytes[line.lowerBound..<end].lastIndex(of: 0x7B)
    else { return }
    let words = bytes.text((open + 1)..<(end - 1))
    let id = words.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("#") }
    if let id, id.dropFirst().utf8.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F }),
      id.count > 1
    {
      guard words != id else { return }
      return tell(
        .headingForm, open..<end,
        Message("only '{#id}', without blanks and other words, names a heading"),
        Message("write '{\(id)}'"), repair: "{\(id)}")
    }
    if let id, id.count > 1 {
      let folded = id.dropFirst().map {
        $0.isLetter && $0.isASCII || $0.isNumber ? String($0) : "-"
      }
      .joined().split(separator: "-").joined(separator: "-").lowercased()
      guard !folded.isEmpty, words == id else { return }
      return tell(
        .headingForm, open..<end,
        Message("the id of a heading has letters, digits, '-' and '_' only"),
        Message("write '{#\(folded)}'"), repair: "{#\(folded)}")
    }
    guard words == "-" || words.hasPrefix(".") || words.hasPrefix(":") || words.contains("=") else {
      return
    }
    var start = open
    while start > line.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
    tell(
      .headingForm, start..<end, Message("this is shown as a part of the heading"),
      Message("remove it; a heading takes an id only: {#my-id}"), repair: "")
  }

  mutating func tooDeepHeading(_ marks: Range<Int>) {
    guard bytes[marks.upperBound].isWhitespace else { return }
    tell(
      .headingForm, marks, Message("a heading has six signs at most, so this is none"),
      Message("write fewer '#', one more than the heading above it has"))
  }

  /// `== Words` and `=== "Words"`.
  mutating func equalSigns(_ line: Range<Int>) {
    var at = line.lowerBound
    while at < line.upperBound, bytes[at] == 0x3D { at += 1 }
    let count = at - line.lowerBound
    guard (2...6).contains(count), at + 1 < line.upperBound, bytes[at] == 0x20,
      !isBlank(at..<line.upperBound)
    else { return }
    let sign = String(repeating: "#", count: count)
    tell(
      .headingForm, line.lowerBound..<at,
      Message("'\(bytes.text(line.lowerBound..<at))' begins no heading here"),
      Message("write '\(sign) ' before the words"))
  }

  /// `h2. Words`.
  mutating func numberedHeading(_ line: Range<Int>) {
    let at = line.lowerBound
    guard at + 4 < line.upperBound, (0x31...0x36).contains(bytes[at + 1]), bytes[at + 2] == 0x2E,
      bytes[at + 3] == 0x20
    else { return }
    let sign = String(repeating: "#", count: max(2, Int(bytes[at + 1]) - 0x30))
    tell(
      .headingForm, at..<(at + 3), Message("'\(bytes.text(at..<(at + 3)))' begins no heading here"),
      Message("write '\(sign) ' before the words"), repair: sign)
  }
}
