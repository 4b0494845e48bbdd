package import BriefDiagnostics

extension Rule {
  /// A link has words.
  package static let emptyLink = Rule(
    "empty-link", .error,
    checks: Bilingual(
      "A link has words.",
      es: "Un enlace tiene palabras."),
    why: Bilingual(
      "a screen reader would announce a link without saying where it leads",
      es: "un lector de pantalla anunciaría un enlace sin decir adónde lleva"),
    example: "[](other.md)",
    instead: "[Tapering strips](other.md)")
}
