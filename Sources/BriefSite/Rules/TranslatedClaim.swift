package import BriefDiagnostics
internal import BriefModel

extension Rule {
  /// A translation makes the claims of its original, each with the same certainty, type and framework.
  package static let translatedClaim = Rule(
    "translated-claim", .error,
    checks: Message(
      "A translation makes the claims of its original, each with the same certainty, type and framework, and with the same figures."
    ),
    why: Message(
      "readers of two languages must not be told that one thing is certain and uncertain"),
    example: "> certainty: high, where the original says low",
    instead: "> certainty: low")
}

extension Linker {
  mutating func compareClaims(_ index: Int) {
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
      if same {
        if !claim.hasSameFigures(as: first) {
          tellClaim(
            .translatedClaim, claim.range,
            Message("the figures of the claim '\(claim.id)' are not those of the original"),
            Message("copy its lines from the original, with decimals as this language writes them"),
            document.fields.status,
            note: .init(Message("the original's claim is here"), at: first.range))
        }
        continue
      }
      tellClaim(
        .translatedClaim, claim.levelRange,
        Message("the claim '\(claim.id)' is graded otherwise in the original"),
        Message("give it the certainty, type and framework that it has there"),
        document.fields.status,
        note: .init(Message("the original's claim is here"), at: first.levelRange))
    }
  }
}
