internal import BriefDiagnostics
internal import Bytes

/// What people write in fields that YAML reads otherwise, found line by line before libyaml sees it.
///
/// libyaml stops at the first line that it cannot read, and tells it in its own words. Here each such line
/// is told with the line to write, and stands in for itself in a copy of the same length, so that the
/// lines after it are read too: places stay what they are (YAML 1.2.2, 5.3, 6.1, 7.3.3).
struct YAMLSlips {
  let source: SourceFile
  let base: Int
  /// The fields, with stand-ins where a line could not be read.
  var bytes: [UInt8]
  /// By the byte of the copy at which a stand-in begins: the text that was meant.
  var texts: [Int: String] = [:]
  /// Fields of the highest level that stand in no copy.
  var entries: [YAMLEntry] = []
  var diagnostics: [Diagnostic] = []
  /// Each line without its end.
  var lines: [Range<Int>] = []

  /// A line `key: value`, `- value` or `- key: value`.
  struct Field {
    var key: Range<Int>?
    var value: Range<Int>
    /// Where what belongs to it must be further in than.
    var indent: Int
    var isItem = false
  }

  init(_ source: SourceFile, in range: Range<Int>) {
    self.source = source
    base = range.lowerBound
    bytes = Array(source.bytes[range])
    var start = 0
    while start < bytes.count {
      let next = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var end = next
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
      lines.append(start..<end)
      start = next + 1
    }
  }

  mutating func scan() {
    var number = 0
    while number < lines.count { number = read(number) }
  }

  /// Reads the field that begins on a line; gives the line after it.
  private mutating func read(_ number: Int) -> Int {
    mendIndentation(number)
    guard let field = field(number) else {
      tellOtherForm(number)
      return number + 1
    }
    guard !field.value.isEmpty else { return number + 1 }
    let value = field.value
    switch bytes[value.lowerBound] {
    case 0x7C, 0x3E:  // | >
      if isBlockHeader(value) {
        let next = afterBlock(number, field.indent)
        return next == number + 1 ? strayLines(number, next, field) : next
      }
      tellBeginning(field)
    case 0x22, 0x27: return quoted(number, field)
    case 0x5B, 0x7B: return flow(number, field)
    case 0x2A where !isWord(value.dropFirst()): tellBeginning(field)
    case 0x26, 0x21:  // & !
      let end = bytes[value].firstIndex(where: \.isWhitespace) ?? value.upperBound
      if !isWord((value.lowerBound + 1)..<end) { tellBeginning(field) }
    case 0x2A: break
    case 0x3F, 0x2D, 0x3A:  // ? - :
      let after = value.lowerBound + 1
      if field.key == nil || after < value.upperBound && bytes[after] != 0x20 {
        return plain(number, field)
      }
      tellBeginning(field)
    case 0x25, 0x40, 0x60, 0x2C, 0x5D, 0x7D: tellBeginning(field)  // % @ ` , ] }
    case 0x23:
      // A remark, and what belongs to the name may follow; `#1 in support` is none.
      guard value.count > 1, !bytes[value.lowerBound + 1].isWhitespace else { return number + 1 }
      tellCut(value.lowerBound, field, value)
    default: return plain(number, field)
    }
    return afterValue(number + 1, field)
  }

