package import BriefDiagnostics

extension Rule {
  /// The words of a claim about an effect fit its certainty.
  package static let claimWording = Rule(
    "claim-wording", .warning, isGate: true,
    checks: Bilingual(
      "The words of a claim about an effect fit its certainty: none that doubts for high, 'probably' for moderate, 'may' for low, 'very uncertain' for very low. Site/wording.yml lists the words of each language.",
      es:
        "Las palabras de una afirmación sobre un efecto se ajustan a su certeza: ninguna que dude para la alta, «probablemente» para la moderada, «puede» para la baja, «muy incierto» para la muy baja. Site/wording.yml reúne las palabras de cada idioma."
    ),
    why: Bilingual(
      "most readers take in the sentence, not the badge (GRADE's informative statements, Santesso and others 2020)",
      es:
        "casi todo el mundo se queda con la frase, no con la etiqueta (enunciados informativos de GRADE, Santesso y otros 2020)"
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
  for claim in subject.claims where claim.type == .effect && claim.framework == .grade {
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
            Bilingual(
              "the certainty is high, but the claim says '\(word)'",
              es: "la certeza es alta, pero la afirmación dice '\(word)'"),
            help: Bilingual(
              "say it without the doubt, or lower the certainty",
              es: "dígalo sin la duda, o rebaje la certeza"),
            need: Bilingual("wording of a claim", es: "redacción de una afirmación")))
        break
      }
      continue
    }
    guard let list = wording.levels[level], !list.isEmpty, !list.occur(in: text) else { continue }
    let words = list.phrases.prefix(3).map { "'\($0)'" }
    let name = level.rawValue.replacing("-", with: " ")
    let spanish = level == .moderate ? "moderada" : level == .low ? "baja" : "muy baja"
    tell(
      GateFinding(
        at: claim.wordsRange,
        Bilingual(
          "the certainty is \(name), but no word of the claim says so",
          es: "la certeza es \(spanish), pero ninguna palabra de la afirmación lo dice"),
        help: Bilingual(
          "use \(words.joined(separator: " or ")) in the sentence",
          es: "use \(words.joined(separator: " o ")) en la frase"),
        need: Bilingual("wording of a claim", es: "redacción de una afirmación")))
  }
}
