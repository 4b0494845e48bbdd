package import BriefDiagnostics

extension Rule {
  /// The citation style of the site is there.
  package static let unknownStyle = Rule(
    "unknown-style", .error,
    checks: Bilingual(
      "The citation style of the site is there.",
      es: "El estilo de citas del sitio existe."),
    why: Bilingual(
      "without it no citation can be formatted",
      es: "sin él no puede formatearse ninguna cita"),
    example: "citation_style: vancuver",
    instead: "citation_style: vancouver")
}
