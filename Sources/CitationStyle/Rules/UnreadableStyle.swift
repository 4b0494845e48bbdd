package import BriefDiagnostics

extension Rule {
  /// A style or locale that is no CSL.
  package static let unreadableStyle = Rule(
    "unreadable-style", .error,
    checks: Bilingual(
      "The citation style and its language files are in the Citation Style Language.",
      es: "El estilo de citas y sus archivos de idioma están en el Citation Style Language."),
    why: Bilingual(
      "without it no citation can be formatted",
      es: "sin él no puede formatearse ninguna cita"),
    example: "citation_style: letter.docx",
    instead: "citation_style: vancouver")
}
