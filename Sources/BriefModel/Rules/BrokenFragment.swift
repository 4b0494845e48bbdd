package import BriefDiagnostics

extension Rule {
  /// A link to a part of a document leads to a heading or claim that exists.
  package static let brokenFragment = Rule(
    "broken-fragment", .error,
    checks: Bilingual(
      "A link to a part of a document leads to a heading or claim that exists.",
      es: "Un enlace a una parte de un documento lleva a un título o una afirmación que existe."),
    why: Bilingual(
      "readers would land at the top of a long page",
      es: "quien lo siga acabaría al principio de una página larga"),
    example: "[methods](#metods)",
    instead: "[methods](#methods)")
}
