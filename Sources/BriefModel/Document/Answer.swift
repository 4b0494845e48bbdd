/// The claims that the question of a document is answered by, and how sure they are.
struct Answer {
  /// The claims with a level, in the order of the text; a statement that nothing was found has none.
  let claims: [Claim]

  /// - Parameters:
  ///   - names: the ids that the author gave; where there are none, those of the key messages count.
  init(_ names: [String], keyMessages: BodyOutline.KeyMessages?, of table: ClaimTable) {
    let ids = names.isEmpty ? keyMessages?.messages.flatMap(\.parts) ?? [] : names
    claims = ids.compactMap { table.named($0) }.filter {
      $0.level?.rank != nil && !$0.hasNoStudies
    }
  }

  /// The claim that is least certain: a chain is as strong as its weakest link.
  func weakest(in framework: EvidenceFramework? = nil) -> Claim? {
    claims.filter { framework == nil || $0.framework == framework }
      .min { ($0.level?.rank ?? 0) < ($1.level?.rank ?? 0) }
  }

  /// The level of the document, where its author leaves it to the answer.
  var evidence: Evidence? { weakest()?.evidence }
}
