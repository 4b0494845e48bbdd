package import BriefDiagnostics

extension Rule {
  /// An evidence brief weighs two options or more.
  package static let optionCount = Rule(
    "option-count", .error, isGate: true,
    checks: Message(
      "An evidence brief weighs two options or more, each under a heading of the third level in the part 'options'."
    ),
    why: Message("a brief with one option is an argument for it (SUPPORT Tool 13)"),
    example: """
      ## Options {#options}

      Support by family doctors helps.
      """,
    instead: """
      ## Options {#options}

      ### Support by family doctors

      ### A booklet from the pharmacy
      """)
}

let optionCountGate = Gate(rule: .optionCount) { subject, tell in
  guard subject.isEvidenceBrief, let range = subject.outline.optionsRange,
    subject.outline.options.count < 2
  else { return }
  let count = subject.outline.options.count
  tell(
    GateFinding(
      at: range,
      count == 0
        ? Message("no option has a heading of its own") : Message("there is only one option"),
      help: Message("write each option under a heading '### …'; doing nothing new is one too"),
      need: Message("2 options (\(count))")))
}
