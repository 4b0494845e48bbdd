package import BriefDiagnostics

extension Rule {
  /// An evidence brief makes at least one claim.
  package static let claimsMissing = Rule(
    "claims-missing", .error, isGate: true,
    checks: Message("An evidence brief makes at least one claim, with its certainty."),
    why: Message("certainty belongs to a claim, not to a document"),
    example: "Support by family doctors makes stopping more likely.",
    instead: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support by family doctors probably makes stopping more likely [@vicens2014benzored].
      """)
}

let claimsMissingGate = Gate(rule: .claimsMissing) { subject, tell in
  guard subject.isEvidenceBrief, subject.claims.isEmpty else { return }
  tell(
    GateFinding(
      at: subject.head,
      Message("the brief makes no claim"),
      help: Message(
        "write its main findings as '> [!CLAIM] a-short-name', each with its certainty"),
      need: Message("a claim")))
}
