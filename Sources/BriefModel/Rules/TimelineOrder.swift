package import BriefDiagnostics

extension Rule {
  /// The states of a timeline stand in the order of their dates.
  package static let timelineOrder = Rule(
    "timeline-order", .error,
    checks: Message("The states of a timeline stand in the order of their dates."),
    why: Message(
      "readers follow it from top to bottom, and the last entry is taken for the present state"),
    example: """
      timeline:
        - { date: 2025-04-04, state: passed }
        - { date: 2024-11, state: proposed }
      """,
    instead: """
      timeline:
        - { date: 2024-11, state: proposed }
        - { date: 2025-04-04, state: passed }
      """)
}

/// Each state of a timeline is at least as late as the one before it.
let timelineOrderCheck = KindCheck { values, reader, _ in
  var latest: CalendarDate?
  for step in values["timeline"]?.items ?? [] {
    guard let entry = step.entry("date"), let date = entry.value.date else { continue }
    if let before = latest, date.isBefore(before) {
      reader.tell(
        .timelineOrder, at: entry.range,
        Message("\(date.iso) stands after \(before.iso)"),
        Message("put the states in the order of their dates"))
    } else {
      latest = date
    }
  }
}

extension CalendarDate {
  /// Whether it is certainly earlier: a year alone is not before a day of that year.
  func isBefore(_ other: CalendarDate) -> Bool {
    if year != other.year { return year < other.year }
    if month == 0 || other.month == 0 { return false }
    if month != other.month { return month < other.month }
    return day > 0 && other.day > 0 && day < other.day
  }
}
