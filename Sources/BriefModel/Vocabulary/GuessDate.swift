/// The date that a text written in another way plainly means; nil where it could mean two.
///
/// `24/11/2026` (day first unless that cannot be), `2026/11/24`, `24 November 2026`,
/// `24 de noviembre de 2026`, `November 24, 2026`, `20261124`; a time of the day, the name of its weekday and
/// the ending of an ordinal (`24th`, `24º`) are passed over.
package func guessDate(_ text: String) -> CalendarDate? {
  if text.utf8.count == 8, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
    return CalendarDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
  return guess(withoutTime(text)[...])
}

/// The days that a text of three numbers can mean: day, month and year, then month, day and year, then, where
/// the year has two digits only, year, month and day. Two digits are of this century.
package func possibleDates(_ text: String) -> [CalendarDate] {
  let parts = withoutTime(text).split { !$0.isNumber }.map(String.init)
  guard parts.count == 3, parts.allSatisfy({ $0.utf8.count <= 4 }) else { return [] }
  let numbers = parts.compactMap { Int($0) }
  guard numbers.count == 3 else { return [] }
  func date(_ year: Int, _ month: Int, _ day: Int, _ digits: Int) -> CalendarDate? {
    guard digits == 4 || digits == 2, (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return CalendarDate("\(digits == 2 ? 2000 + year : year)-\(two(month))-\(two(day))")
  }
  let (a, b, c) = (numbers[0], numbers[1], numbers[2])
  let last = parts[2].utf8.count
  var found: [CalendarDate] = []
  let orders = [date(c, b, a, last), date(c, a, b, last), parts[0].utf8.count == 2 && last == 2 ? date(a, b, c, 2) : nil]
  for day in orders.compactMap(\.self) where !found.contains(day) { found.append(day) }
  return found
}

/// A date without the time behind it: `2026-11-20T10:00Z`, `20/11/2026 10:00`.
private func withoutTime(_ text: String) -> String {
  guard let colon = text.firstIndex(of: ":") else {
    // `2026-11-20T10`, as some programs shorten it.
    return text
  }
  let head = text[..<colon]
  guard let end = head.lastIndex(where: { !$0.isNumber }), end > head.startIndex else { return text }
  var date = String(head[..<end])
  while let last = date.last, last == "," || last == " " { date.removeLast() }
  return date
}

private func guess(_ text: Substring) -> CalendarDate? {
  let between: Set<String> = ["de", "del", "of"]
  let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
  let words = parts.map { ordinal(String($0)) }
    .filter { !between.contains($0) && !isWeekday($0) }
  guard words.count == 3 else { return nil }
  let numbers = words.map { Int($0) }
  func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1900...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return CalendarDate("\(year)-\(two(month))-\(two(day))")
  }
  if let first = numbers[0], let second = numbers[1], let third = numbers[2] {
    if first > 31 { return date(first, second, third) }
    guard third > 31 || words[2].count == 4 else { return nil }
    // Day and month can be told apart where one of them is no month.
    if first > 12 { return date(third, second, first) }
    if second > 12 { return date(third, first, second) }
    return first == second ? date(third, second, first) : nil
  }
  for place in 0..<2 {
    guard numbers[place] == nil, let month = monthNumber(words[place]),
      let day = numbers[1 - place], let year = numbers[2]
    else { continue }
    return date(year, month, day)
  }
  return nil
}

/// `24` of `24th` and `24º`.
private func ordinal(_ word: String) -> String {
  for end in ["st", "nd", "rd", "th", "º", "°"] where word.hasSuffix(end) {
    let rest = word.dropLast(end.count)
    if !rest.isEmpty, rest.allSatisfy(\.isNumber) { return String(rest) }
  }
  return word
}

private func isWeekday(_ word: String) -> Bool {
  let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes",
    "miércoles", "miercoles", "jueves", "viernes", "sábado", "sabado", "domingo",
  ]
  return word.count >= 3 && word != "mar" && names.contains { $0.hasPrefix(word) }
}

private let monthNames: [[String]] = [
  ["january", "enero"], ["february", "febrero"], ["march", "marzo"], ["april", "abril"],
  ["may", "mayo"], ["june", "junio"], ["july", "julio"], ["august", "agosto"],
  ["september", "septiembre", "setiembre"], ["october", "octubre"], ["november", "noviembre"],
  ["december", "diciembre"],
]

private func monthNumber(_ word: String) -> Int? {
  let found = monthNames.indices.filter { number in
    monthNames[number].contains { $0 == word || word.count >= 3 && $0.hasPrefix(word) }
  }
  return found.count == 1 ? found[0] + 1 : nil
}
