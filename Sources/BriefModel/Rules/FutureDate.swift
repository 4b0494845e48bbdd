package import BriefDiagnostics

extension Rule {
  /// What has happened has a date that has come.
  package static let futureDate = Rule(
    "future-date", .warning,
    checks: Message(
      "What has happened has a date that has come: the last change, a review, a search, and the day of a published document."
    ),
    why: Message(
      "readers judge by dates how current a document is, and lists are ordered by them"),
    example: "updated: 2062-11-30",
    instead: "updated: 2026-11-30")
}

extension FieldChecker {
  /// Dates of what has happened already; a document that is not published yet may be dated ahead.
  mutating func checkFutureDates(_ values: FieldValues) {
    var names = ["updated", "last_checked", "sent"]
    if status >= .published { names.append("date") }
    for name in names {
      if let entry = values.entry(name) { checkFuture(entry) }
    }
    for group in (values["reviews"]?.items ?? []) + (values["changes"]?.items ?? []) {
      if let entry = group.entry("date") { checkFuture(entry) }
    }
    if let entry = values["search"]?.fields?.entry("date") { checkFuture(entry) }
  }

  private mutating func checkFuture(_ entry: FieldEntry) {
    // Where the author lives it may be tomorrow already.
    guard let date = entry.value.date, asOf.date.isBefore(date),
      date.day == 0 || date.dayNumber > asOf.date.dayNumber + 1
    else { return }
    reader.tell(
      .futureDate, at: entry.range,
      Message(
        "'\(date.iso)' has not come yet"),
      Message(
        "correct the year, the month or the day"))
  }
}
