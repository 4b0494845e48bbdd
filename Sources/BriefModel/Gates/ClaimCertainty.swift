package import BriefDiagnostics

extension Rule {
  /// Each claim has its certainty.
  package static let claimCertainty = Rule(
    "claim-certainty", .error, isGate: true,
    checks: Message("Each claim has its certainty."),
    why: Message("readers act on a claim as if it were certain unless it says how certain it is"),
    example: """
      > [!CLAIM] structured-support
      >
      > Support helps [@vicens2014benzored].
      """,
    instead: """
      > [!CLAIM] structured-support
      > certainty: moderate
      >
      > Support probably helps [@vicens2014benzored].
      """)
}

let claimCertaintyGate = Gate(rule: .claimCertainty) { subject, tell in
  // A level that there is not was told where it stands.
  for claim in subject.claims
  where claim.level == nil && claim.levelRange == claim.range
    && !claim.hasNoStudies
  {
    tell(
      GateFinding(
        at: claim.range,
        Message("the claim '\(claim.id)' has no certainty"),
        help: Message(
          "write '> certainty: high', 'moderate', 'low' or 'very-low' below its name; 'normative' for what a law or guideline says"
        ),
        need: Message("certainty of a claim")))
  }
}
