package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// An answer names claims of its document.
  package static let answerClaim = Rule(
    "answer-claim", .error,
    checks: Message("The claims that answer the question of a document are claims that it makes."),
    why: Message("the level of a document is that of its answer; without the claim there is none"),
    example: "answer: [suport-helps]",
    instead: "answer: [support-helps]")
}

/// Every name of `answer` that no claim of the document has.
func answerFindings(_ values: FieldValues, _ claims: ClaimTable) -> [Diagnostic] {
  (values["answer"]?.texts ?? []).compactMap { answer in
    if claims.named(answer.value) != nil { return nil }
    let near = nearMiss(answer.value, in: claims.map(\.id).filter { !$0.isEmpty })
    return Diagnostic(
      .answerClaim, at: answer.range,
      Message("the document makes no claim '\(answer.value)'")
        + near.map { Message("; did you mean '\($0)'?") },
      help: near.map { Message("write '\($0)'") }
        ?? Message(
          "write the id of a claim that answers the question, as it stands behind '[!CLAIM]'"))
  }
}
