package import BriefDiagnostics

extension Rule {
  /// Two documents do not have one id.
  package static let duplicateId = Rule(
    "duplicate-id", .error,
    checks: Bilingual(
      "Two documents do not have one id.",
      es: "Dos documentos no tienen el mismo identificador."),
    why: Bilingual(
      "they would have one address, and one of them would be lost",
      es: "tendrían la misma dirección, y uno se perdería"),
    example: "Briefs/plan.md and Briefs/spain/plan.md",
    instead: "Briefs/plan.md and Briefs/spain/es-plan.md")
}
