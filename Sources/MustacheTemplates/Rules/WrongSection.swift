package import BriefDiagnostics

extension Rule {
  /// Lists and conditions are written as sections, single values as variables.
  package static let wrongSection = Rule(
    "wrong-section", .error,
    checks: Bilingual(
      "Lists and conditions are written as sections, single values as variables.",
      es:
        "Las listas y condiciones se escriben como secciones; los valores sueltos, como variables."),
    why: Bilingual(
      "a list that is printed like a word would show nothing",
      es: "una lista impresa como una palabra no mostraría nada"),
    example: "{{topics}}",
    instead: "{{#topics}}{{label}} {{/topics}}")
}