  /// `key: value` at the head of a line, whatever stands before it.
  private mutating func field(_ number: Int) -> Field? {
    let line = lines[number]
    var at = skipBlanks(line.lowerBound, line.upperBound)
    var field = Field(key: nil, value: at..<at, indent: at - line.lowerBound)
    while at < line.upperBound, bytes[at] == 0x2D {
      let wide = wideBlank(at + 1)
      guard wide > 0 || at + 1 == line.upperBound || bytes[at + 1] == 0x20 else { break }
      if wide > 0 { tellWideBlank(at + 1, wide) }
      field.isItem = true
      at = skipBlanks(at + 1, line.upperBound)
    }
    guard at < line.upperBound, bytes[at] != 0x23 else { return nil }
    var end = line.upperBound
    while end > at, bytes[end - 1].isWhitespace { end -= 1 }
    let colon = keyEnd(at, end)
    guard let colon else {
      if !field.isItem { return nil }
      field.value = at..<end
      return field
    }
    let wide = wideBlank(colon + 1)
    if wide > 0 { tellWideBlank(colon + 1, wide) }
    if wide == 0, colon + 1 < end, !bytes[colon + 1].isWhitespace {
      if field.isItem || at > line.lowerBound { return field.isItem ? item(field, at..<end) : nil }
      tellMissingBlank(at..<colon, (colon + 1)..<end, line)
      return nil
    }
    field.key = at..<colon
    // What belongs to a key in a list is further in than the key, not than the dash.
    field.indent = at - line.lowerBound
    let start = skipBlanks(colon + 1, end)
    let more = start < end ? wideBlank(start) : 0
    if more > 0, wide == 0 { tellWideBlank(start, more) }
    let first = skipBlanks(start, end)
    field.value = first..<max(first, end)
    return field
  }

  private func item(_ field: Field, _ value: Range<Int>) -> Field {
    var field = field
    field.value = value
    return field
  }

  /// The colon that ends the name of a field, or nil.
  private func keyEnd(_ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < min(end, start + 60) {
      let byte = bytes[at]
      if byte == 0x3A { return at > start ? at : nil }
      guard byte.isAlphanumeric || byte == 0x5F || byte == 0x2D || byte > 0x7F, wideBlank(at) == 0
      else { return nil }
      at += 1
    }
    return nil
  }

  // MARK: Values

  /// A text without quotes, with the lines that go on with it.
  private mutating func plain(_ number: Int, _ field: Field) -> Int {
    var value = field.value
    var next = number + 1
    while next < lines.count, isInside(next, field.indent) {
      if isIndentedKey(next) {
        mendIndentedKey(next)
        break
      }
      value = value.lowerBound..<trimmedEnd(lines[next])
      next += 1
    }
    guard field.key != nil || field.isItem else { return next }
    if isStray(next, field) { return strayLines(number, next, field) }
    if let colon = colon(in: value), field.key != nil {
      let inner = withoutCurlyQuotes(value)
      tell(
        field, value, inner,
        Message("a colon followed by a space ends a name here; this text needs quotes"), at: colon)
    } else if let inner = withoutCurlyQuotes(value), !inner.contains(" ") {
      tell(
        field, value, inner, Message("curly quotes are part of the value here"),
        at: value.lowerBound)
    } else if let hash = hash(in: value) {
      tellCut(hash, field, value)
    }
    return next
  }

  private mutating func quoted(_ number: Int, _ field: Field) -> Int {
    let value = field.value
    if let end = closingQuote(value.lowerBound, value.upperBound) {
      if isRest(end + 1, value.upperBound) { return afterValue(number + 1, field) }
      tellBeginning(field)
      return afterValue(number + 1, field)
    }
    var next = number + 1
    while next < lines.count, isInside(next, field.indent) || lines[next].isEmpty {
      if let end = closingQuote(value.lowerBound, lines[next].upperBound) {
        if isRest(end + 1, lines[next].upperBound) { return next + 1 }
        break
      }
      if isIndentedKey(next) { break }
      next += 1
    }
    let isDouble = bytes[value.lowerBound] == 0x22
    let text = text(isDouble ? value.dropFirst() : value)
    tell(
      field, value, text, Message("the quotation mark that opens here is never closed"),
      at: value.lowerBound)
    return afterValue(number + 1, field)
  }

  /// The lines after a value belong to it only as far as it says so.
  private mutating func afterValue(_ next: Int, _ field: Field) -> Int {
    if next < lines.count, isInside(next, field.indent), isIndentedKey(next) {
      mendIndentedKey(next)
    }
    return next
  }

  private func afterBlock(_ number: Int, _ indent: Int) -> Int {
    var next = number + 1
    while next < lines.count, isInside(next, indent) || isBlank(lines[next]) { next += 1 }
    return next
  }
}
