package import BriefDiagnostics

extension Rule {
  /// An evidence brief says when and where its authors searched.
  package static let searchMissing = Rule(
    "search-missing", .error, isGate: true,
    checks: Message("An evidence brief says when and where its authors searched."),
    why: Message(
      "without it nobody can tell how current the brief is or what it may have missed; of 50 briefs examined in 2026, 34 % described their search"
    ),
    example: "type: evidence",
    instead: "search: { date: 2026-10, sources: [PubMed, Cochrane Library] }")
}

let searchMissingGate = Gate(rule: .searchMissing) { subject, tell in
  guard subject.isEvidenceBrief, !subject.isTranslation else { return }
  let noDate = subject.fields.searchDate == nil
  let noSources = subject.fields.searchSources.isEmpty
  guard noDate || noSources else { return }
  let both = noDate && noSources
  tell(
    GateFinding(
      at: subject.place("search"),
      both
        ? Message("the brief does not say when and where was searched")
        : noDate ? Message("the search has no date") : Message("the search names no sources"),
      help: Message("write 'search: { date: 2026-10, sources: [PubMed, …] }'"),
      need: Message("search")))
}
