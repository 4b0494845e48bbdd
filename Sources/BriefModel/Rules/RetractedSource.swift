package import BriefDiagnostics

extension Rule {
  /// A document that the public sees does not rest on a retracted work without saying why.
  package static let retractedSource = Rule(
    "retracted-source", .error,
    checks: Bilingual(
      "A document that the public sees does not rest on a retracted work without saying why.",
      es: "Un documento que el público ve no se apoya en una obra retractada sin decir por qué."),
    why: Bilingual(
      "readers would trust what its own authors or editors have taken back",
      es: "se confiaría en lo que sus propios autores o editores han retirado"),
    example: "[@wakefield1998]",
    instead: "retracted_sources: { wakefield1998: cited as an example of a retracted study }")
}
