package import BriefDiagnostics

extension Rule {
  /// A style that asks for something that the processor lacks.
  package static let unsupportedStyle = Rule(
    "unsupported-style", .error,
    checks: Bilingual(
      "The citation style uses nothing that this tool does not know.",
      es: "El estilo de citas no usa nada que esta herramienta no conozca."),
    why: Bilingual(
      "what is not known would be formatted wrong without a word",
      es: "lo desconocido se formatearía mal sin aviso"),
    example: "<institution delimiter=\", \"/> in Site/styles/ours.csl",
    instead: "the style without that element")
}
