/// A table for the terminal: columns as wide as they must be, the last one wrapped.
package struct TextTable {
  package let heads: [String]
  package var rows: [[String]]
  /// The widest that a column but the last may be.
  package var widest: Int
  /// Columns whose entries stand at their right edge.
  package var numbers: Set<Int>

  package init(
    heads: [String], rows: [[String]] = [], widest: Int = 34, numbers: Set<Int> = []
  ) {
    self.heads = heads
    self.rows = rows
    self.widest = widest
    self.numbers = numbers
  }

  /// The table as lines.
  ///
  /// - Parameter width: of the terminal, in characters.
  package func lines(width: Int) -> [String] {
    let count = heads.count
    let rows = rows.map { $0.map(shown) }
    var widths = heads.map(\.count)
    for row in rows {
      for column in 0..<count { widths[column] = max(widths[column], row[column].count) }
    }
    for column in 0..<(count - 1) { widths[column] = min(widths[column], widest) }
    let before = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    let rest = max(18, width - before)
    var lines = [line(heads, widths)]
    for row in rows {
      for (number, text) in wrap(row[count - 1], rest).enumerated() {
        lines.append(
          number == 0
            ? line(row.dropLast() + [text], widths) : String(repeating: " ", count: before) + text)
      }
    }
    return lines
  }

  /// A cell on one line, without signs that would steer the terminal.
  private func shown(_ cell: String) -> String {
    let pieces = cell.split(separator: Self.glue, omittingEmptySubsequences: false)
    return pieces.map { visible(String($0), keepsLines: false) }.joined(separator: String(Self.glue))
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() where column < cells.count - 1 {
      line += fitted(cell, widths[column], atEnd: numbers.contains(column)) + "  "
    }
    line += cells.last ?? ""
    while line.last == " " { line.removeLast() }
    return line
  }

  private func fitted(_ text: String, _ width: Int, atEnd: Bool) -> String {
    let cut = text.count > width ? String(text.prefix(width - 1)) + "…" : text
    let space = String(repeating: " ", count: max(0, width - cut.count))
    return atEnd ? space + cut : cut + space
  }

  /// Words that stay on one line, such as a command to copy.
  package static func unbroken(_ words: String) -> String {
    words.replacing(" ", with: String(glue))
  }

  /// Stands for a blank at which no line is broken (UNIT SEPARATOR: no author's text holds it).
  private static let glue: Character = "\u{1F}"

  private func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines.map { $0.replacing(String(Self.glue), with: " ") }
  }
}
