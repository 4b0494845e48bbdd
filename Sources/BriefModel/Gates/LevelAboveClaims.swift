package import BriefDiagnostics

extension Rule {
  /// A document's level of evidence is not above that of its best claim.
  package static let levelAboveClaims = Rule(
    "level-above-claims", .error, isGate: true,
    checks: Message(
      "A document's level of evidence is not above that of its best claim in the same framework: claims about effects, and for CERQual claims about experience."
    ),
    why: Message("lists sort documents by their level; none may promise more than it argues"),
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
      Message(
        "the document's level is '\(evidence.level.rawValue)', but its best claim ('\(best.claim.id)') has '\(level.rawValue)'"
      ),
      help: Message("write 'evidence: \(level.rawValue)', or correct the claim"),
      need: Message("a level that the claims carry")
    ))
}
