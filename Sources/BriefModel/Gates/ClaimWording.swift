package import BriefDiagnostics

extension Rule {
  /// The words of a claim fit its certainty.
  package static let claimWording = Rule(
    "claim-wording", .warning, isGate: true,
    checks: Message(
      "The words of a claim fit its certainty, whatever it is about but law: none that doubts for high, 'probably' for moderate, 'may' for low, 'very uncertain' for very low. Site/wording.yml lists the words of each language."
    ),
    why: Message(
      "most readers take in the sentence, not the badge (GRADE's informative statements, Santesso and others 2020)"
    ),
    example: """
      > certainty: low
      >
      > Slower reduction lowers the risk of relapse.
      """,
    instead: """
      > certainty: low
      >
      > Slower reduction may lower the risk of relapse.
      """)
}

let claimWordingGate = Gate(rule: .claimWording) { subject, tell in
  guard let wording = subject.vocabulary.wordings[subject.language] else { return }
  for claim in subject.claims where claim.type != .legal && claim.framework == .grade {
    guard let level = claim.level, !claim.words.isEmpty else { continue }
    let text = lowered(claim.words.utf8)
    if level == .high {
      for other in [EvidenceLevel.moderate, .low, .veryLow] {
        guard let list = wording.levels[other], let found = list.first(in: text, from: 0) else {
          continue
        }
        let word = list.phrases[found.phrase]
        tell(
          GateFinding(
            at: claim.wordsRange,
            Message("the certainty is high, but the claim says '\(word)'"),
            help: Message("say it without the doubt, or lower the certainty"),
            need: Message("wording of a claim")))
        break
      }
      continue
    }
    guard let list = wording.levels[level], !list.isEmpty, !list.occur(in: text) else { continue }
    let words = list.phrases.prefix(3).map { "'\($0)'" }
    tell(
      GateFinding(
        at: claim.wordsRange,
        Message("the certainty is \(level.adjective), but no word of the claim says so"),
        help: Message("use \(Message.anyOf(words)) in the sentence"),
        need: Message("wording of a claim")))
  }
}
