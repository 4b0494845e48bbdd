internal import BriefDiagnostics
internal import Bytes

/// What is wrong with a figure: where, why, and what to write.
struct FigureSlip {
  let rule: Rule
  let range: SourceRange
  let summary: Message
  let help: Message
}

/// Reads figures from the value of one line of a claim, sign by sign.
///
/// The first thing that cannot be read is kept as the slip; whatever is read after it is nothing.
struct FigureScan {
  let text: [UInt8]
  let decimal: DecimalSign
  let known: FigureWords
  private let place: SourceRange
  var at = 0
  private(set) var slip: FigureSlip?

  init(_ text: String, at place: SourceRange, decimal: DecimalSign, known: FigureWords) {
    self.text = Array(text.utf8)
    self.place = place
    self.decimal = decimal
    self.known = known
  }

  var isAtEnd: Bool { at >= text.count }
  var byte: UInt8 { at < text.count ? text[at] : 0 }
  /// Everything that is still to be read.
  var rest: Range<Int> { at..<text.count }

  func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  func range(_ part: Range<Int>) -> SourceRange {
    // A value that holds references to signs is shorter than its source: its whole place then.
    guard place.end - place.start == text.count else { return place }
    return SourceRange(
      path: place.path, start: place.start + part.lowerBound, end: place.start + part.upperBound)
  }

  /// Keeps the first slip.
  mutating func fail(
    _ rule: Rule, _ part: Range<Int>, _ summary: Message,
    _ help: Message
  ) {
    guard slip == nil else { return }
    let whole = part.isEmpty ? 0..<text.count : part
    slip = FigureSlip(rule: rule, range: range(whole), summary: summary, help: help)
  }

  // MARK: Signs and words

  mutating func skipBlanks() { while let width = blank(at) { at += width } }

  /// The width of a blank at a byte: a space, or one of those that keep a number together.
  private func blank(_ at: Int) -> Int? {
    guard at < text.count else { return nil }
    if text[at] == 0x20 || text[at] == 0x09 { return 1 }
    if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 { return 2 }
    if text[at] == 0xE2, at + 2 < text.count, text[at + 1] == 0x80,
      text[at + 2] == 0xAF || text[at + 2] == 0x89
    {
      return 3
    }
    return nil
  }

  mutating func take(_ sign: UInt8) -> Bool {
    skipBlanks()
    guard byte == sign, !isAtEnd else { return false }
    at += 1
    return true
  }

  /// The width of a minus sign or dash at a byte: `-`, U+2212, U+2013 or U+2014.
  func dash(_ at: Int) -> Int? {
    guard at < text.count else { return nil }
    if text[at] == 0x2D { return 1 }
    guard text[at] == 0xE2, at + 2 < text.count else { return nil }
    let isMinus = text[at + 1] == 0x88 && text[at + 2] == 0x92
    let isDash = text[at + 1] == 0x80 && (text[at + 2] == 0x93 || text[at + 2] == 0x94)
    return isMinus || isDash ? 3 : nil
  }

  /// Letters, and what joins two of them.
  mutating func word() -> Range<Int> {
    skipBlanks()
    let start = at
    while at < text.count, isLetter(text[at]) || at > start && text[at] == 0x2D { at += 1 }
    return start..<at
  }

