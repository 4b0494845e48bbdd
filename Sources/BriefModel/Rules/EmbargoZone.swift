package import BriefDiagnostics

extension Rule {
  /// An embargo is a date and a time with its zone.
  package static let embargoZone = Rule(
    "embargo-zone", .error,
    checks: Bilingual(
      "An embargo is a date and a time with its zone.",
      es: "Un embargo es una fecha y una hora con su zona horaria."),
    why: Bilingual(
      "without the zone the document could appear hours too early",
      es: "sin la zona, el documento podría aparecer horas antes"),
    example: "embargo_until: 2027-01-10 09:00",
    instead: "embargo_until: 2027-01-10T09:00+01:00")
}

extension FieldReader {
  mutating func checkMoment(_ text: Located<String>, _ rule: Rule) {
    tell(
      rule, at: text.range,
      Bilingual(
        "'\(text.value)' is not a date and a time with a zone",
        es: "'\(text.value)' no es una fecha y una hora con su zona"),
      Bilingual(
        "write it like 2027-01-10T09:00+01:00", es: "escríbalo así: 2027-01-10T09:00+01:00"))
  }
}
