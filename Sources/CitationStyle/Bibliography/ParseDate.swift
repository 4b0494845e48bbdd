internal import Bytes

/// Reads a date as people and programs write it: `2019`, `2019-05-03`, `3 May 2019`, `mayo de 2019`,
/// `2019/2020`, `2019/..`, `circa 1910`, `1910?`, `199X`, `2001-21` (EDTF levels 0 and 1, biblatex
/// manual, 2.3.8); a financial year (`2020/21`) and anything else is kept as its words.
func parseDate(_ text: String) -> DateValue {
  var value = DateValue()
  var rest = plainDate(text)
  guard !rest.isEmpty, !saysNoDate(rest) else { return value }
  value.isCirca = takeDoubt(&rest)
  if let span = unspecified(rest) {
    value.parts = span
    return value
  }
  if isYearSpan(rest, separators: "/") {
    value.literal = rest
    value.isCirca = false
    return value
  }
  guard var parts = dateParts(rest, isCirca: &value.isCirca) else {
    value.literal = text.trimmingBlanks()
    value.isCirca = false
    return value
  }
  if parts.first?.year == 0 { parts.removeAll { $0.year == 0 } }
  value.parts = parts
  return value
}

/// "n.d." and the like: a style says that in the words of its language.
private func saysNoDate(_ text: String) -> Bool {
  let words = text.lowercased().filter { !"[]() ".contains($0) }
  return [
    "n.d.", "nd", "n.d", "s.f.", "s.f", "s.d.", "o.j.", "s.a.", "nodate", "undated", "sinfecha",
  ]
  .contains(words)
}

/// Reads what stands in a field for years, where `2020-21` is a financial year and no season.
func parseYear(_ text: String) -> DateValue {
  var rest = plainDate(text)
  if saysNoDate(rest) { return DateValue() }
  let isCirca = takeDoubt(&rest)
  if isYearSpan(rest, separators: "-–") {
    var value = DateValue()
    value.literal = rest.replacing("-", by: "–")
    return value
  }
  var value = parseDate(rest)
  value.isCirca = (value.isCirca || isCirca) && value.literal.isEmpty
  if !value.literal.isEmpty { value.literal = text.trimmingBlanks() }
  return value
}

/// The words of a date with plain blanks and one sign for ranges.
private func plainDate(_ text: String) -> String {
  var rest = text.trimmingBlanks()
  if rest.utf8.contains(where: { $0 > 0x7F }) {
    rest = rest.replacing("\u{A0}", by: " ").replacing("\u{202F}", by: " ")
      .replacing("—", by: "–").replacing("‑", by: "-").replacing("‐", by: "-")
      .trimmingBlanks()
    // 2019年5月3日, 2019년 5월 3일
    if let year = rest.first(where: { "年년".contains($0) }) {
      let marks = year == "年" ? ["年", "月", "日"] : ["년", "월", "일"]
      let fields = rest.split { marks.contains(String($0)) }.map { $0.trimmingBlanks() }
      if fields.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) {
        rest = fields.joined(separator: "-")
      }
    }
  }
  return rest
}

/// Takes what says that a date is a guess: `circa`, `~`, `?`, `%`.
private func takeDoubt(_ rest: inout String) -> Bool {
  var found = false
  let lower = rest.lowercased()
  for mark in [
    "circa ", "ca. ", "ca ", "c. ", "c.", "approx. ", "about ", "hacia ", "vers ", "um ",
  ]
  where lower.hasPrefix(mark) && lower.dropFirst(mark.count).contains(where: \.isASCIIDigit) {
    found = true
    rest = String(rest.dropFirst(mark.count)).trimmingBlanks()
    break
  }
  if rest.hasPrefix("~") {
    found = true
    rest = String(rest.dropFirst()).trimmingBlanks()
  }
  while let last = rest.last, "?~%".contains(last) {
    found = true
    rest = String(rest.dropLast()).trimmingBlanks()
  }
  return found
}

