package import BriefDiagnostics

extension Rule {
  /// An address is one of the web, or of a mail box where one is asked for.
  package static let invalidAddress = Rule(
    "invalid-address", .error,
    checks: Bilingual(
      "An address is one of the web, or of a mail box where one is asked for.",
      es: "Una dirección es de la web, o de un correo donde se pide uno."),
    why: Bilingual(
      "readers are led there; what is no address leads nowhere",
      es: "allí se lleva a quien lee; lo que no es una dirección no lleva a ninguna parte"),
    example: "source: see the ministry",
    instead: "source: https://example.org/plan")
}
