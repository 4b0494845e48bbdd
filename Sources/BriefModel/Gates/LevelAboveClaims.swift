package import BriefDiagnostics

extension Rule {
  /// A document's level of evidence is not above that of its best claim.
  package static let levelAboveClaims = Rule(
    "level-above-claims", .error, isGate: true,
    checks: Bilingual(
      "A document's level of evidence is not above that of its best claim in the same framework: claims about effects, and for CERQual claims about experience.",
      es:
        "El nivel de evidencia de un documento no supera el de su mejor afirmación en el mismo marco: las que tratan de efectos y, para CERQual, las que tratan de experiencias."
    ),
    why: Bilingual(
      "lists sort documents by their level; none may promise more than it argues",
      es:
        "las listas ordenan los documentos por su nivel; ninguno puede prometer más de lo que argumenta"
    ),
    example: "evidence: high, where the best claim about an effect is moderate",
    instead: "evidence: moderate")
}

let levelAboveClaimsGate = Gate(rule: .levelAboveClaims) { subject, tell in
  guard let evidence = subject.fields.evidence, let own = evidence.level.rank else { return }
  let best = subject.claims.filter {
    $0.framework == evidence.framework
      && ($0.type == (evidence.framework == .cerqual ? .experience : .effect))
  }.compactMap { claim in claim.level?.rank.map { (rank: $0, claim: claim) } }
    .max { $0.rank < $1.rank }
  guard let best, best.rank < own, let level = best.claim.level else { return }
  tell(
    GateFinding(
      at: subject.place("evidence"),
      Bilingual(
        "the document's level is '\(evidence.level.rawValue)', but its best claim ('\(best.claim.id)') has '\(level.rawValue)'",
        es:
          "el nivel del documento es '\(evidence.level.rawValue)', pero su mejor afirmación ('\(best.claim.id)') tiene '\(level.rawValue)'"
      ),
      help: Bilingual(
        "write 'evidence: \(level.rawValue)', or correct the claim",
        es: "escriba 'evidence: \(level.rawValue)', o corrija la afirmación"),
      need: Bilingual(
        "a level that the claims carry", es: "un nivel que las afirmaciones sostengan")
    ))
}
