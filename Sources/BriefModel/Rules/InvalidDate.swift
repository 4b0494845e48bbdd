package import BriefDiagnostics

extension Rule {
  /// A date is a day of the calendar, written as year-month-day.
  package static let invalidDate = Rule(
    "invalid-date", .error,
    checks: "A date is a day of the calendar, written as year-month-day.",
    why: "dates decide order, review and embargo",
    example: "date: 2026-02-30",
    instead: "date: 2026-02-28")
}
