internal import BriefDiagnostics
internal import Bytes

extension HabitScan {
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

  /// `[1] The words of a note` and `[TOC]`.
  mutating func bracket(_ number: Int, _ line: Range<Int>) {
    if bytes.hasPrefix("[!", at: line.lowerBound) { return calloutLine(number, line) }
    var at = line.lowerBound + 1
    while at < min(line.upperBound, line.lowerBound + 4), bytes[at].isDigit { at += 1 }
    guard at > line.lowerBound + 1 else { return whole(line, LineForm.contents) }
    guard at + 2 < line.upperBound, bytes[at] == 0x5D, bytes[at + 1].isWhitespace else { return }
    let digits = bytes.text((line.lowerBound + 1)..<at)
    tell(
      .unreadMarkup, line.lowerBound..<(at + 1),
      Message("'[\(digits)]' is neither a note nor a source here; it is shown as it is"),
      Message(
        "for a note write '[^\(digits)]: ' here and '[^\(digits)]' in the text; a source is cited as [@key]"
      ))
  }

  /// `> [! NOTE]`, `> [!NOTE]: words`, and `[!NOTE]` in no quotation.
  private mutating func calloutLine(_ number: Int, _ line: Range<Int>) {
    guard
      let close = bytes.firstIndex(
        of: 0x5D, from: line.lowerBound, to: min(line.upperBound, line.lowerBound + 40))
    else { return }
    let start = line.lowerBound + 2
    guard start < close else { return }
    let isQuoted = bytes[lines[number].lowerBound..<line.lowerBound].contains(0x3E)
    let hasColon = close + 1 < line.upperBound && bytes[close + 1] == 0x3A
    // Every box begins with such a line: one as it should be needs no closer look.
    if isQuoted, !hasColon, bytes[start].isLetter, bytes[close - 1].isLetter { return }
    let name = bytes.text(start..<close).trimming()
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "-" }) else { return }
    if !isQuoted {
      // A link or a definition may begin with such a name.
      guard close + 1 >= line.upperBound || bytes[close + 1].isWhitespace else { return }
      return tell(
        .unreadMarkup, line.lowerBound..<(close + 1),
        Message("'[!\(name)]' begins no box here; it is shown as it is"),
        Message("write '> ' before each line of the box"))
    }
    guard hasColon || name.utf8.count != close - start else { return }
    tell(
      .unreadMarkup, line.lowerBound..<(hasColon ? close + 2 : close + 1),
      Message("'[!\(name)]' begins no box as it is written here"),
      Message("write '> [!\(name.uppercased())]', without blanks in it and without a colon behind it"),
      repair: "[!\(name.uppercased())]")
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
      return tellNoCaption(line)
    }
    tell(
      .unreadMarkup, line.lowerBound..<(line.lowerBound + 1),
      Message("a line with ':' is no definition here; it would run into the line before it"),
      Message("write '- **Term**: what it means', or add the term to Site/glossary.yml"))
  }
}

extension HabitScan {
  /// `#one #two`, alone on a line.
  mutating func topics(_ line: Range<Int>) {
    guard
      bytes[line].split(whereSeparator: \.isWhitespace).allSatisfy({
        $0.count > 1 && $0.first == 0x23
      })
    else { return }
    tell(
      .unreadMarkup, line.lowerBound..<trimmedEnd(line),
      Message("words with '#' are no topics here; they are shown as they are"),
      Message("name the topics in the field 'topic', and remove this line"))
  }
}

/// A line that another program carries out, or makes something of, and that is shown here as it is.
struct LineForm: Sendable {
  let opening: StaticString
  /// Whether the line goes on as the other program has it, from behind the opening on.
  let isMeant: @Sendable (_ scan: HabitScan, _ at: Int, _ line: Range<Int>) -> Bool
  let message: Message
  let help: Message
  var repair: String?
}

extension LineForm {
  static let inclusion = [
    LineForm(
      opening: "!include ", isMeant: { _, _, _ in true },
      message: Message("no other file is included here; this is shown as it is"),
      help: Message("write what the file says, or link to it"))
  ]

  /// `!!! note "Title"`, `??? tip` and `???+ tip`.
  static let admonition = ["!!!", "???"].map { (sign: StaticString) in
    LineForm(
      opening: sign,
      isMeant: { scan, start, line in
        var at = start
        if at < line.upperBound, scan.bytes[at] == 0x2B { at += 1 }
        return at + 1 < line.upperBound && scan.bytes[at] == 0x20 && scan.bytes[at + 1].isLetter
      },
      message: Message("this begins no box here; it is shown as it is"),
      help: Message("write '> [!NOTE]', and '> ' before each line of the box"))
  }

  /// `.. note:: words`, `.. _label:`.
  static let directive = [
    LineForm(
      opening: ".. ",
      isMeant: { scan, at, line in
        at + 1 < line.upperBound && (scan.bytes[at].isLetter || scan.bytes[at] == 0x5F)
          && scan.bytes[line].contains(0x3A)
      },
      message: EnclosedForm.notCarriedOut, help: EnclosedForm.writeItsMeaning)
  ]

  /// `*[WHO]: World Health Organization`.
  static let abbreviation = [
    LineForm(
      opening: "*[",
      isMeant: { scan, at, line in scan.find("]:", line).map { $0 > at } ?? false },
      message: Message("abbreviations are not explained so here; this is shown as it is"),
      help: Message(
        "write the words in full where they first stand, or add them to Site/glossary.yml"))
  ]

  /// `[TOC]`, alone on its line.
  static let contents = [
    LineForm(
      opening: "[",
      isMeant: { scan, _, line in
        let words = scan.bytes.text(line.lowerBound..<scan.trimmedEnd(line)).lowercased()
        return ["[toc]", "[[toc]]", "[[_toc_]]"].contains(words)
      },
      message: Message("every page has its contents already; this is shown as it is"),
      help: Message("remove the line"), repair: "")
  ]
}

extension HabitScan {
  /// Tells a line of one of the forms.
  mutating func whole(_ line: Range<Int>, _ forms: [LineForm]) {
    for form in forms where bytes.hasPrefix(form.opening, at: line.lowerBound) {
      let start = line.lowerBound + form.opening.utf8CodeUnitCount
      guard form.isMeant(self, start, line) else { continue }
      return tell(
        .unreadMarkup, line.lowerBound..<trimmedEnd(line), form.message, form.help,
        repair: form.repair)
    }
  }
}
