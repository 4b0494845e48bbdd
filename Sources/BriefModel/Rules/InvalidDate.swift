package import BriefDiagnostics

extension Rule {
  /// A date is a day of the calendar, written as year-month-day.
  package static let invalidDate = Rule(
    "invalid-date", .error,
    checks: Message("A date is a day of the calendar, written as year-month-day."),
    why: Message("dates decide order, review and embargo"),
    example: "date: 2026-02-30",
    instead: "date: 2026-02-28")
}

/// What to write for a date that is none, or that could be two.
private func dateHelp(_ text: String) -> Message {
  let days = possibleDates(text)
  if days.count == 1 {
    return Message("write '\(days[0].iso)', with all four digits of the year, if that day is meant")
  }
  if days.count > 1 {
    let all = Message.anyOf(days.map { "'\($0.iso)'" })
    return Message("write \(all), whichever day is meant")
  }
  if let day = CalendarDate(text, partial: true), day.iso.utf8.count < 10 {
    let first = day.iso.utf8.count == 4 ? "\(day.iso)-01-01" : "\(day.iso)-01"
    return Message("a day is needed here: write it in full, such as '\(first)'")
  }
  return Message("write year, month and day with hyphens: 2026-11-24")
}

extension FieldReader {
  mutating func checkDate(_ text: Located<String>) {
    let form = text.value.count == 10 && text.value.filter({ $0 == "-" }).count == 2
    let guess = guessDate(text.value, (vocabulary?.authorsWords ?? .english).dates)?.iso
    tell(
      .invalidDate, at: text.range,
      form
        ? Message("'\(text.value)' is not a day of the calendar")
        : Message("'\(text.value)' is not a date such as 2026-11-24"),
      guess.map { Message("write '\($0)'") } ?? dateHelp(text.value), repair: guess)
  }
}
