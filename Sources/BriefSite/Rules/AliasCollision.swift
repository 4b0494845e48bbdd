package import BriefDiagnostics

extension Rule {
  /// An old address belongs to one document and is not in use.
  package static let aliasCollision = Rule(
    "alias-collision", .error,
    checks: Bilingual(
      "An old address belongs to one document and is not in use.",
      es: "Una dirección antigua pertenece a un solo documento y no está en uso."),
    why: Bilingual(
      "readers of an old link would reach the wrong page",
      es: "quien use un enlace antiguo llegaría a otra página"),
    example: "aliases: [/countries/]",
    instead: "aliases: [/old-name/]")
}
