package import BriefDiagnostics

extension Rule {
  /// The search of an evidence brief is at most 24 months old.
  package static let searchOld = Rule(
    "search-old", .warning, isGate: true, isAdvice: false,
    checks: Bilingual(
      "The search of an evidence brief is at most 24 months old, counted from the day of the build.",
      es:
        "La búsqueda de un informe de evidencia tiene como máximo 24 meses, contados desde el día en que se genera el sitio."
    ),
    why: Bilingual(
      "newer studies may say otherwise", es: "estudios más recientes pueden decir otra cosa"),
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
      Bilingual(
        "the search of \(date.iso) is more than 24 months old",
        es: "la búsqueda de \(date.iso) tiene más de 24 meses"),
      help: Bilingual(
        "search again, and correct what has changed",
        es: "busque de nuevo y corrija lo que haya cambiado"),
      need: Bilingual("a new search", es: "una búsqueda nueva")))
}
