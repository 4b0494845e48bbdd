package import BriefDiagnostics

extension Rule {
  /// A title has 10 to 120 characters.
  package static let titleLength = Rule(
    "title-length", .error,
    checks: Bilingual(
      "A title has 10 to 120 characters.",
      es: "Un título tiene de 10 a 120 caracteres."),
    why: Bilingual(
      "shorter ones say too little in a list, longer ones are cut in search results and in print",
      es: "los más cortos dicen poco en una lista; los más largos se cortan"),
    example: "title: Strips",
    instead: "title: Tapering strips in the Netherlands")
}

extension FieldReader {
  /// Tells a title or summary that is too short or too long, in characters as readers count them.
  mutating func checkLength(
    _ text: Located<String>, _ length: ClosedRange<Int>, _ rule: Rule, _ name: String,
    _ gap: Severity?
  ) {
    let count = characters(text.value)
    guard !length.contains(count) else { return }
    let short = count < length.lowerBound
    let isTitle = rule.name == Rule.titleLength.name
    tell(
      rule, at: text.range,
      Bilingual(
        "the \(name) has \(count) characters; it needs \(length.lowerBound) to \(length.upperBound)",
        es:
          "'\(name)' tiene \(count) caracteres; necesita de \(length.lowerBound) a \(length.upperBound)"
      ),
      short
        ? Bilingual(
          "say a little more: what will readers learn?", es: "diga algo más: ¿qué se aprenderá?")
        : isTitle
          ? Bilingual("move the detail to the summary", es: "lleve el detalle al resumen")
          : Bilingual(
            "keep the first one or two sentences", es: "deje lo principal, en una o dos frases"),
      severity: isTitle ? nil : gap)
  }
}
