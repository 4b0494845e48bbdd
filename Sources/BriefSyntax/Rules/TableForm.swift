package import BriefDiagnostics
internal import Bytes

extension Rule {
  /// The second row of a table consists of dashes, as many cells as the first has.
  package static let tableForm = Rule(
    "table-form", .warning,
    checks: Message(
      "The second row of a table consists of dashes, as many cells as the first has."),
    why: Message("without it the rows are shown as text with bars"),
    example: """
      | Drug | Dose |
      | A | 10 mg |
      """,
    instead: """
      | Drug | Dose |
      | --- | --- |
      | A | 10 mg |
      """)
}

extension HabitScan {
  /// A line that looks like a row of a table, behind the marks of quotations and items.
  struct Row {
    let range: Range<Int>
    let cells: Int
    /// Whether a bar begins and another ends it.
    let isFramed: Bool
    /// Whether it is the first line of an item.
    let beginsItem: Bool
    /// Whether it holds nothing but what parts the head of a table from its rows.
    let isRuler: Bool
  }

  func row(_ number: Int) -> Row? {
    guard lines.indices.contains(number) else { return nil }
    let line = lines[number]
    guard let bar = bytes.firstIndex(of: 0x7C, from: line.lowerBound, to: line.upperBound),
      !isInTable(bar)
    else { return nil }
    let end = trimmedEnd(line)
    var start = line.lowerBound
    var beginsItem = false
    while start < bar {
      if bytes[start].isWhitespace || bytes[start] == 0x3E {
        start += 1
      } else if let length = itemMark(start, end) {
        beginsItem = true
        start += length
      } else {
        break
      }
    }
    var bars = 0
    var blanks = 0
    for at in bar..<end where bytes[at] == 0x7C && (at == start || bytes[at - 1] != 0x5C) {
      bars += 1
      if at > start, bytes[at - 1] == 0x20, at + 1 < end, bytes[at + 1] == 0x20 { blanks += 1 }
    }
    let opens = bytes[start] == 0x7C
    let closes = end - start > 2 && bytes[end - 1] == 0x7C
    let cells = bars + 1 - (opens ? 1 : 0) - (closes ? 1 : 0)
    let isRuler =
      bytes[start..<end].contains(0x2D)
      && bytes[start..<end].allSatisfy { "|-: \t".utf8.contains($0) }
    guard opens && closes || isRuler || blanks > 0 && blanks >= cells - 1 else { return nil }
    return Row(
      range: start..<end, cells: max(1, cells), isFramed: opens && closes, beginsItem: beginsItem,
      isRuler: isRuler)
  }

  /// The length of the sign or number of an item, with the blank behind it.
  private func itemMark(_ start: Int, _ end: Int) -> Int? {
    var at = start
    if "-*+".utf8.contains(bytes[at]) {
      at += 1
    } else {
      while at < min(end, start + 9), bytes[at].isDigit { at += 1 }
      guard at > start, at < end, bytes[at] == 0x2E || bytes[at] == 0x29 else { return nil }
      at += 1
    }
    return at < end && bytes[at] == 0x20 ? at + 1 - start : nil
  }

  /// Rows of a table without the row of dashes, on a line of their own, in quotations and in items.
  mutating func table(_ number: Int) {
    guard let own = row(number), !own.isRuler, let next = row(number + 1), !next.beginsItem, next.isFramed == own.isFramed || next.isRuler
    else { return }
    if !own.beginsItem, let above = row(number - 1), above.isFramed == own.isFramed { return }
    let dashes = Array(repeating: "---", count: min(own.cells, 12)).joined(separator: " | ")
    let ruler = own.isFramed ? "| \(dashes) |" : dashes
    if next.isRuler {
      guard next.cells != own.cells else { return }
      return tell(
        .tableForm, next.range,
        Message(
          "this row has \(next.cells) cells and the first row has \(own.cells), so this is no table"),
        Message("write one '---' for each cell of the first row"),
        repair: own.cells > 12 ? nil : ruler)
    }
    // A single bar between words may part the names in a line; three such lines are a table.
    if !own.isFramed {
      guard next.cells == own.cells,
        own.cells > 2 || own.cells == 2 && row(number + 2)?.cells == 2
      else { return }
    }
    // The row that is missing begins as the line above it does, but for the sign of an item.
    let marks = bytes[lines[number].lowerBound..<own.range.lowerBound].map { byte in
      byte == 0x3E || byte == 0x09 ? byte : 0x20
    }
    tell(
      .tableForm, own.range,
      Message("the row of dashes is missing below this one, so this is no table"),
      Message("write '\(ruler)' as the second row"),
      repair: own.cells > 12
        ? nil : bytes.text(own.range) + "\n" + String(decoding: marks, as: UTF8.self) + ruler)
  }

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
  func isListMark(_ line: Range<Int>) -> Bool {
    guard let tab = bytes.firstIndex(of: 0x09, from: line.lowerBound, to: line.upperBound),
      tab > line.lowerBound, tab - line.lowerBound < 6
    else { return false }
    return bulletLength(line) > 0 || tab == line.lowerBound + 1
      || bytes[tab - 1] == 0x2E || bytes[tab - 1] == 0x29
  }
}
