/// Reads a date as people and programs write it: `2019`, `2019-05-03`, `3 May 2019`, `May 2019`,
/// `2019/2020`, `circa 1910`, `1910?`; anything else is kept as words.
func parseDate(_ text: String) -> DateValue {
  var value = DateValue()
  var rest = text.trimmingBlanks()
  guard !rest.isEmpty else { return value }
  for mark in ["circa ", "ca. ", "c. ", "Circa ", "~"] where rest.hasPrefix(mark) {
    value.isCirca = true
    rest = String(rest.dropFirst(mark.count)).trimmingBlanks()
  }
  if rest.hasSuffix("?") || rest.hasSuffix("~") || rest.hasSuffix("%") {
    value.isCirca = true
    rest = String(rest.dropLast()).trimmingBlanks()
  }
  let parts = range(rest)
  var dates: [DateValue.Parts] = []
  for part in parts {
    let trimmed = part.trimmingBlanks()
    if trimmed.isEmpty || trimmed == ".." {
      dates.append(DateValue.Parts(year: 0))
      continue
    }
    guard let date = single(trimmed) else {
      value.literal = text
      value.isCirca = false
      return value
    }
    dates.append(date)
  }
  if dates.first?.year == 0 { dates.removeAll { $0.year == 0 } }
  // "3–5 May 2019": what the first lacks it takes from the last.
  value.parts = dates
  return value
}

private func range(_ text: String) -> [String] {
  for sign in ["/", "–", "--", " - "] {
    if let range = text.firstRange(of: sign) {
      let first = String(text[..<range.lowerBound])
      let second = String(text[range.upperBound...])
      // 5/3/2019 is one date.
      if sign == "/", second.contains("/") { return [text] }
      if sign == "/", first.count <= 2, second.count == 4 { return [text] }
      return [first, second]
    }
  }
  return [text]
}

private func single(_ text: String) -> DateValue.Parts? {
  // 2019-05-03, -0050, 2019-21
  let negative = text.hasPrefix("-")
  let fields = text.drop { $0 == "-" || $0 == "y" }.split { $0 == "-" || $0 == "/" }
  if let year = fields.first.flatMap({ Int($0) }), fields.count <= 3,
    fields.allSatisfy({ $0.prefix(2).allSatisfy(\.isASCIIDigit) })
  {
    if text.contains("/"), fields.count == 3, let last = Int(fields[2]), fields[0].count <= 2 {
      guard let month = Int(fields[0]), let day = Int(fields[1]) else { return nil }
      return month <= 12
        ? DateValue.Parts(year: last, month: month, day: day)
        : DateValue.Parts(year: last, month: day, day: month)
    }
    if text.contains("/"), fields.count == 2, fields[0].count <= 2, let last = Int(fields[1]) {
      return DateValue.Parts(year: last, month: year)
    }
    var parts = DateValue.Parts(year: negative ? -year : year)
    if fields.count > 1, let month = Int(fields[1]) {
      guard (1...12).contains(month) || (21...24).contains(month) else { return nil }
      parts.month = month > 20 ? month - 8 : month
    }
    if fields.count > 2 {
      guard let day = Int(fields[2].prefix { $0.isASCIIDigit }), (1...31).contains(day) else {
        return nil
      }
      parts.day = day
    }
    return parts
  }
  // May 3, 2019; 3 May 2019; Spring 2019
  var year: Int?
  var day = 0
  var month = 0
  for word in text.split(whereSeparator: { " ,.".contains($0) }) {
    if word.allSatisfy(\.isASCIIDigit), let number = Int(word) {
      if word.count > 2 { year = number } else { day = number }
    } else if let found = monthNumber(word.lowercased()) {
      month = found
    } else {
      return nil
    }
  }
  guard let year else { return nil }
  return DateValue.Parts(year: year, month: month, day: month > 0 ? day : 0)
}

func monthNumber(_ word: String) -> Int? {
  let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "spring", "summer", "autumn", "winter",
  ]
  if word == "fall" { return 15 }
  guard word.count >= 3 else { return nil }
  return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
}
