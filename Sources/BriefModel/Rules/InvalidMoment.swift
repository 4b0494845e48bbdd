package import BriefDiagnostics

extension Rule {
  /// The times of an event have a date, an hour and a zone.
  package static let invalidMoment = Rule(
    "invalid-moment", .error,
    checks: Bilingual(
      "The times of an event have a date, an hour and a zone.",
      es: "Las horas de un acto llevan fecha, hora y zona."),
    why: Bilingual(
      "readers in other countries come at the right hour, and calendars need the zone",
      es: "quien vive en otro país llega a la hora correcta, y los calendarios necesitan la zona"),
    example: "start: 2027-01-10 09:00",
    instead: "start: 2027-01-10T09:00+01:00")
}
