internal import BriefDiagnostics
internal import Bytes

/// Blocks of other programs: boxes, headings, tables and notes that Markdown takes for a paragraph.
extension HabitScan {
  /// `!!! note "Title"` and `??? tip`.
  mutating func admonition(_ line: Range<Int>) {
    let sign: StaticString = bytes[line.lowerBound] == 0x21 ? "!!!" : "???"
    guard bytes.hasPrefix(sign, at: line.lowerBound) else {
      if bytes.hasPrefix("!include ", at: line.lowerBound) { tellInclusion(line) }
      return
    }
    var at = line.lowerBound + 3
    if at < line.upperBound, bytes[at] == 0x2B { at += 1 }
    guard at + 1 < line.upperBound, bytes[at] == 0x20, bytes[at + 1].isLetter else { return }
    tell(
      .unreadMarkup, line.lowerBound..<trimmedEnd(line),
      Message("this begins no box here; it is shown as it is"),
      Message("write '> [!NOTE]', and '> ' before each line of the box"))
  }

  private mutating func tellInclusion(_ line: Range<Int>) {
    tell(
      .unreadMarkup, line.lowerBound..<trimmedEnd(line),
      Message("no other file is included here; this is shown as it is"),
      Message("write what the file says, or link to it"))
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

  /// `.. note:: words`, `.. _label:`.
  mutating func directive(_ line: Range<Int>) {
    guard bytes.hasPrefix(".. ", at: line.lowerBound), line.count > 4,
      bytes[line.lowerBound + 3].isLetter || bytes[line.lowerBound + 3] == 0x5F,
      bytes[line].contains(0x3A)
    else { return }
    tell(
      .unreadMarkup, line.lowerBound..<trimmedEnd(line),
      Message("commands of other site programs are not carried out; this is shown as it is"),
      Message("write what it stands for, or remove it"))
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

  /// `[1] The words of a note` and `[TOC]`.
  mutating func bracket(_ number: Int, _ line: Range<Int>) {
    var at = line.lowerBound + 1
    while at < min(line.upperBound, line.lowerBound + 4), bytes[at].isDigit { at += 1 }
    guard at > line.lowerBound + 1 else { return contents(line) }
    guard at + 2 < line.upperBound, bytes[at] == 0x5D, bytes[at + 1].isWhitespace else { return }
    let digits = bytes.text((line.lowerBound + 1)..<at)
    tell(
      .unreadMarkup, line.lowerBound..<(at + 1),
      Message("'[\(digits)]' is neither a note nor a source here; it is shown as it is"),
      Message(
        "for a note write '[^\(digits)]: ' here and '[^\(digits)]' in the text; a source is cited as [@key]"
      ))
  }

  /// `*[WHO]: World Health Organization`.
  mutating func abbreviation(_ line: Range<Int>) {
    guard bytes.hasPrefix("*[", at: line.lowerBound),
      let close = find("]:", line), close > line.lowerBound + 2
    else { return }
    tell(
      .unreadMarkup, line.lowerBound..<trimmedEnd(line),
      Message("abbreviations are not explained so here; this is shown as it is"),
      Message("write the words in full where they first stand, or add them to Site/glossary.yml"))
  }

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

  // MARK: Tables

  /// `+---+---+` and columns of blanks below `-----  -----`.
  mutating func ruledTable(_ number: Int, _ line: Range<Int>) {
    let end = trimmedEnd(line)
    guard end - line.lowerBound > 4 else { return }
    let words = bytes[line.lowerBound..<end]
    let isGrid = bytes[line.lowerBound] == 0x2B
    if isGrid {
      guard words.allSatisfy({ $0 == 0x2B || $0 == 0x2D || $0 == 0x3D || $0 == 0x3A }),
        words.last == 0x2B, !open.contains("+")
      else { return }
      open.insert("+")
    } else {
      guard words.allSatisfy({ $0 == 0x2D || $0 == 0x20 }) else { return }
      let groups = words.split(separator: 0x20)
      guard groups.count > 1, groups.allSatisfy({ $0.count > 1 }), !open.contains("-- --") else {
        return
      }
      open.insert("-- --")
    }
    tell(
      .tableForm, line.lowerBound..<end,
      Message("lines of dashes make no table here"),
      Message("write '| A | B |', below it '| --- | --- |', and a row for each line"))
  }

  /// `| one line` and `| another`, which keep their lines elsewhere.
  mutating func lineBlock(_ number: Int, _ line: Range<Int>) {
    func isLine(_ number: Int) -> Bool {
      let words = words(of: number)
      return words.count > 2 && bytes[words.lowerBound] == 0x7C
        && bytes[words.lowerBound + 1] == 0x20
        && !bytes[words.dropFirst()].contains(0x7C)
    }
    guard isLine(number), !isLine(number - 1), isLine(number + 1), !isInTable(line.lowerBound)
    else { return }
    tell(
      .unreadMarkup, line.lowerBound..<(line.lowerBound + 1),
      Message("'|' does not keep lines apart here; it is shown as it is"),
      Message("remove it, and end each line but the last with a backslash"))
  }

  /// Words between tabs on several lines: a table that was pasted.
  mutating func tabs(_ number: Int, _ line: Range<Int>) {
    func columns(_ number: Int) -> Int {
      let words = words(of: number)
      var count = 0
      var at = words.lowerBound
      while let tab = bytes.firstIndex(of: 0x09, from: at, to: words.upperBound) {
        if tab > words.lowerBound, tab + 1 < words.upperBound { count += 1 }
        at = tab + 1
      }
      return count
    }
    let own = columns(number)
    guard own > 0, columns(number - 1) != own, columns(number + 1) == own,
      !isListMark(line)
    else { return }
    tell(
      .tableForm, line.lowerBound..<trimmedEnd(line),
      Message("tabs make no table here; the lines would run into one another"),
      Message(
        "write '|' between the cells and at both ends of each line, and '|\(String(repeating: " --- |", count: min(own + 1, 12)))' below the first"
      ))
  }

  /// Whether the sign or the number of a list stands before the first tab.
  private func isListMark(_ line: Range<Int>) -> Bool {
    guard let tab = bytes.firstIndex(of: 0x09, from: line.lowerBound, to: line.upperBound),
      tab > line.lowerBound, tab - line.lowerBound < 6
    else { return false }
    return bulletLength(line) > 0 || tab == line.lowerBound + 1
      || bytes[tab - 1] == 0x2E || bytes[tab - 1] == 0x29
  }
}
