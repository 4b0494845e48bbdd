package import BriefDiagnostics
internal import BriefSyntax
internal import CitationStyle

extension Rule {
  /// CERQual is only used for findings of syntheses.
  package static let cerqualSynthesis = Rule(
    "cerqual-synthesis", .error, isGate: true,
    checks: Bilingual(
      "A claim that is graded by CERQual cites a synthesis of qualitative studies: its title says so, or the work has 'Design: synthesis' in Zotero's field Extra.",
      es:
        "Una afirmación graduada con CERQual cita una síntesis de estudios cualitativos: su título lo dice, o la obra tiene 'Design: synthesis' en el campo Extra de Zotero."
    ),
    why: Bilingual(
      "CERQual grades the findings of syntheses, never a single study or opinion (cerqual.org); 42 % of 233 applications examined went seriously wrong",
      es:
        "CERQual gradúa los hallazgos de síntesis, nunca un solo estudio o una opinión (cerqual.org); el 42 % de 233 aplicaciones examinadas tenía fallos graves"
    ),
    example: """
      > certainty: low
      > type: experience
      > framework: cerqual
      """,
    instead: """
      > certainty: very-low
      > type: experience
      > framework: consensus
      """)
}

let cerqualSynthesisGate = Gate(rule: .cerqualSynthesis) { subject, tell in
  for claim in subject.claims where claim.framework == .cerqual && claim.level?.dots != nil {
    let sources = subject.vocabulary.sources
    guard !claim.sources.isEmpty, !claim.sources.contains(where: { sources.isSynthesis(Int($0)) })
    else { continue }
    tell(
      GateFinding(
        at: claim.range,
        Bilingual(
          "the claim '\(claim.id)' is graded by CERQual, but cites no synthesis",
          es: "la afirmación '\(claim.id)' se gradúa con CERQual, pero no cita ninguna síntesis"),
        help: Bilingual(
          "cite a synthesis of qualitative studies, or write 'framework: consensus' for the group's own judgement",
          es:
            "cite una síntesis de estudios cualitativos, o escriba 'framework: consensus' para el juicio del propio grupo"
        ),
        need: Bilingual("a synthesis for CERQual", es: "una síntesis para CERQual")))
  }
}

extension SourceLibrary {
  /// Whether a work is a synthesis of studies: by `custom.design`, by a line `Design: synthesis` of its
  /// note, or by its title.
  func isSynthesis(_ work: Int) -> Bool {
    let item = items[work]
    let synthesis = [
      "synthesis", "systematic review", "qualitative review", "scoping review", "meta-ethnography",
      "metasynthesis", "revisión sistemática", "síntesis", "metasíntesis", "metaetnografía",
    ]
    func says(_ text: String?) -> Bool {
      guard let text = text?.lowercased() else { return false }
      return synthesis.contains { text.contains($0) }
    }
    if says(item.custom["design"]) || says(item[text: .title]) { return true }
    return (item[text: .note] ?? "").split(separator: "\n").contains { line in
      line.lowercased().hasPrefix("design:") && says(String(line))
    }
  }
}
