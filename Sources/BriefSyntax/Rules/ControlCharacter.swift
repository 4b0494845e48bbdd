package import BriefDiagnostics

extension Rule {
  /// No invisible control or private-use characters stand in a document.
  package static let controlCharacter = Rule(
    "control-character", .error,
    checks: Bilingual(
      "No invisible control or private-use characters stand in a document.",
      es: "Un documento no contiene caracteres invisibles de control ni de uso privado."),
    why: Bilingual(
      "screen readers stumble over them, and an accessible PDF cannot hold them",
      es: "los lectores de pantalla tropiezan con ellos, y un PDF accesible no puede llevarlos"),
    example: "a character copied from a PDF that no editor shows",
    instead: "the words without it")
}
