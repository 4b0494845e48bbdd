package import BriefDiagnostics

extension Rule {
  /// A date is a day of the calendar, written as year-month-day.
  package static let invalidDate = Rule(
    "invalid-date", .error,
    checks: Bilingual(
      "A date is a day of the calendar, written as year-month-day.",
      es: "Una fecha es un día del calendario, escrito como año-mes-día."),
    why: Bilingual(
      "dates decide order, review and embargo",
      es: "las fechas deciden el orden, la revisión y el embargo"),
    example: "date: 2026-02-30",
    instead: "date: 2026-02-28")
}

extension FieldReader {
  mutating func checkDate(_ text: Located<String>) {
    let form = text.value.count == 10 && text.value.filter({ $0 == "-" }).count == 2
    let guess = guessDate(text.value)?.iso
    tell(
      .invalidDate, at: text.range,
      form
        ? Bilingual(
          "'\(text.value)' is not a day of the calendar",
          es: "'\(text.value)' no es un día del calendario")
        : Bilingual(
          "'\(text.value)' is not a date such as 2026-11-24",
          es: "'\(text.value)' no es una fecha como 2026-11-24"),
      guess.map { Bilingual("write '\($0)'", es: "escriba '\($0)'") }
        ?? Bilingual(
          "write year, month and day with hyphens: 2026-11-24",
          es: "escriba año, mes y día con guiones: 2026-11-24"), repair: guess)
  }
}