/// `2020/21`, `2019/23`: years and the last digits of later ones.
private func isYearSpan(_ text: String, separators: String) -> Bool {
  let words = text.split { separators.contains($0) }
  guard words.count == 2 else { return false }
  let first = words[0].trimmingBlanks()
  let second = words[1].trimmingBlanks()
  guard first.count == 4, second.count == 2, let start = Int(first), let end = Int(second),
    first.allSatisfy(\.isASCIIDigit), second.allSatisfy(\.isASCIIDigit)
  else { return false }
  if end == (start + 1) % 100 { return true }
  return end > 12 && end > start % 100
}

/// `199X`, `19XX`, `1999-XX`, `1999-12-XX` (EDTF, "unspecified").
private func unspecified(_ text: String) -> [DateValue.Parts]? {
  guard text.last.map({ "Xxu".contains($0) }) == true else { return nil }
  let fields = text.split(separator: "-")
  guard let year = fields.first, year.count == 4, fields.count <= 3 else { return nil }
  let digits = year.prefix { $0.isASCIIDigit }
  if digits.count == 4, let number = Int(digits) {
    var date = DateValue.Parts(year: number)
    if fields.count == 3, let month = Int(fields[1]), (1...12).contains(month) {
      date.month = month
    }
    return fields.count > 1 ? [date] : nil
  }
  guard fields.count == 1, digits.count >= 2, let start = Int(digits),
    year.dropFirst(digits.count).allSatisfy({ "Xxu".contains($0) })
  else { return nil }
  let width = digits.count == 3 ? 10 : 100
  return [
    DateValue.Parts(year: start * width), DateValue.Parts(year: start * width + width - 1),
  ]
}

// MARK: Ranges

/// One date, or the first and last of a range; a year of 0 is an open end.
private func dateParts(_ text: String, isCirca: inout Bool) -> [DateValue.Parts]? {
  if let (first, second) = halves(text) {
    var first = first.trimmingBlanks()
    var second = second.trimmingBlanks()
    let firstDoubt = takeDoubt(&first)
    let secondDoubt = takeDoubt(&second)
    isCirca = isCirca || firstDoubt || secondDoubt
    let isOpen = { (word: String) in word.isEmpty || word == ".." || word == "..." || word == "unknown" || word == "open" }
    if isOpen(first), isOpen(second) { return nil }
    let end = isOpen(second) ? DateValue.Parts(year: 0) : endDate(second, after: first)
    guard let end else { return nil }
    if isOpen(first) { return [DateValue.Parts(year: 0), end] }
    // "3–5 May 2019", "May–June 2019": what the first lacks it takes from the last.
    if first.count <= 2, let day = Int(first), (1...31).contains(day), end.day > 0 {
      return [DateValue.Parts(year: end.year, month: end.month, day: day), end]
    }
    if let start = singleDate(first) { return end.isBefore(start) ? nil : [start, end] }
    guard end.year != 0 else { return nil }
    if let start = singleDate("\(first) \(end.year)"), start.month > 0 { return [start, end] }
    return nil
  }
  if let date = singleDate(text) { return [date] }
  return wordedRange(text)
}

extension DateValue.Parts {
  /// Whether a date ends a range before it begins, as far as both say; an open end never does.
  fileprivate func isBefore(_ start: DateValue.Parts) -> Bool {
    if year == 0 || start.year == 0 { return false }
    if year != start.year { return year < start.year }
    guard (1...12).contains(month), (1...12).contains(start.month), month >= start.month else {
      return (1...12).contains(month) && (1...12).contains(start.month)
    }
    return month == start.month && day > 0 && day < start.day
  }
}

/// The end of a range: in `2019-10-03/05` and `2019-05/07` only what is other than in the beginning.
private func endDate(_ second: String, after first: String) -> DateValue.Parts? {
  guard (1...2).contains(second.count), second.allSatisfy(\.isASCIIDigit), let number = Int(second),
    first.contains("-"), let start = numericDate(first), (1...12).contains(start.month)
  else { return singleDate(second) }
  return start.day > 0 ? checked(start.year, start.month, number) : checked(start.year, number, 0)
}

