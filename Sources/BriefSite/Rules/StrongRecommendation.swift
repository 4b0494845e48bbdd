package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A strong recommendation on low or very low certainty says why; every recommendation names the claims that it rests on.
  package static let strongRecommendation = Rule(
    "strong-recommendation", .error, isGate: true,
    checks: Message(
      "A strong recommendation on low or very low certainty says why; every recommendation names the claims that it rests on."
    ),
    why: Message("a strong word on weak evidence needs an argument that readers can weigh (GRADE)"),
    example: "recommendations: [{ text: Stop slowly., strength: strong, claims: [taper-speed] }]",
    instead:
      "recommendations: [{ text: Stop slowly., strength: strong, claims: [taper-speed], reason: Abrupt stopping can be fatal. }]"
  )
}

extension Linker {
  mutating func checkRecommendations(_ index: Int) {
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
        tellBrokenName(parts[0], ofClaim: name, at: reference.range)
        return nil
      }
      target = found
      checkShown(
        target, to: index, at: reference.range,
        help: Message("remove it until the document is shown"))
    }
    if target != index, documents[target].fields.status == .withdrawn {
      tellWithdrawn(documents[target].id, reference.range)
      return nil
    }
    if let claim = documents[target].claims.named(name) { return claim }
    guard !documents[target].isUnreadable else { return nil }
    tellUnknownClaim(name, of: target, isWithDocument: parts.count == 2, at: reference.range)
    return nil
  }
}
