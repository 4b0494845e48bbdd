package import BriefDiagnostics

extension Rule {
  /// An old address is a path of this site.
  package static let invalidAlias = Rule(
    "invalid-alias", .error,
    checks: Bilingual(
      "An old address is a path of this site.",
      es: "Una dirección antigua es una ruta de este sitio."),
    why: Bilingual(
      "links from elsewhere would break",
      es: "los enlaces de otros lugares se romperían"),
    example: "aliases: [https://example.org/old]",
    instead: "aliases: [/old-page/]")
}
