package import BriefDiagnostics

extension Rule {
  /// A document is not updated before its date.
  package static let updatedBeforeDate = Rule(
    "updated-before-date", .error,
    checks: Message("A document is not updated before its date."),
    why: Message("readers would see a history that cannot be"),
    example: """
      date: 2026-05-01
      updated: 2026-04-01
      """,
    instead: """
      date: 2026-05-01
      updated: 2026-06-01
      """)
}

extension FieldChecker {
  mutating func checkUpdated(_ values: FieldValues) {
    guard let entry = values.entry("updated"), let updated = entry.value.date,
      let date = values["date"]?.date, updated < date
    else { return }
    reader.tell(
      .updatedBeforeDate, at: entry.range,
      Message("'updated' is earlier than 'date' (\(date.iso))"),
      Message("correct one of the two dates"))
  }
}
