package import BriefDiagnostics

extension Rule {
  /// A link leads to a document that exists.
  package static let brokenLink = Rule(
    "broken-link", .error,
    checks: Bilingual(
      "A link leads to a document that exists.",
      es: "Un enlace lleva a un documento que existe."),
    why: Bilingual(
      "readers would meet a page that is not there",
      es: "se llegaría a una página que no está"),
    example: "[[es-pln]]",
    instead: "[[es-plan]]")
}
