package import BriefDiagnostics

extension Rule {
  /// An old address is a path of this site.
  package static let invalidAlias = Rule(
    "invalid-alias", .error,
    checks: Message("An old address is a path of this site."),
    why: Message("links from elsewhere would break"),
    example: "aliases: [https://example.org/old]",
    instead: "aliases: [/old-page/]")
}
