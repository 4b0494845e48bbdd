package import BriefDiagnostics

extension Rule {
  /// Each claim cites what it rests on.
  package static let claimSource = Rule(
    "claim-source", .error, isGate: true,
    checks: Message("Each claim cites what it rests on."),
    why: Message(
      "a claim without its source cannot be checked, and nobody learns of it when the source falls"),
    example: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support probably helps.
      """,
    instead: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support probably helps [@vicens2014benzored].
      """)
}

let claimSourceGate = Gate(rule: .claimSource) { subject, tell in
  for claim in subject.claims where claim.sources.isEmpty && !claim.words.isEmpty {
    tell(
      GateFinding(
        at: claim.range,
        Message("the claim '\(claim.id)' cites nothing"),
        help: Message(
          "cite what it rests on, [@key], in the claim or in its reason; where nothing was found, cite what was looked at"
        ),
        need: Message("source of a claim")))
  }
}
