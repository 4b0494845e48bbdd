package import BriefDiagnostics

extension Rule {
  /// Each option says its benefits and its harms.
  package static let optionBalance = Rule(
    "option-balance", .error, isGate: true,
    checks: Message(
      "Each option of an evidence brief says its benefits and its harms: a paragraph, a heading or a table cell begins with a word for each. Site/wording.yml lists the words of each language."
    ),
    why: Message("an option whose harms are not named looks better than it is"),
    example: """
      ### Support by family doctors

      More people stop.
      """,
    instead: """
      ### Support by family doctors

      **Benefits.** More people stop.

      **Harms.** None was found in the trials; withdrawal symptoms may occur.
      """)
}

let optionBalanceGate = Gate(rule: .optionBalance) { subject, tell in
  guard subject.isEvidenceBrief, let wording = subject.vocabulary.wordings[subject.language]
  else { return }
  let benefits = wording.benefits.phrases.first ?? "benefits"
  let harms = wording.harms.phrases.first ?? "harms"
  for option in subject.outline.options where !option.hasBenefits || !option.hasHarms {
    let both = !option.hasBenefits && !option.hasHarms
    let words = [option.hasBenefits ? nil : benefits, option.hasHarms ? nil : harms]
      .compactMap(\.self).map { "'**\($0.prefix(1).uppercased())\($0.dropFirst()).** …'" }
    tell(
      GateFinding(
        at: option.range,
        both
          ? Message("the option '\(option.title)' names neither benefits nor harms")
          : option.hasBenefits
            ? Message("the option '\(option.title)' names no harms")
            : Message("the option '\(option.title)' names no benefits"),
        help: words.count == 2
          ? Message(
            "begin a paragraph with \(words[0]) and another with \(words[1]), even if none was found"
          )
          : Message("begin a paragraph with \(words[0]), even if none was found"),
        need: both
          ? Message("benefits and harms of an option")
          : option.hasBenefits
            ? Message("harms of an option") : Message("benefits of an option")))
  }
}
