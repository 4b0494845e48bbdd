internal import BriefDiagnostics
internal import BriefModel

extension Linker {
  /// What only all documents together show about claims: translations, quotations, recommendations.
  mutating func checkClaims() {
    var hasQuotations = false
    for index in documents.indices {
      let document = documents[index]
      if document.lacks { lacking.insert(document.path) }
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
    for claim in original.claims where !document.claims.contains(where: { $0.id == claim.id }) {
      tellClaim(
        .translatedClaim, document.head,
        Message("the translation lacks the claim '\(claim.id)' of its original"),
        Message("translate it, as '> [!CLAIM] \(claim.id)'"), document.fields.status)
    }
    for claim in document.claims {
      guard let first = original.claims.first(where: { $0.id == claim.id }) else {
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
        note: .init("the original's claim is here", at: first.levelRange))
    }
  }

  private mutating func tellClaim(
    _ rule: Rule, _ range: SourceRange, _ summary: Message, _ help: Message, _ status: Status,
    note: Diagnostic.Note? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, at: range, summary, help: help, note: note,
        severity: status == .draft ? min(rule.severity, .warning) : rule.severity))
  }

  // MARK: Recommendations

  private mutating func checkRecommendations(_ index: Int) {
    let document = documents[index]
    let status = document.fields.status
    let severity: Severity = status < .approved ? .warning : .error
    for recommendation in document.fields.recommendations {
      if recommendation.claims.isEmpty {
        gate(
          .strongRecommendation, recommendation.strengthRange, severity,
          Message("a recommendation names no claim that it rests on"),
          Message(
            "write 'claims: [id]', or 'claims: [document#id]' for a claim of another document"),
          Message("claims of a recommendation"))
      }
      var best: Int?
      var isGraded = false
      for reference in recommendation.claims {
        guard let claim = claim(named: reference, from: index) else { continue }
        guard let rank = claim.level?.dots else { continue }
        isGraded = true
        best = max(best ?? 0, rank)
      }
      guard recommendation.strength == .strong, recommendation.reason == nil, isGraded,
        let best, best <= 2
      else { continue }
      gate(
        .strongRecommendation, recommendation.strengthRange, severity,
        Message(
          "a strong recommendation rests on \(best == 2 ? EvidenceLevel.low.adjective : EvidenceLevel.veryLow.adjective) certainty and gives no reason"
        ), Message("write 'reason: …', or 'strength: conditional'"),
        Message("reason for a strong recommendation"))
    }
  }

  private mutating func gate(
    _ rule: Rule, _ range: SourceRange, _ severity: Severity, _ summary: Message, _ help: Message,
    _ need: Message
  ) {
    var told = Diagnostic(rule, at: range, summary, help: help, severity: severity)
    told.need = need
    diagnostics.append(told)
  }

  /// The claim that a recommendation names; one that is not there is told.
  private mutating func claim(named reference: Located<String>, from index: Int) -> Claim? {
    let parts = reference.value.split(separator: "#", maxSplits: 1).map(String.init)
    guard let name = parts.last else { return nil }
    var target = index
    if parts.count == 2 {
      guard let found = originals[parts[0]] else {
        let near = nearest(parts[0], isPath: false)
        tell(
          .brokenLink, reference.range,
          Message("there is no document '\(parts[0])'")
            + near.map { Message("; did you mean '\($0)'?") },
          near.map { Message("write '\($0)#\(name)'") } ?? Message("check the name of the document")
        )
        return nil
      }
      target = found
      if isShown[index], !isShown[target], !includeWithheld, !documents[target].isUnreadable {
        tell(
          .linkToWithheld, reference.range,
          Message(
            "'\(parts[0])' is not shown to the public, so readers could not follow this link"),
          Message("remove it until the document is shown"))
      }
    }
    if target != index, documents[target].fields.status == .withdrawn {
      tellWithdrawn(documents[target].id, reference.range)
      return nil
    }
    if let claim = documents[target].claims.first(where: { $0.id == name }) { return claim }
    guard !documents[target].isUnreadable else { return nil }
    let near = nearMiss(name, in: documents[target].claims.map(\.id))
    tell(
      .brokenFragment, reference.range,
      Message("'\(documents[target].id)' makes no claim '\(name)'")
        + near.map { Message("; did you mean '\($0)'?") },
      near.map { Message("write '\(parts.count == 2 ? parts[0] + "#" : "")\($0)'") }
        ?? Message("write the id of a claim; of another document as 'id#claim'"))
    return nil
  }

  /// What was withdrawn keeps its title, date and reason only. A warning, so that a withdrawal never
  /// waits for those who quote it.
  mutating func tellWithdrawn(_ id: String, _ range: SourceRange) {
    var told = Diagnostic(
      .linkToWithheld, at: range,
      Message("'\(id)' was withdrawn, so nothing of it is shown any more"),
      help: Message("remove this, or name a claim of another document"), severity: .warning)
    diagnostics.append(told)
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
