internal import BriefDiagnostics
internal import Bytes

/// Lines that look like headings, lists and tables, and are none.
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
    if bytes[line].split(whereSeparator: \.isWhitespace).allSatisfy({
      $0.count > 1 && $0.first == 0x23
    }) {
      tell(
        .unreadMarkup, line.lowerBound..<trimmedEnd(line),
        Message("words with '#' are no topics here; they are shown as they are"),
        Message("name the topics in the field 'topic', and remove this line"))
    }
  }

  /// What stands in braces at the end of a heading: only `{#id}` is read.
  private mutating func attributes(_ line: Range<Int>) {
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
      let folded = id.dropFirst().map { $0.isLetter && $0.isASCII || $0.isNumber ? String($0) : "-" }
        .joined().split(separator: "-").joined(separator: "-").lowercased()
      guard !folded.isEmpty, words == id else { return }
      return tell(
        .headingForm, open..<end, Message("the id of a heading has letters, digits, '-' and '_' only"),
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

  private mutating func tooDeepHeading(_ marks: Range<Int>) {
    guard bytes[marks.upperBound].isWhitespace else { return }
    tell(
      .headingForm, marks, Message("a heading has six signs at most, so this is none"),
      Message("write fewer '#', one more than the heading above it has"))
  }

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

  private mutating func hiddenBlank(_ at: Int, _ length: Int) {
    tell(
      .hiddenBlank, at..<(at + length),
      Message("the blank here does not break lines, and Markdown does not take it for a space"),
      Message("delete it and type a space"), repair: " ")
  }

  /// Rows of a table without the row of dashes.
  mutating func table(_ number: Int, _ line: Range<Int>) {
    guard isRow(number), !isRow(number - 1), isRow(number + 1), !isInTable(line.lowerBound) else {
      return
    }
    let own = cells(lines[number])
    let next = lines[number + 1]
    if bytes[next].allSatisfy({ "|-: \t".utf8.contains($0) }) {
      guard cells(next) != own else { return }
      return tell(
        .tableForm, next,
        Message(
          "this row has \(cells(next)) cells and the first row has \(own), so this is no table"),
        Message("write one '---' for each cell of the first row"),
        repair: "|" + String(repeating: " --- |", count: own))
    }
    tell(
      .tableForm, line.lowerBound..<trimmedEnd(line),
      Message("the row of dashes is missing below this one, so this is no table"),
      Message("write '|\(String(repeating: " --- |", count: min(own, 12)))' as the second row"),
      repair: bytes.text(line.lowerBound..<trimmedEnd(line)) + "\n|"
        + String(repeating: " --- |", count: own))
  }

  func isRow(_ number: Int) -> Bool {
    guard lines.indices.contains(number) else { return false }
    let line = lines[number]
    let end = trimmedEnd(line)
    return end - line.lowerBound > 2 && bytes[line.lowerBound] == 0x7C && bytes[end - 1] == 0x7C
  }

  private func cells(_ line: Range<Int>) -> Int {
    var count = 0
    for at in line where bytes[at] == 0x7C && (at == line.lowerBound || bytes[at - 1] != 0x5C) {
      count += 1
    }
    return max(1, count - 1)
  }

  /// `::: {.note}` and `: what a term means`.
  mutating func colons(_ number: Int, _ line: Range<Int>) {
    if bytes.hasPrefix(":::", at: line.lowerBound) {
      let isEnd =
        isBlank((line.lowerBound + 3)..<line.upperBound) || bytes[line].allSatisfy { $0 == 0x3A }
      if isEnd, open.contains(":::") { return }
      open.insert(":::")
      return tell(
        .unreadMarkup, line.lowerBound..<trimmedEnd(line),
        Message("':::' begins nothing here; it is shown as it is"),
        Message(
          "for a box write '> [!NOTE]' and '> ' before each of its lines; else remove the colons"))
    }
    guard line.count > 2, bytes[line.lowerBound + 1].isWhitespace, number > 0 else { return }
    if isBlank(lines[number - 1]) {
      guard number > 1, isInTable(lines[number - 2].lowerBound) else { return }
      return tell(
        .tableForm, line.lowerBound..<trimmedEnd(line),
        Message("a line with ':' is no caption here; it is shown as it is"),
        Message("write 'Table: ' and the words in a line of its own directly above the table"))
    }
    tell(
      .unreadMarkup, line.lowerBound..<(line.lowerBound + 1),
      Message("a line with ':' is no definition here; it would run into the line before it"),
      Message("write '- **Term**: what it means', or add the term to Site/glossary.yml"))
  }

  /// `[TOC]`, alone on its line.
  mutating func contents(_ line: Range<Int>) {
    let words = bytes.text(line.lowerBound..<trimmedEnd(line)).lowercased()
    guard ["[toc]", "[[toc]]", "[[_toc_]]"].contains(words) else { return }
    tell(
      .unreadMarkup, line.lowerBound..<trimmedEnd(line),
      Message("every page has its contents already; this is shown as it is"),
      Message("remove the line"),
      repair: "")
  }

  func trimmedEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1].isWhitespace { end -= 1 }
    return end
  }
}
