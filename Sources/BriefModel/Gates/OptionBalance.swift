package import BriefDiagnostics

extension Rule {
  /// Each option says its benefits and its harms.
  package static let optionBalance = Rule(
    "option-balance", .error, isGate: true,
    checks: Bilingual(
      "Each option of an evidence brief says its benefits and its harms: a paragraph, a heading or a table cell begins with a word for each. Site/wording.yml lists the words of each language.",
      es:
        "Cada opción de un informe de evidencia dice sus beneficios y sus daños: un párrafo, un título o una celda empieza con una palabra para cada uno. Site/wording.yml reúne las palabras de cada idioma."
    ),
    why: Bilingual(
      "an option whose harms are not named looks better than it is",
      es: "una opción cuyos daños no se nombran parece mejor de lo que es"),
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
    let english =
      both ? "neither benefits nor harms" : option.hasBenefits ? "no harms" : "no benefits"
    let spanish =
      both ? "ni beneficios ni daños" : option.hasBenefits ? "ningún daño" : "ningún beneficio"
    let words = [option.hasBenefits ? nil : benefits, option.hasHarms ? nil : harms]
      .compactMap(\.self).map { "'**\($0.prefix(1).uppercased())\($0.dropFirst()).** …'" }
    tell(
      GateFinding(
        at: option.range,
        Bilingual(
          "the option '\(option.title)' names \(english)",
          es: "la opción '\(option.title)' no nombra \(spanish)"),
        help: Bilingual(
          "begin a paragraph with \(words.joined(separator: " and another with ")), even if none was found",
          es:
            "empiece un párrafo con \(words.joined(separator: " y otro con ")), aunque no se haya encontrado ninguno"
        ),
        need: Bilingual(
          both
            ? "benefits and harms of an option"
            : option.hasBenefits
              ? "harms of an option" : "benefits of an option",
          es: both
            ? "beneficios y daños de una opción"
            : option.hasBenefits
              ? "daños de una opción" : "beneficios de una opción")))
  }
}
