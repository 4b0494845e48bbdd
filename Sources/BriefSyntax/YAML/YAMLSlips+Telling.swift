internal import BriefDiagnostics
internal import Bytes

/// Saying what is wrong with a line, and putting something readable in its place.
extension YAMLSlips {
  func place(_ range: Range<Int>) -> SourceRange {
    source.range(base + range.lowerBound, base + range.upperBound)
  }

  func text(_ range: Range<Int>) -> String {
    String(
      decoding: source.bytes[(base + range.lowerBound)..<(base + range.upperBound)], as: UTF8.self)
  }

  /// The value as a text of one line, however many it stands on.
  func joined(_ range: Range<Int>) -> String {
    text(range).split(whereSeparator: \.isNewline).map { String($0).trimming() }
      .joined(separator: " ")
  }

  func help(_ field: Field, _ text: String) -> Message {
    let quoted = inQuotes(text)
    guard quoted.utf8.count <= 400 else { return Message("put the whole value in double quotes") }
    if let key = field.key { return Message("write \(self.text(key)): \(quoted)") }
    return Message("write \(quoted)")
  }

  /// A text in quotes, as YAML reads it (7.3.1, 7.3.2).
  func inQuotes(_ text: String) -> String {
    if text.contains("\""), !text.contains("'") { return "'\(text)'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  // MARK: The copy

  /// Lets a range stand for one text: that of its lines from a place on.
  mutating func takeAsOne(_ range: Range<Int>, from start: Int) {
    standIn(range, joined(start..<range.upperBound))
  }

  mutating func standIn(_ range: Range<Int>, _ text: String) {
    for index in range { bytes[index] = 0x78 }
    texts[range.lowerBound] = text
  }

  mutating func blank(_ range: Range<Int>) { for index in range { bytes[index] = 0x20 } }

  /// Empty lines take the room that the indentation no longer needs.
  mutating func indent(_ range: Range<Int>, by width: Int) {
    for index in range { bytes[index] = index < range.upperBound - width ? 0x0A : 0x20 }
  }
}

