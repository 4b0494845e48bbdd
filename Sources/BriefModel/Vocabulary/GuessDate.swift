package import BriefDiagnostics

/// The date that a text written in another way plainly means; nil where it could mean two.
///
/// `24/11/2026` (day first unless that cannot be), `2026/11/24`, `24 November 2026`,
/// `November 24, 2026`, `20261124`; a time of the day, the name of its weekday and the ending of an ordinal
/// (`24th`) are passed over. Months and weekdays may have the names of the site's languages.
package func guessDate(_ text: String, _ words: DateWords = .english) -> CalendarDate? {
  if text.utf8.count == 8, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
    return CalendarDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
  return guess(withoutTime(text)[...], words)
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
  let orders = [
    date(c, b, a, last), date(c, a, b, last),
    parts[0].utf8.count == 2 && last == 2 ? date(a, b, c, 2) : nil,
  ]
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

private func guess(_ text: Substring, _ known: DateWords) -> CalendarDate? {
  let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
  let words = parts.map { known.number(String($0)) }.filter { !known.isPassedOver($0) }
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
    guard numbers[place] == nil, let month = known.month(words[place]),
      let day = numbers[1 - place], let year = numbers[2]
    else { continue }
    return date(year, month, day)
  }
  return nil
}

/// What dates are written with, in English and in the languages of a site.
package struct DateWords: Sendable {
  private let months: [(name: String, number: Int)]
  private let weekdays: [String]
  private let between: Set<String>
  private let ordinals: [String]

  package static let english = DateWords([.english])

  package init(_ catalogues: [Catalogue]) {
    func words(_ list: Message) -> [String] {
      catalogues.flatMap { $0.words(of: list) }.map { $0.lowercased() }
    }
    months =
      catalogues.flatMap { catalogue in
        Words.months.enumerated().map {
          (name: $1.text(in: catalogue).lowercased(), number: $0 + 1)
        }
      }
      + words(Message("sept", context: "list of words: other names of September"))
      .map { (name: $0, number: 9) }
    weekdays = words(
      Message(
        "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
        context: "list of words: days of the week"))
    between = Set(words(Message("of, the", context: "list of words: between day, month and year")))
    ordinals = words(
      Message("st, nd, rd, th", context: "list of words: endings of ordinal numbers"))
  }

  /// `24` of `24th`; any other word as it is.
  func number(_ word: String) -> String {
    for end in ordinals where word.hasSuffix(end) {
      let rest = word.dropLast(end.count)
      if !rest.isEmpty, rest.allSatisfy(\.isNumber) { return String(rest) }
    }
    return word
  }

  /// Whether a word says nothing that the numbers do not say: a weekday that is no month.
  func isPassedOver(_ word: String) -> Bool {
    between.contains(word)
      || word.count >= 3 && month(word) == nil && weekdays.contains { $0.hasPrefix(word) }
  }

  /// The month that a word names, in full or shortened to three letters or more; nil where it could be two.
  func month(_ word: String) -> Int? {
    let found = Set(
      months.filter { $0.name == word || word.count >= 3 && $0.name.hasPrefix(word) }
        .map(\.number))
    return found.count == 1 ? found.first : nil
  }
}
