package import BriefDiagnostics

extension Rule {
  /// Every work of the bibliography is cited by a document.
  package static let uncitedWork = Rule(
    "uncited-work", .warning,
    checks: Bilingual(
      "Every work of the bibliography is cited by a document.",
      es: "Cada obra de la bibliografía se cita en algún documento."),
    why: Bilingual(
      "a list of sources that nobody uses hides the ones that matter",
      es: "una lista de fuentes que nadie usa oculta las que importan"),
    example: "a work in Site/references.json that no document cites",
    instead: "the same bibliography without it")
}
