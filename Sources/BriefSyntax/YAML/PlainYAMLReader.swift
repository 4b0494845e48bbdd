internal import BriefDiagnostics
internal import Bytes

/// Reads front matter that uses only the plainest YAML, some eight times as fast as libyaml's events.
///
/// `key: text`, `key: "text"` without escapes, `key: [one, two]`, a list of `- text` lines, and a folded
/// `key: >-`. Gives nil for anything else, which is then read by libyaml; a test holds the two readers
/// against each other.
func readPlainYAML(_ source: SourceFile, _ range: Range<Int>) -> [YAMLEntry]? {
  source.bytes.withUnsafeBufferPointer { bytes in
    var reader = PlainYAMLReader(
      path: source.path, bytes: bytes, at: range.lowerBound, end: range.upperBound)
    return reader.entries()
  }
}

private struct PlainYAMLReader {
  let path: String
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int
  let end: Int

  mutating func entries() -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(16)
    while at < end {
      let line = lineEnd(at)
      if line == at {
        at += 1
        continue
      }
      guard let colon = bytes.firstIndex(of: 0x3A, from: at, to: line), colon > at,
        bytes[at] >= 0x61, bytes[at] <= 0x7A,
        bytes[at..<colon].allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x5F }),
        colon + 1 == line || bytes[colon + 1] == 0x20
      else { return nil }
      let keyRange = range(at, colon)
      let key = bytes.text(at..<colon)
      if entries.count > 64 || entries.contains(where: { $0.key == key }) { return nil }
      var start = colon + 1
      while start < line, bytes[start] == 0x20 { start += 1 }
      at = line + 1
      guard let value = value(start, line) else { return nil }
      // A line that goes on further in belongs to a value that is not plain.
      if at < end, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x2D { return nil }
      entries.append(YAMLEntry(key: key, keyRange: keyRange, value: value))
    }
    return entries
  }

  private mutating func value(_ start: Int, _ line: Int) -> YAMLNode? {
    if start == line { return at < end && bytes[at] == 0x20 ? list() : nil }
    if bytes[start] == 0x5B { return flow(start, line) }
    if bytes[start] == 0x3E { return folded(start, line) }
    guard let (text, place) = scalar(start, line) else { return nil }
    return YAMLNode(.scalar(text), at: place)
  }

  /// Lines of `  - text` with one indentation.
  private mutating func list() -> YAMLNode? {
    var items: [YAMLNode] = []
    while at < end, at + 4 < end, bytes[at] == 0x20 {
      guard bytes[at + 1] == 0x20, bytes[at + 2] == 0x2D, bytes[at + 3] == 0x20 else { return nil }
      let line = lineEnd(at)
      guard let (text, place) = scalar(at + 4, line) else { return nil }
      items.append(YAMLNode(.scalar(text), at: place))
      at = line + 1
    }
    guard let first = items.first, let last = items.last else { return nil }
    return YAMLNode(
      .list(items), at: SourceRange(path: path, start: first.range.start - 2, end: last.range.end))
  }

  private func flow(_ start: Int, _ line: Int) -> YAMLNode? {
    var close = line
    while close > start, bytes[close - 1] == 0x20 { close -= 1 }
    guard bytes[close - 1] == 0x5D else { return nil }
    var items: [YAMLNode] = []
    var item = start + 1
    if bytes[item..<(close - 1)].allSatisfy({ $0 == 0x20 }) { return nil }
    while item < close {
      let comma = bytes.firstIndex(of: 0x2C, from: item, to: close - 1) ?? close - 1
      guard let (text, place) = scalar(item, comma), !text.isEmpty,
        !bytes[item..<comma].contains(where: {
          $0 == 0x5B || $0 == 0x5D || $0 == 0x7B || $0 == 0x7D
        })
      else { return nil }
      items.append(YAMLNode(.scalar(text), at: place))
      item = comma + 1
    }
    return YAMLNode(.list(items), at: range(start, close))
  }

  /// `>-` and lines with an indentation of two: joined by blanks.
  private mutating func folded(_ start: Int, _ line: Int) -> YAMLNode? {
    guard line - start == 2, bytes[start + 1] == 0x2D else { return nil }
    var text: [UInt8] = []
    var last = line
    while at < end, bytes[at] == 0x20 {
      let next = lineEnd(at)
      guard next - at > 2, bytes[at + 1] == 0x20, bytes[at + 2] != 0x20, bytes[at + 2] != 0x09,
        bytes[next - 1] != 0x20, !bytes[at..<next].contains(where: { $0 < 0x20 })
      else { return nil }
      if !text.isEmpty { text.append(0x20) }
      text.append(contentsOf: bytes[(at + 2)..<next])
      last = next
      at = next + 1
    }
    guard !text.isEmpty, at >= end || bytes[at] != 0x0A else { return nil }
    return YAMLNode(.scalar(String(decoding: text, as: UTF8.self)), at: range(start, last))
  }

  /// A text in quotes without escapes, or a plain one without anything that YAML reads as a sign.
  private func scalar(_ start: Int, _ end: Int) -> (String, SourceRange)? {
    var start = start
    var end = end
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    guard start < end else { return nil }
    let quote = bytes[start]
    if quote == 0x22 || quote == 0x27 {
      guard end - start >= 2, bytes[end - 1] == quote else { return nil }
      // A return by itself ends a line too (YAML 1.2.2, 5.4), so it is left to the other reader.
      for index in (start + 1)..<(end - 1)
      where bytes[index] == quote || bytes[index] == 0x5C || bytes[index] < 0x20 {
        return nil
      }
      return (bytes.text((start + 1)..<(end - 1)), range(start, end))
    }
    // Curly quotes and blanks beyond ASCII are looked at by the other reader.
    guard
      bytes[start].isAlphanumeric
        || bytes[start] > 0x7F && ![0xC2, 0xE2, 0xE3, 0xEF].contains(bytes[start])
    else { return nil }
    for index in start..<end {
      let byte = bytes[index]
      if byte == 0x3A || byte < 0x20 || (byte == 0x23 && bytes[index - 1] == 0x20) { return nil }
    }
    return (bytes.text(start..<end), range(start, end))
  }

  private func lineEnd(_ start: Int) -> Int {
    bytes.firstIndex(of: 0x0A, from: start, to: end) ?? end
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(path: path, start: start, end: end)
  }
}
