package import BriefDiagnostics

extension Rule {
  /// The search of an evidence brief is at most 24 months old.
  package static let searchOld = Rule(
    "search-old", .warning, isGate: true, isAdvice: false,
    checks: Message(
      "The search of an evidence brief is at most 24 months old, counted from the day of the build."
    ),
    why: Message("newer studies may say otherwise"),
    example: "search: { date: 2021-03, sources: [PubMed] }",
    instead: "search: { date: 2026-10, sources: [PubMed] }, after a new search")
}

let searchOldGate = Gate(rule: .searchOld) { subject, tell in
  guard subject.isEvidenceBrief, !subject.isTranslation, let date = subject.fields.searchDate
  else { return }
  let today = subject.asOf.date
  // A year or month alone counts to its end.
  let searched = (date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day)
  guard searched < (today.year - 2, today.month, today.day) else { return }
  tell(
    GateFinding(
      at: subject.place("search"),
      Message("the search of \(date.iso) is more than 24 months old"),
      help: Message("search again, and correct what has changed"),
      need: Message("a new search")))
}
