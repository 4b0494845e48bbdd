package import BriefDiagnostics

extension Rule {
  /// A document's level of evidence is not above that of its best claim.
  package static let levelAboveClaims = Rule(
    "level-above-claims", .error, isGate: true,
    checks: Message(
      "A document's level of evidence is that of its answer: of the least certain of the claims that 'answer' names, or that the key messages lead to; where there are none, it is not above that of its best claim in the same framework."
    ),
    why: Message(
      "lists sort documents by their level; none may promise more, or less, than its answer carries"
    ),
    example: "evidence: high, where the claim that answers the question is moderate",
    instead: "evidence: moderate")
}

let levelAboveClaimsGate = Gate(rule: .levelAboveClaims) { subject, tell in
  guard let evidence = subject.fields.evidence, let own = evidence.level.rank else { return }
  let answer = Answer(
    subject.fields.answer, keyMessages: subject.outline.keyMessages, of: subject.claims)
  if let weakest = answer.weakest(in: evidence.framework), let level = weakest.level {
    guard level != evidence.level else { return }
    tell(
      GateFinding(
        at: subject.place("evidence"),
        Message(
          "the document's level is '\(evidence.level.rawValue)', but its answer ('\(weakest.id)') has '\(level.rawValue)'"
        ),
        help: subject.fields.answer.isEmpty
          ? Message(
            "write 'evidence: \(level.rawValue)', or name the claims that answer the question: 'answer: [\(weakest.id)]'"
          )
          : Message("write 'evidence: \(level.rawValue)', or correct 'answer' or the claim"),
        need: Message("a level that the claims carry")))
    return
  }
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
