internal import BriefDiagnostics
internal import Bytes

/// Finds what would make libcmark-gfm take memory or time out of all proportion, and gives a copy of the body
/// in which it is harmless. Only the copy is parsed; places stay what they are.
///
/// libcmark-gfm completes every short row to the width of the first and takes quadratic time over one long
/// row; it copies an address for each link that refers to its definition.
struct ParserFence {
  private let body: UnsafeBufferPointer<UInt8>
  let source: SourceFile
  let base: Int
  /// The harmless copy; nil where the body is harmless itself.
  private(set) var bytes: [UInt8]?
  var diagnostics: [Diagnostic] = []

  /// The most columns that a table may have.
  static let mostColumns = 64
  /// The most cells that a table's short rows may lack together.
  static let mostMissing = 100_000
  /// The most bytes that links by reference may copy from their definitions.
  private static let mostCopied = 32 << 20

  init(_ body: UnsafeBufferPointer<UInt8>, _ source: SourceFile, _ base: Int) {
    self.body = body
    self.source = source
    self.base = base
  }

  mutating func build(_ signs: borrowing BodySigns) {
    if signs.holds(0x7C) { fenceRows(signs) }
    if signs.holds(0x5D) { fenceDefinitions(signs) }
  }

  private mutating func blank(_ range: Range<Int>, _ byte: UInt8) {
    if bytes == nil { bytes = Array(body) }
    for index in range where body[index] == byte { bytes?[index] = 0x20 }
  }

  // MARK: Tables

  private mutating func fenceRows(_ signs: borrowing BodySigns) {
    let lines = signs.lineStarts
    var isTold = false
    var tableEnd = 0
    var line = 0
    var next = 0
    while next < signs.places.count {
      let first = Int(signs.places[next]) - base
      next += 1
      guard body[first] == 0x7C else { continue }
      while line + 1 < lines.count, lines[line + 1] <= first { line += 1 }
      let end = line + 1 < lines.count ? Int(lines[line + 1]) - 1 : body.count
      var bars = 1
      while next < signs.places.count, Int(signs.places[next]) - base < end {
        if body[Int(signs.places[next]) - base] == 0x7C { bars += 1 }
        next += 1
      }
      if bars > Self.mostColumns + 1 {
        blank(first..<end, 0x7C)
        if !isTold {
          isTold = true
          tellTooWide(bars, at: first..<min(end, first + 1))
        }
      } else if bars > 1, first >= tableEnd, isSeparator(first..<end) {
        tableEnd = fenceShortRows(first..<end, columns: bars)
      }
    }
  }

  /// Rows of fewer cells than the first are completed in memory, one by one. Gives the end of the table.
  private mutating func fenceShortRows(_ separator: Range<Int>, columns: Int) -> Int {
    var missing = 0
    var at = separator.upperBound + 1
    while at < body.count, missing <= Self.mostMissing {
      let end = body.firstIndex(of: 0x0A, from: at) ?? body.count
      if end - at < 2, body[at..<end].allSatisfy(\.isWhitespace) { break }
      missing += max(0, columns - count(0x7C, at..<end))
      at = end + 1
    }
    guard missing > Self.mostMissing else { return at }
    blank(separator, 0x2D)
    tellShortRows(separator)
    return at
  }

  private func isSeparator(_ range: Range<Int>) -> Bool {
    body[range].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isWhitespace }
  }

  private func count(_ byte: UInt8, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where body[index] == byte { count += 1 }
    return count
  }

  // MARK: Definitions

  private mutating func fenceDefinitions(_ signs: borrowing BodySigns) {
    let marks = definitionMarks(signs)
    // Most documents define nothing, and no use of a short address matters.
    let longest = marks.reduce(0) { max($0, $1.length) }
    guard longest > 0, longest * body.count > Self.mostCopied,
      longest * count(0x5B, 0..<body.count) > Self.mostCopied
    else { return }
    var lengths: [String: Int] = [:]
    var places: [(label: String, colon: Int)] = []
    for mark in marks {
      guard let label = label(before: mark.place) else { continue }
      places.append((label, mark.place + 1))
      if lengths[label] == nil { lengths[label] = mark.length }
    }
    var copied = 0
    var at = 0
    while let mark = body.firstIndex(of: 0x5D, from: at) {
      at = mark + 1
      if let label = label(before: mark), let length = lengths[label] { copied += length }
    }
    guard copied > Self.mostCopied else { return }
    for place in places where (lengths[place.label] ?? 0) > 200 {
      blank(place.colon..<(place.colon + 1), 0x3A)
      tellLongDefinition(place.colon)
    }
  }

  /// Every `]:` with the bytes that may belong to what it defines: to the end of the next line at most.
  private func definitionMarks(_ signs: borrowing BodySigns) -> [(place: Int, length: Int)] {
    var marks: [(place: Int, length: Int)] = []
    var lineEnd = -1
    for place in signs.places {
      let mark = Int(place) - base
      guard body.hasPrefix("]:", at: mark) else { continue }
      let at = mark + 2
      if let last = marks.last {
        marks[marks.count - 1].length = min(last.length, mark - last.place)
      }
      if lineEnd < at {
        let first = body.firstIndex(of: 0x0A, from: at) ?? body.count
        lineEnd = body.firstIndex(of: 0x0A, from: first + 1) ?? body.count
      }
      marks.append((mark, lineEnd - mark))
    }
    return marks
  }

  private func label(before mark: Int) -> String? {
    var start = mark
    while start > 0, mark - start < 1_000, body[start - 1] != 0x5B, body[start - 1] != 0x5D {
      start -= 1
    }
    guard start > 0, start < mark, body[start - 1] == 0x5B else { return nil }
    return body.text(start..<mark).lowercased().split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }
}
