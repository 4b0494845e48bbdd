package import BriefDiagnostics

extension Rule {
  /// An id is not an address of the site itself.
  package static let reservedId = Rule(
    "reserved-id", .error,
    checks: Bilingual(
      "An id is not an address of the site itself.",
      es: "Un identificador no es una dirección del propio sitio."),
    why: Bilingual(
      "two pages would have one address",
      es: "dos páginas tendrían la misma dirección"),
    example: "id: countries",
    instead: "id: country-comparison")
}
