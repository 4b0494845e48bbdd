package import BriefDiagnostics

extension Rule {
  /// A cited work stands in the bibliography.
  package static let unknownCitation = Rule(
    "unknown-citation", .error,
    checks: Bilingual(
      "A cited work stands in the bibliography.",
      es: "Una obra citada está en la bibliografía."),
    why: Bilingual(
      "a claim without its source cannot be checked",
      es: "una afirmación sin su fuente no puede comprobarse"),
    example: "[@davis2019incidence]",
    instead: "[@davies2019incidence]")
}
