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

  private mutating func compareClaims(_ index: Int) {
    let document = documents[index]
    let original = documents[originalOf[index]]
    if document.claims.isEmpty && original.claims.isEmpty { return }
    let own = Set(document.claims.map(\.id))
    let firsts = Dictionary(
      original.claims.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for claim in original.claims where !own.contains(claim.id) {
      tellClaim(
        .translatedClaim, document.head,
        Message("the translation lacks the claim '\(claim.id)' of its original"),
        Message("translate it, as '> [!CLAIM] \(claim.id)'"), document.fields.status)
    }
    for claim in document.claims {
      guard let first = firsts[claim.id] else {
        tellClaim(
          .translatedClaim, claim.range,
          Message("the original makes no claim '\(claim.id)'"),
          Message("use the id of the original's claim"), document.fields.status)
        continue
      }
      let same =
        first.level == claim.level && first.type == claim.type && first.framework == claim.framework
      if same { continue }
      tellClaim(
        .translatedClaim, claim.levelRange,
        Message("the claim '\(claim.id)' is graded otherwise in the original"),
        Message("give it the certainty, type and framework that it has there"),
        document.fields.status,
        note: .init(Message("the original's claim is here"), at: first.levelRange))
    }
  }

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

  /// Follows the quotations that stand inside claims; each circle is told once, where it closes.
  private mutating func checkQuotationCircles() {
    var edges: [ClaimKey: [(to: ClaimKey, range: SourceRange)]] = [:]
    var order: [ClaimKey] = []
    for index in documents.indices {
      let document = documents[index]
      for quotation in document.quotations where quotation.within >= 0 {
        let link = document.links[Int(quotation.link)]
        let target = targets[index][Int(quotation.link)]
        guard target >= 0, case .document(_, let fragment?) = link.target,
          Int(quotation.within) < document.claims.count
        else { continue }
        let from = ClaimKey(
          document: originalOf[index], id: document.claims[Int(quotation.within)].id)
        if edges[from] == nil { order.append(from) }
        edges[from, default: []].append(
          (
            ClaimKey(document: Int(target), id: fragment),
            SourceRange(
              path: document.path, start: Int(link.range.lowerBound),
              end: Int(link.range.upperBound))
          ))
      }
    }
    var done: Set<ClaimKey> = []
    for start in order where !done.contains(start) {
      var path: [(key: ClaimKey, next: Int)] = [(start, 0)]
      var onPath: Set<ClaimKey> = [start]
      while let (key, next) = path.last {
        guard let out = edges[key], next < out.count else {
          done.insert(key)
          onPath.remove(key)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let (to, range) = out[next]
        if onPath.contains(to) {
          tellClaim(
            .quotationCircle, range,
            to == key
              ? Message("the claim '\(to.id)' quotes itself")
              : Message("this quotation closes a circle: '\(to.id)' quotes this claim already"),
            Message("remove the quotation, and cite the source"), .published)
        } else if !done.contains(to) {
          path.append((to, 0))
          onPath.insert(to)
        }
      }
    }
  }
}

/// A claim of the whole site.
private struct ClaimKey: Hashable {
  let document: Int
  let id: String
}