private func halves(_ text: String) -> (Substring, Substring)? {
  if let sign = text.firstIndex(of: "/") {
    let first = text[..<sign]
    let second = text[text.index(after: sign)...]
    // 5/3/2019 is one date, and so are 5/2019 and 2019/05.
    if second.contains("/") { return nil }
    let (before, after) = (first.trimmingBlanks(), second.trimmingBlanks())
    if before.count <= 2, before.first?.isASCIIDigit == true, after.count == 4 { return nil }
    if before.count == 4, after.count <= 2, after.first?.isASCIIDigit == true { return nil }
    // "2019 May/Jun" has its year before both.
    if before.contains(" "), !after.contains(where: \.isASCIIDigit), !after.isEmpty, after != ".." {
      return nil
    }
    return (first, second)
  }
  for sign in ["–", "--", " - "] {
    if let range = text.firstRange(of: sign) {
      return (text[..<range.lowerBound], text[range.upperBound...])
    }
  }
  // 2020-2021
  let years = text.split(separator: "-", omittingEmptySubsequences: false)
  if years.count == 2, years.allSatisfy({ $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) }) {
    return (years[0], years[1])
  }
  return nil
}

// MARK: One date

/// Years that styles can show; a longer number is no year.
private func isYear(_ year: Int) -> Bool { (-99_999...99_999).contains(year) }

func singleDate(_ text: String) -> DateValue.Parts? {
  guard text.utf8.count < 80 else { return nil }
  let date = numericDate(text) ?? WordedDate(text[...])?.parts
  return date.flatMap { isYear($0.year) ? $0 : nil }
}

/// 2019-05-03, 20190503, -0050, 2019-21, 2019-05-03T12:00, 5/3/2019, 3.5.2019
private func numericDate(_ text: String) -> DateValue.Parts? {
  var text = text
  if let time = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
    text[..<time].count >= 8, text[..<time].allSatisfy({ $0.isASCIIDigit || $0 == "-" })
  {
    text = String(text[..<time])
  }
  let isNegative = text.hasPrefix("-") || text.hasPrefix("y-")
  let body = text.drop { $0 == "-" || $0 == "y" || $0 == "Y" }
  guard !body.isEmpty, body.allSatisfy({ $0.isASCIIDigit || "-/.".contains($0) }) else {
    return nil
  }
  let separator = body.first { !$0.isASCIIDigit } ?? "-"
  let words = body.split(separator: separator)
  let numbers = words.compactMap { Int($0) }
  guard numbers.count == words.count, (1...3).contains(numbers.count) else { return nil }
  // The basic format of ISO 8601.
  if numbers.count == 1, body.count == 8, text.count == 8 {
    return checked(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
  }
  if separator != "-" {
    // The year stands at the end: 5/3/2019, 3.5.2019, 5/2019.
    if numbers.count > 1, words[0].count <= 2, words[numbers.count - 1].count == 4 {
      let year = numbers[numbers.count - 1]
      if numbers.count == 2 { return checked(year, numbers[0], 0) }
      if separator == "." { return checked(year, numbers[1], numbers[0]) }
      return numbers[0] <= 12
        ? checked(year, numbers[0], numbers[1]) : checked(year, numbers[1], numbers[0])
    }
    if separator == ".", numbers.count > 1, words[0].count != 4 { return nil }
  }
  // Years of four digits count a year 0 (ISO 8601): -0043 is 44 BCE.
  let year = isNegative ? -numbers[0] - (words[0].count > 3 ? 1 : 0) : numbers[0]
  return checked(
    year, numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0)
}

/// A day of the calendar; months of 21 to 24 are seasons, and so are 25 to 32, which say where on Earth
/// (EDTF, level 2).
private func checked(_ year: Int, _ month: Int, _ day: Int) -> DateValue.Parts? {
  guard (0...12).contains(month) || (21...32).contains(month), isDay(day, of: month, in: year) else {
    return nil
  }
  return DateValue.Parts(
    year: year, month: month > 20 ? (month - 21) % 4 + 13 : month, day: month > 0 ? day : 0)
}

/// Whether a month has such a day; 0 stands for what is not known.
func isDay(_ day: Int, of month: Int, in year: Int) -> Bool {
  switch month {
  case 2:
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return (0...(isLeap ? 29 : 28)).contains(day)
  case 4, 6, 9, 11: return (0...30).contains(day)
  default: return (0...31).contains(day)
  }
}
