package import BriefDiagnostics

extension Rule {
  /// The times of an event have a date, an hour and a zone.
  package static let invalidMoment = Rule(
    "invalid-moment", .error,
    checks: Message("The times of an event have a date, an hour and a zone."),
    why: Message("readers in other countries come at the right hour, and calendars need the zone"),
    example: "start: 2027-01-10 09:00",
    instead: "start: 2027-01-10T09:00+01:00")
}

extension ValueSchema {
  /// A date and a time with its zone.
  static let time = ValueSchema.moment(.invalidMoment)
}
