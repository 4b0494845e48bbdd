package import BriefDiagnostics

extension Rule {
  /// A DOI begins with 10.
  package static let invalidDOI = Rule(
    "invalid-doi", .error,
    checks: Bilingual(
      "A DOI begins with 10. and has a slash.",
      es: "Un DOI empieza por 10. y tiene una barra."),
    why: Bilingual(
      "a wrong one leads readers nowhere",
      es: "uno equivocado no lleva a ninguna parte"),
    example: "doi: https://doi.org/10.1000/182",
    instead: "doi: 10.1000/182")
}
