package import BriefDiagnostics

extension Rule {
  /// An embargo is a date and a time with its zone.
  package static let embargoZone = Rule(
    "embargo-zone", .error,
    checks: Message("An embargo is a date and a time with its zone."),
    why: Message("without the zone the document could appear hours too early"),
    example: "embargo_until: 2027-01-10 09:00",
    instead: "embargo_until: 2027-01-10T09:00+01:00")
}

extension FieldReader {
  mutating func checkMoment(_ text: Located<String>, _ rule: Rule) {
    tell(
      rule, at: text.range,
      Message("'\(text.value)' is not a date and a time with a zone"),
      (CalendarDate(text.value) ?? guessDate(text.value, (vocabulary?.authorsWords ?? .english).dates)).map {
        Message("write the hour and the zone too, such as '\($0.iso)T09:00+01:00'")
      } ?? Message("write it like 2027-01-10T09:00+01:00"))
  }
}

extension ValueSchema {
  static let embargo = ValueSchema.moment(.embargoZone)
}
