package import BriefDiagnostics

extension Rule {
  /// Quotes, lists and emphasis are nested at most 48 levels deep.
  package static let nestedTooDeep = Rule(
    "nested-too-deep", .error,
    checks: Bilingual(
      "Quotes, lists and emphasis are nested at most 48 levels deep.",
      es: "Citas, listas y énfasis se anidan como máximo 48 niveles."),
    why: Bilingual(
      "deeper text cannot be drawn, and would be lost",
      es: "un texto más profundo no puede mostrarse y se perdería"),
    example: ">>>>>>>>>> and so on",
    instead: "> A quotation")
}
