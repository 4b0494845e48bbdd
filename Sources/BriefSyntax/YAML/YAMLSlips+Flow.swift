internal import BriefDiagnostics
internal import Bytes

/// Lists and pairs in brackets (YAML 1.2.2, 7.4).
extension YAMLSlips {
  mutating func flow(_ number: Int, _ field: Field) -> Int {
    let value = field.value
    let second = value.lowerBound + 1
    let isTemplate =
      bytes[value.lowerBound] == 0x7B && second < value.upperBound
      && (bytes[second] == 0x7B || bytes[second] == 0x25)
    if !isTemplate, let end = closingBracket(value.lowerBound, value.upperBound) {
      if isRest(end + 1, value.upperBound) {
        if bytes[value.lowerBound] == 0x5B { items((value.lowerBound + 1)..<end) }
        return number + 1
      }
      tellBeginning(field)
      return number + 1
    }
    if isTemplate {
      tellBeginning(field)
      return number + 1
    }
    var next = number + 1
    while next < lines.count, isInside(next, field.indent) || isBlank(lines[next]) {
      if let end = closingBracket(value.lowerBound, lines[next].upperBound) {
        if isRest(end + 1, lines[next].upperBound) { return next + 1 }
        break
      }
      next += 1
    }
    // A bracket alone at the left edge closes it as well.
    if next < lines.count, let end = closingBracket(value.lowerBound, lines[next].upperBound),
      isRest(end + 1, lines[next].upperBound)
    {
      return next + 1
    }
    unclosed(field, value)
    return number + 1
  }

  /// The items of a list: quotes that end before the item does, curly quotes, signs that begin no text.
  private mutating func items(_ inside: Range<Int>) {
    var at = inside.lowerBound
    while at < inside.upperBound {
      var start = at
      while start < inside.upperBound, bytes[start].isWhitespace { start += 1 }
      guard start < inside.upperBound else { return }
      // Lists and pairs inside are left to libyaml.
      if bytes[start] == 0x5B || bytes[start] == 0x7B { return }
      var from = start
      let quote = bytes[start]
      let isQuoted = quote == 0x22 || quote == 0x27
      if isQuoted, let end = closingQuote(start, inside.upperBound) { from = end + 1 }
      let comma = bytes[from..<inside.upperBound].firstIndex(of: 0x2C) ?? inside.upperBound
      var end = comma
      while end > start, bytes[end - 1].isWhitespace { end -= 1 }
      let item = start..<end
      let field = Field(key: nil, value: item, indent: 0, isItem: true)
      if isQuoted, from < end {
        tell(
          field, item, nil, Message("this quotation mark is closed before the item ends"), at: start
        )
      } else if let inner = withoutCurlyQuotes(item) {
        tell(field, item, inner, Message("curly quotes are part of the value here"), at: start)
      } else if !item.isEmpty, "@`%".utf8.contains(quote) {
        tellBeginning(field)
      }
      at = comma + 1
    }
  }

  /// The bracket that closes the one at `start`, or nil; quotes and remarks are passed.
  func closingBracket(_ start: Int, _ end: Int) -> Int? {
    var depth = 0
    var at = start
    while at < end {
      switch bytes[at] {
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == 0 { return at }
      case 0x22, 0x27:
        // Only where an item begins: an apostrophe inside a word is a letter like others.
        var before = at - 1
        while before > start, bytes[before].isWhitespace { before -= 1 }
        if "[{,:".utf8.contains(bytes[before]) {
          guard let closing = closingQuote(at, end) else { return nil }
          at = closing
        }
      case 0x23:
        if bytes[at - 1].isWhitespace {
          guard let line = bytes[at..<end].firstIndex(of: 0x0A) else { return nil }
          at = line
        }
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The quote that closes the one at `start`, or nil (`\"` and `''` stand for the signs themselves).
  func closingQuote(_ start: Int, _ end: Int) -> Int? {
    let quote = bytes[start]
    var at = start + 1
    while at < end {
      if quote == 0x22, bytes[at] == 0x5C {
        at += 2
        continue
      }
      if bytes[at] == quote {
        guard quote == 0x27, at + 1 < end, bytes[at + 1] == quote else { return at }
        at += 1
      }
      at += 1
    }
    return nil
  }
}
