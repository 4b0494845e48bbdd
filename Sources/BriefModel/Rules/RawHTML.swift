package import BriefDiagnostics

extension Rule {
  /// Documents hold no HTML.
  package static let rawHTML = Rule(
    "raw-html", .error,
    checks: Bilingual(
      "Documents hold no HTML.",
      es: "Los documentos no contienen HTML."),
    why: Bilingual(
      "it could not be printed, could break the page for screen readers, and could carry scripts",
      es:
        "no podría imprimirse, podría estropear la página para los lectores de pantalla y podría llevar programas"
    ),
    example: "<b>Important</b>",
    instead: "**Important**")
}
