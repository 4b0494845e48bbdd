package import BriefDiagnostics

extension Rule {
  /// An evidence brief says when and where its authors searched.
  package static let searchMissing = Rule(
    "search-missing", .error, isGate: true,
    checks: Bilingual(
      "An evidence brief says when and where its authors searched.",
      es: "Un informe de evidencia dice cuándo y dónde buscaron sus autores."),
    why: Bilingual(
      "without it nobody can tell how current the brief is or what it may have missed; of 50 briefs examined in 2026, 34 % described their search",
      es:
        "sin eso nadie sabe cómo de actual es el informe ni qué pudo quedar fuera; de 50 informes examinados en 2026, el 34 % describía su búsqueda"
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
      Bilingual(
        both
          ? "the brief does not say when and where was searched"
          : noDate ? "the search has no date" : "the search names no sources",
        es: both
          ? "el informe no dice cuándo ni dónde se buscó"
          : noDate ? "la búsqueda no tiene fecha" : "la búsqueda no nombra fuentes"),
      help: Bilingual(
        "write 'search: { date: 2026-10, sources: [PubMed, …] }'",
        es: "escriba 'search: { date: 2026-10, sources: [PubMed, …] }'"),
      need: Bilingual("search", es: "búsqueda")))
}
