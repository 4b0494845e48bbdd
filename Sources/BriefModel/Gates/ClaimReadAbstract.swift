package import BriefDiagnostics

extension Rule {
  /// A claim that is fairly certain rests on something that was read.
  package static let claimReadAbstract = Rule(
    "claim-read-abstract", .warning, isGate: true,
    checks: Message(
      "A claim of moderate or high certainty rests on at least one source that was read as a whole, where the bibliography says how much was read ('custom.read')."
    ),
    why: Message(
      "an abstract leaves out what would lower the certainty: who was left out, what was not measured, who paid"
    ),
    example: "\"custom\": { \"read\": \"abstract\" }",
    instead: "\"custom\": { \"read\": \"full-text\" }")
}

let claimReadAbstractGate = Gate(rule: .claimReadAbstract) { subject, tell in
  let reads = subject.vocabulary.sources.reads
  guard !reads.isEmpty else { return }
  for claim in subject.claims where !claim.sources.isEmpty {
    guard let dots = claim.level?.dots, dots >= 3,
      claim.sources.allSatisfy({ reads[Int($0)].map { !$0.isWhole } ?? false })
    else { continue }
    tell(
      GateFinding(
        at: claim.levelRange,
        Message("nobody read more than the abstracts of what the claim '\(claim.id)' rests on"),
        help: Message(
          "read one of the sources in full and write 'read: full-text' in its 'custom', or lower the certainty"
        ),
        need: Message("a source that was read in full")))
  }
}
