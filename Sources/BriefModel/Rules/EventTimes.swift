package import BriefDiagnostics

extension Rule {
  /// An event ends after it begins.
  package static let eventTimes = Rule(
    "event-times", .error,
    checks: Message("An event ends after it begins."),
    why: Message("nobody can come to an event whose hours or place make no sense"),
    example: """
      start: 2027-01-10T11:00+01:00
      end: 2027-01-10T09:00+01:00
      """,
    instead: """
      start: 2027-01-10T09:00+01:00
      end: 2027-01-10T11:00+01:00
      """)
}

/// An event ends after it begins.
let eventTimesCheck = KindCheck { values, reader, situation in
  guard let start = values["start"]?.moment, let end = values.entry("end"),
    let ends = end.value.moment, ends.moment <= start.moment
  else { return }
  reader.tell(
    .eventTimes, at: end.range,
    Message("the event ends before it begins"),
    Message("correct 'start' or 'end'; look at their zones too"))
}
