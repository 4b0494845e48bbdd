internal import BriefDiagnostics
internal import BriefModel

extension Linker {
  /// What only all documents together show about claims: translations, quotations, recommendations.
  mutating func checkClaims() {
    var hasQuotations = false
    for index in documents.indices {
      let document = documents[index]
      if document.lacks { lacking.insert(document.path) }
      if document.untold > 0 { untold[document.path, default: 0] += document.untold }
      if document.isTranslation, !document.isUnreadable {
        if !documents[originalOf[index]].isUnreadable { compareClaims(index) }
      }
      if !document.fields.recommendations.isEmpty, !document.isTranslation {
        checkRecommendations(index)
      }
      if document.quotations.contains(where: { $0.within >= 0 }) { hasQuotations = true }
    }
    if hasQuotations { checkQuotationCircles() }
  }

  // MARK: Translations

  mutating func tellClaim(
    _ rule: Rule, _ range: SourceRange, _ summary: Message, _ help: Message, _ status: Status,
    note: Diagnostic.Note? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, at: range, summary, help: help, note: note,
        severity: status == .draft ? min(rule.severity, .warning) : rule.severity))
  }

  // MARK: Quotations
}
