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
