package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// No section of a translation still has the words of the original.
  package static let untranslatedSection = Rule(
    "untranslated-section", .error, isGate: true,
    checks: Message("No section of a translation still has the words of its original."),
    why: Message("readers were promised a text in their language"),
    example: "es-plan.es.md with '## The problem {#problem}' and its English text",
    instead: "## El problema {#problem}")
}

extension Linker {
  mutating func tellUntranslated(
    _ document: Document, _ original: Document, _ state: TranslationState, isApproved: Bool
  ) {
    let names = list(state.untranslated.map { original.label(ofSection: $0) })
    let count = state.untranslated.count
    tell(
      .untranslatedSection, document,
      .counted(
        count, one: "\(count) section still has the words of the original: \(names)",
        other: "\(count) sections still have the words of the original: \(names)"),
      Message("translate what is left, or remove it"),
      severity: isApproved ? .error : .warning,
      need: .counted(
        count, one: "\(count) section to translate", other: "\(count) sections to translate"))
  }
}
