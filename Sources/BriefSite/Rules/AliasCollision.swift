package import BriefDiagnostics

extension Rule {
  /// An old address belongs to one document and is not in use.
  package static let aliasCollision = Rule(
    "alias-collision", .error,
    checks: Message("An old address belongs to one document and is not in use."),
    why: Message("readers of an old link would reach the wrong page"),
    example: "aliases: [/countries/]",
    instead: "aliases: [/old-name/]")
}
