package import BriefDiagnostics

extension Rule {
  /// The fields can be read as YAML.
  package static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    checks: Bilingual(
      "The fields can be read as YAML.",
      es: "Los campos pueden leerse como YAML."),
    why: Bilingual(
      "a field that cannot be read would be missing from the page",
      es: "un campo que no puede leerse faltaría en la página"),
    example: "title: Withdrawal: what works",
    instead: "title: \"Withdrawal: what works\"")
}
