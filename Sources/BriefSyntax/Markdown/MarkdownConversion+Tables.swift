internal import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

extension MarkdownConversion {
  mutating func table(_ node: OpaquePointer, _ range: Range<Int>, _ depth: Int) -> Int32 {
    let index = add(.table, range)
    var columns: UInt16 = 0
    let alignments = brief_table_alignments(node, &columns)
    tree.nodes[Int(index)].number = Int32(columns)
    var rows = Chain()
    var row = cmark_node_first_child(node)
    while let current = row {
      let rowRange = blockRange(current)
      let rowIndex = add(.tableRow, rowRange)
      tree.nodes[Int(rowIndex)].flag = brief_kind(current) == BRIEF_TABLE_HEADER ? 1 : 0
      checkCells(rowRange, columns: Int(columns))
      var cells = Chain()
      var column = 0
      var cell = cmark_node_first_child(current)
      cursor = rowRange.lowerBound
      while let currentCell = cell, column < Int(columns) {
        let cellIndex = add(.tableCell, rowRange)
        tree.nodes[Int(cellIndex)].flag = alignments?[column] ?? 0
        let start = min(cursor, rowRange.upperBound)
        inlines(of: currentCell, into: cellIndex, start..<rowRange.upperBound, depth)
        cells.append(cellIndex, tree)
        column += 1
        cell = cmark_node_next(currentCell)
      }
      tree.nodes[Int(rowIndex)].firstChild = cells.first
      rows.append(rowIndex, tree)
      row = cmark_node_next(current)
    }
    tree.nodes[Int(index)].firstChild = rows.first
    return index
  }

  /// Bars part cells wherever they stand, and cells beyond the first row's vanish without a word (GFM
  /// specification, 4.10).
  private mutating func checkCells(_ range: Range<Int>, columns: Int) {
    var at = range.lowerBound
    let end = bytes.firstIndex(of: 0x0A, from: at) ?? bytes.count
    while at < end, bytes[at].isWhitespace || bytes[at] == 0x3E { at += 1 }
    if at < end, bytes[at] == 0x7C { at += 1 }
    if isPlain(at..<end, columns) || tellBars(at..<end) { return }
    var cell = at
    var count = 0
    while at < end {
      if bytes[at] == 0x5C {
        at += 2
        continue
      }
      if bytes[at] == 0x7C {
        count += 1
        if count > columns, !isBlank(cell..<at) { return tellExcess(cell..<at, columns) }
        cell = at + 1
      }
      at += 1
    }
    if count >= columns, cell < end, !isBlank(cell..<end) { tellExcess(cell..<end, columns) }
  }

  /// Whether a row holds bars between its cells alone, and no more of them than there are columns.
  private func isPlain(_ row: Range<Int>, _ columns: Int) -> Bool {
    let places = reader.signs.places
    var number = reader.signs.first(from: row.lowerBound)
    var bars = 0
    var cell = row.lowerBound
    while number < places.count, places[number] < row.upperBound {
      let at = Int(places[number])
      switch bytes[at] {
      case 0x7C:
        bars += 1
        cell = at + 1
      case 0x5B, 0x5C, 0x60: return false
      default: break
      }
      number += 1
    }
    return bars < columns || bars == columns && isBlank(cell..<row.upperBound)
  }

  private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(\.isWhitespace) }

  /// Tells each bar of a row that stands inside a link or code; false where there is none.
  private mutating func tellBars(_ row: Range<Int>) -> Bool {
    var found = false
    var at = row.lowerBound
    while at < row.upperBound {
      var inside: Range<Int>?
      switch bytes[at] {
      case 0x5C:
        at += 2
        continue
      case 0x60: inside = codeSpan(at, row.upperBound)
      case 0x5B: inside = linkWords(at, row.upperBound)
      default: break
      }
      guard let inside else {
        // A run of backticks without its like is text.
        let start = at
        while at < row.upperBound, bytes[at] == 0x60 { at += 1 }
        if at == start { at += 1 }
        continue
      }
      for bar in inside where bytes[bar] == 0x7C && bytes[bar - 1] != 0x5C {
        found = true
        tellBar(bar)
      }
      at = inside.upperBound
    }
    return found
  }

  /// Code between equal runs of backticks. `5` | 6`` are two cells with a sign each: blanks on both sides of
  /// a bar say so.
  private func codeSpan(_ start: Int, _ end: Int) -> Range<Int>? {
    var length = 0
    while start + length < end, bytes[start + length] == 0x60 { length += 1 }
    var at = start + length
    while at < end {
      if bytes[at] == 0x7C, bytes[at - 1] == 0x20, at + 1 < end, bytes[at + 1] == 0x20 {
        return nil
      }
      if bytes[at] == 0x60 {
        var run = 0
        while at + run < end, bytes[at + run] == 0x60 { run += 1 }
        if run == length { return start..<(at + run) }
        at += run
      } else {
        at += 1
      }
    }
    return nil
  }

  /// `[[id|words]]`, or the words of `[a|b](c)`.
  private func linkWords(_ start: Int, _ end: Int) -> Range<Int>? {
    if start + 1 < end, bytes[start + 1] == 0x5B {
      guard let close = bytes.firstRange(of: "]]", from: start, to: end) else { return nil }
      return bytes[(start + 2)..<close].contains(0x5B) ? nil : start..<(close + 2)
    }
    guard let close = bytes.firstIndex(of: 0x5D, from: start, to: end), close + 1 < end,
      bytes[close + 1] == 0x28, !bytes[(start + 1)..<close].contains(0x5B)
    else { return nil }
    return start..<close
  }
}
