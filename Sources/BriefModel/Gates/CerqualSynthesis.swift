package import BriefDiagnostics
internal import BriefSyntax
internal import CitationStyle

extension Rule {
  /// CERQual is only used for findings of syntheses.
  package static let cerqualSynthesis = Rule(
    "cerqual-synthesis", .error, isGate: true,
    checks: Message(
      "A claim that is graded by CERQual cites a synthesis of qualitative studies: its title says so, or the work has 'Design: synthesis' in Zotero's field Extra."
    ),
    why: Message(
      "CERQual grades the findings of syntheses, never a single study or opinion (cerqual.org); 42 % of 233 applications examined went seriously wrong"
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
    let words = subject.vocabulary.authorsWords.syntheses
    guard !claim.sources.isEmpty,
      !claim.sources.contains(where: { sources.isSynthesis(Int($0), words) })
    else { continue }
    tell(
      GateFinding(
        at: claim.range,
        Message("the claim '\(claim.id)' is graded by CERQual, but cites no synthesis"),
        help: Message(
          "cite a synthesis of qualitative studies, or write 'framework: consensus' for the group's own judgement"
        ),
        need: Message("a synthesis for CERQual")))
  }
}

extension SourceLibrary {
  /// Whether a work is a synthesis of studies: by `custom.design`, by a line `Design: synthesis` of its
  /// note, or by its title.
  ///
  /// - Parameter words: what the titles of syntheses say, in small letters.
  func isSynthesis(_ work: Int, _ words: [String]) -> Bool {
    let item = items[work]
    func says(_ text: String?) -> Bool {
      guard let text = text?.lowercased() else { return false }
      return words.contains { text.contains($0) }
    }
    if says(item.custom["design"]) || says(item[text: .title]) { return true }
    return (item[text: .note] ?? "").split(separator: "\n").contains { line in
      line.lowercased().hasPrefix("design:") && says(String(line))
    }
  }
}
