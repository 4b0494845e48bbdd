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

  func cells(_ line: Range<Int>) -> Int {
    var count = 0
    for at in line where bytes[at] == 0x7C && (at == line.lowerBound || bytes[at - 1] != 0x5C) {
      count += 1
    }
    return max(1, count - 1)
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

extension HabitScan {
  mutating func tellNoCaption(_ line: Range<Int>) {
    tell(
      .tableForm, line.lowerBound..<trimmedEnd(line),
      Message("a line with ':' is no caption here; it is shown as it is"),
      Message("write 'Table: ' and the words in a line of its own directly above the table"))
  }
}
