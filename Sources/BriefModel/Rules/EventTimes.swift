package import BriefDiagnostics

extension Rule {
  /// An event ends after it begins.
  package static let eventTimes = Rule(
    "event-times", .error,
    checks: Bilingual(
      "An event ends after it begins.",
      es: "Un acto termina después de empezar."),
    why: Bilingual(
      "nobody can come to an event whose hours or place make no sense",
      es: "nadie puede acudir a un acto cuyas horas o lugar no tienen sentido"),
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
    Bilingual("the event ends before it begins", es: "el acto termina antes de empezar"),
    Bilingual(
      "correct 'start' or 'end'; look at their zones too",
      es: "corrija 'start' o 'end'; mire también sus zonas"))
}
