package import BriefDiagnostics

extension Rule {
  /// An evidence brief weighs two options or more.
  package static let optionCount = Rule(
    "option-count", .error, isGate: true,
    checks: Bilingual(
      "An evidence brief weighs two options or more, each under a heading of the third level in the part 'options'.",
      es:
        "Un informe de evidencia sopesa dos opciones o más, cada una bajo un título de tercer nivel en la parte 'options'."
    ),
    why: Bilingual(
      "a brief with one option is an argument for it (SUPPORT Tool 13)",
      es: "un informe con una sola opción es un alegato a su favor (SUPPORT Tool 13)"),
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
      Bilingual(
        count == 0 ? "no option has a heading of its own" : "there is only one option",
        es: count == 0 ? "ninguna opción tiene un título propio" : "solo hay una opción"),
      help: Bilingual(
        "write each option under a heading '### …'; doing nothing new is one too",
        es: "escriba cada opción bajo un título '### …'; seguir como hasta ahora también lo es"),
      need: Bilingual("2 options (\(count))", es: "2 opciones (\(count))")))
}
