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

  package func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(path: path, start: start, end: end)
  }

  package func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(path: path, start: range.lowerBound, end: range.upperBound)
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
    let before = String(decoding: bytes[starts[low]..<offset], as: UTF8.self)
    return (low + 1, before.count + 1)
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
