package import BriefDiagnostics

extension Rule {
  /// Only plain values, lists and 'key: value' pairs are used, no anchors, aliases, tags or merge keys.
  package static let yamlFeature = Rule(
    "yaml-feature", .error,
    checks: Bilingual(
      "Only plain values, lists and 'key: value' pairs are used, no anchors, aliases, tags or merge keys.",
      es:
        "Solo se usan valores sencillos, listas y pares «clave: valor», sin anclas, alias, etiquetas ni fusiones."
    ),
    why: Bilingual(
      "such features change values far from where they are written, where no reviewer looks",
      es: "esos recursos cambian valores lejos de donde están escritos, donde nadie los revisa"),
    example: "summary: &one Some text",
    instead: "summary: Some text")
}
