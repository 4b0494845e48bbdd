package import BriefDiagnostics

extension Rule {
  /// Replacements in one mark are not used.
  package static let reviewSubstitution = Rule(
    "review-substitution", .error,
    checks: Bilingual(
      "Replacements in one mark are not used.",
      es: "No se usan sustituciones en una sola marca."),
    why: Bilingual(
      "the old words would stay visible in print",
      es: "las palabras antiguas quedarían visibles en la impresión"),
    example: "{~~old~>new~~}",
    instead: "{--old--}{++new++}")
}
