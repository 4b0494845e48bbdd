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
        (
          "the translation lacks the claim '\(claim.id)' of its original",
          "translate it, as '> [!CLAIM] \(claim.id)'"
        ),
        (
          "a la traducción le falta la afirmación '\(claim.id)' de su original",
          "tradúzcala, como '> [!CLAIM] \(claim.id)'"
        ), document.fields.status)
    }
    for claim in document.claims {
      guard let first = original.claims.first(where: { $0.id == claim.id }) else {
        tellClaim(
          .translatedClaim, claim.range,
          ("the original makes no claim '\(claim.id)'", "use the id of the original's claim"),
          (
            "el original no hace ninguna afirmación '\(claim.id)'",
            "use el identificador de la afirmación del original"
          ), document.fields.status)
        continue
      }
      let same =
        first.level == claim.level && first.type == claim.type && first.framework == claim.framework
      if same { continue }
      tellClaim(
        .translatedClaim, claim.levelRange,
        (
          "the claim '\(claim.id)' is graded otherwise in the original",
          "give it the certainty, type and framework that it has there"
        ),
        (
          "la afirmación '\(claim.id)' está graduada de otro modo en el original",
          "dele la certeza, el tipo y el marco que tiene allí"
        ), document.fields.status,
        note: .init("the original's claim is here", at: first.levelRange))
    }
  }

  private mutating func tellClaim(
    _ rule: Rule, _ range: SourceRange, _ english: (String, String), _ spanish: (String, String),
    _ status: Status, note: Diagnostic.Note? = nil
  ) {
    var told = Diagnostic(
      rule, at: range, english.0, help: english.1, note: note,
      severity: status == .draft ? min(rule.severity, .warning) : rule.severity)
    told.spanish = .init(summary: spanish.0, help: spanish.1)
    diagnostics.append(told)
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
          (
            "a recommendation names no claim that it rests on",
            "write 'claims: [id]', or 'claims: [document#id]' for a claim of another document"
          ),
          (
            "una recomendación no nombra ninguna afirmación en que se apoye",
            "escriba 'claims: [id]', o 'claims: [documento#id]' si es de otro documento"
          ),
          Bilingual("claims of a recommendation", es: "afirmaciones de una recomendación"))
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
        (
          "a strong recommendation rests on \(best == 2 ? "low" : "very low") certainty and gives no reason",
          "write 'reason: …', or 'strength: conditional'"
        ),
        (
          "una recomendación fuerte se apoya en una certeza \(best == 2 ? "baja" : "muy baja") y no da ningún motivo",
          "escriba 'reason: …', o 'strength: conditional'"
        ),
        Bilingual("reason for a strong recommendation", es: "motivo de una recomendación fuerte"))
    }
  }

  private mutating func gate(
    _ rule: Rule, _ range: SourceRange, _ severity: Severity, _ english: (String, String),
    _ spanish: (String, String), _ need: Bilingual
  ) {
    var told = Diagnostic(rule, at: range, english.0, help: english.1, severity: severity)
    told.spanish = .init(summary: spanish.0, help: spanish.1)
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
          "there is no document '\(parts[0])'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
          near.map { "write '\($0)#\(name)'" } ?? "check the name of the document")
        return nil
      }
      target = found
      if isShown[index], !isShown[target], !includeWithheld, !documents[target].isUnreadable {
        tell(
          .linkToWithheld, reference.range,
          "'\(parts[0])' is not shown to the public, so readers could not follow this link",
          "remove it until the document is shown")
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
      "'\(documents[target].id)' makes no claim '\(name)'"
        + (near.map { "; did you mean '\($0)'?" } ?? ""),
      near.map { "write '\(parts.count == 2 ? parts[0] + "#" : "")\($0)'" }
        ?? "write the id of a claim; of another document as 'id#claim'")
    return nil
  }

  /// What was withdrawn keeps its title, date and reason only. A warning, so that a withdrawal never
  /// waits for those who quote it.
  mutating func tellWithdrawn(_ id: String, _ range: SourceRange) {
    var told = Diagnostic(
      .linkToWithheld, at: range, "'\(id)' was withdrawn, so nothing of it is shown any more",
      help: "remove this, or name a claim of another document", severity: .warning)
    told.spanish = .init(
      summary: "'\(id)' se retiró, así que ya no se muestra nada de él",
      help: "quite esto, o nombre una afirmación de otro documento")
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
            (
              to == key
                ? "the claim '\(to.id)' quotes itself"
                : "this quotation closes a circle: '\(to.id)' quotes this claim already",
              "remove the quotation, and cite the source"
            ),
            (
              to == key
                ? "la afirmación '\(to.id)' se cita a sí misma"
                : "esta cita cierra un círculo: '\(to.id)' ya cita esta afirmación",
              "quite la cita y cite la fuente"
            ), .published)
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
