internal import Bytes

/// One file as it was read: its path relative to the workspace, and its bytes.
package struct SourceFile: Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A range of the file; what lies beyond its end is cut off.
  package func range(_ start: Int, _ end: Int) -> SourceRange {
    let end = min(end, bytes.count)
    return SourceRange(path: path, start: min(start, end), end: end)
  }

  /// A range of bytes of this file as a place.
  package func range(_ range: Range<Int>) -> SourceRange {
    self.range(range.lowerBound, range.upperBound)
  }
}

/// A file and a range of its bytes; it becomes a line and a column of characters when it is shown.
package struct SourceRange: Sendable, Hashable, Comparable {
  package let path: String
  package let start: Int
  package let end: Int

  package init(path: String, start: Int, end: Int) {
    self.path = path
    self.start = start
    self.end = max(start, end)
  }

  package init(path: String) { self.init(path: path, start: 0, end: 0) }

  package static func < (one: SourceRange, other: SourceRange) -> Bool {
    (one.path, one.start, one.end) < (other.path, other.start, other.end)
  }
}

/// Where the lines of a text begin, and what stands in them.
package struct LineTable: Sendable {
  package let starts: [Int]
  private let bytes: [UInt8]
  /// In long lines: places between two signs of ASCII, and their columns, so that a file of one line is not
  /// counted from its beginning for every finding.
  private let marks: [(offset: Int, column: Int)]
  private static let longLine = 4_096

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var at = 0
      while let next = buffer.firstIndex(of: 0x0A, from: at) {
        at = next + 1
        starts.append(at)
      }
    }
    self.starts = starts
    marks = Self.marks(bytes, starts)
  }

  private static func marks(_ bytes: [UInt8], _ starts: [Int]) -> [(offset: Int, column: Int)] {
    var marks: [(offset: Int, column: Int)] = []
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : bytes.count
      guard end - start > longLine else { continue }
      var from = start
      var column = 1
      while true {
        var at = from + 1_024
        while at < end, !(isPlain(bytes[at - 1]) && isPlain(bytes[at])) { at += 1 }
        guard at < end else { break }
        column += count(bytes[from..<at])
        marks.append((at, column))
        from = at
      }
    }
    return marks
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  /// How many characters a reader sees.
  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy { $0 < 0x80 && $0 != 0x0D }
      ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }

  /// The last mark at or before a place that is not before the line's start.
  private func mark(before offset: Int, from start: Int) -> (offset: Int, column: Int) {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, marks[low - 1].offset > start else { return (start, 1) }
    return marks[low - 1]
  }

  /// What stands around a place of a line counted from 1, and how many characters were left out before it:
  /// all of a short line, some hundred characters of a long one.
  package func window(ofLine line: Int, around offset: Int) -> (text: String, skipped: Int) {
    guard line >= 1, line <= starts.count else { return ("", 0) }
    let start = starts[line - 1]
    let end = end(ofLine: line)
    guard end - start > Self.longLine else { return (text(ofLine: line), 0) }
    let offset = min(max(offset, start), end)
    let first = mark(before: offset - 512, from: start)
    var stop = min(end, max(offset, first.offset) + 1_024)
    while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    return (String(decoding: bytes[first.offset..<stop], as: UTF8.self), first.column - 1)
  }

  /// Whether nothing stands in a line counted from 1.
  package func isEmpty(line: Int) -> Bool {
    guard line >= 1, line <= starts.count else { return true }
    let end = end(ofLine: line)
    return end <= starts[line - 1] || end == starts[line - 1] + 1 && bytes[end - 1] == 0x0D
  }

  /// Line and column of a byte, counted from 1; the column counts characters as a reader sees them.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let mark = mark(before: offset, from: starts[low])
    return (low + 1, mark.column + Self.count(bytes[mark.offset..<offset]))
  }

  /// The text of a line counted from 1, without its line ending.
  package func text(ofLine line: Int) -> String {
    guard line >= 1, line <= starts.count else { return "" }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The byte at which a line, counted from 1, ends.
  package func end(ofLine line: Int) -> Int {
    line < starts.count ? starts[line] - 1 : bytes.count
  }
}