  func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A || byte >= 0xC3 && byte != 0xE2
      || byte >= 0x80 && byte < 0xC0
  }

  func isDigit(_ at: Int) -> Bool { at < text.count && text[at] >= 0x30 && text[at] <= 0x39 }

  /// Words as far as a bracket or the end.
  mutating func phrase() -> String {
    skipBlanks()
    let start = at
    while at < text.count, text[at] != 0x28 { at += 1 }
    var end = at
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x2C { end -= 1 }
    return words(start..<end)
  }

  // MARK: Numbers

  /// A number of the document's language, with any of the minus signs that people type.
  ///
  /// - Parameter grouped: whether thousands may be apart, as they may not in a ratio.
  mutating func number(grouped: Bool = true) -> WrittenNumber? {
    skipBlanks()
    let start = at
    var isNegative = false
    if let width = dash(at) {
      isNegative = true
      at += width
    } else if byte == 0x2B {
      at += 1
    }
    guard isDigit(at) else {
      at = start
      tellNoNumber(start)
      return nil
    }
    let first = at
    var value = 0.0
    var digits = 0
    var marks: [(sign: UInt8, digits: Int)] = []
    while at < text.count {
      let sign = text[at]
      if isDigit(at) {
        value = value * 10 + Double(sign - 0x30)
        digits += 1
        at += 1
      } else if sign == 0x2E || sign == 0x2C, isDigit(at + 1) {
        marks.append((sign, digits))
        at += 1
      } else if grouped, let width = blank(at), isGroup(at + width), digits <= 3 || !marks.isEmpty,
        marks.allSatisfy({ $0.sign == 0x20 })
      {
        marks.append((0x20, digits))
        at += width
      } else {
        break
      }
    }
    guard digits <= 15 else {
      tellTooManyDigits(first..<at, digits)
      return nil
    }
    guard let decimals = decimals(marks, digits, grouped, first..<at) else { return nil }
    let size = value / WrittenNumber.power(decimals)
    return WrittenNumber(isNegative ? -size : size, decimals: decimals)
  }

  /// Whether exactly three digits stand at a byte.
  private func isGroup(_ at: Int) -> Bool {
    isDigit(at) && isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3)
  }

  /// How many digits stand behind the decimal sign, where all signs are those of the language.
  private mutating func decimals(
    _ marks: [(sign: UInt8, digits: Int)], _ digits: Int, _ grouped: Bool, _ part: Range<Int>
  ) -> Int? {
    if marks.isEmpty { return 0 }
    let own = marks.filter { $0.sign == decimal.byte }
    let groups = marks.filter { $0.sign != decimal.byte }
    let end = own.last?.digits ?? digits
    if own.count <= 1, own.isEmpty || own[0].digits == marks.last?.digits,
      areGroups(groups.map(\.digits), end),
      groups.isEmpty || grouped && text[part.lowerBound] != 0x30
    {
      return own.isEmpty ? 0 : digits - end
    }
    tellForeignDecimal(part)
    return nil
  }

  private func areGroups(_ starts: [Int], _ end: Int) -> Bool {
    guard let first = starts.first else { return true }
    return first <= 3 && zip(starts, starts.dropFirst() + [end]).allSatisfy { $1 - $0 == 3 }
  }

  // MARK: Intervals

  /// `(1.9 to 4.7)`, `(95 % CI 1.9–4.7)`; nil where no bracket opens, or where it holds a slip.
  mutating func interval(grouped: Bool = true) -> WrittenInterval? {
    skipBlanks()
    let start = at
    guard take(0x28) else { return nil }
    skipLabel()
    guard let low = number(grouped: grouped) else { return nil }
    _ = take(0x25)
    skipBlanks()
    let between = at
    if let width = dash(at) {
      at += width
    } else if byte == 0x3B || byte == 0x2C {
      at += 1
    } else {
      _ = word()
    }
    guard at > between else {
      tellHalfInterval(start)
      return nil
    }
    guard let high = number(grouped: grouped) else { return nil }
    // "(15 to 52 more)"
    while at < text.count, text[at] != 0x29 { at += 1 }
    guard take(0x29) else {
      tellHalfInterval(start)
      return nil
    }
    guard low.value <= high.value else {
      tellReversedInterval(start..<at, low, high)
      return nil
    }
    return WrittenInterval(low, high)
  }

  /// `95 % CI`, `IC del 95 %:`.
  private mutating func skipLabel() {
    let close = text[at...].firstIndex(of: 0x29) ?? text.count
    var mark = at
    while mark + 1 < close {
      let isLabel =
        text[mark] == 0x43 && text[mark + 1] == 0x49 || text[mark] == 0x49 && text[mark + 1] == 0x43
      if isLabel { break }
      mark += 1
    }
    guard mark + 1 < close else { return }
    at = mark + 2
    while at < close {
      skipBlanks()
      if isLetter(byte) {
        _ = word()
      } else if byte == 0x3A || byte == 0x3D || byte == 0x2C {
        at += 1
      } else if isDigit(at), let end = percentage(at, close) {
        at = end
      } else {
        break
      }
    }
  }

  /// The end of `95 %` where another number follows it: then it says what interval it is.
  private func percentage(_ start: Int, _ close: Int) -> Int? {
    var next = start
    while isDigit(next) { next += 1 }
    while let width = blank(next) { next += width }
    guard next < close, text[next] == 0x25 else { return nil }
    next += 1
    var after = next
    while let width = blank(after) { after += width }
    while after < close, text[after] == 0x3A || text[after] == 0x2C || text[after] == 0x20 {
      after += 1
    }
    return isDigit(after) || dash(after) != nil && isDigit(after + (dash(after) ?? 0)) ? next : nil
  }
}
