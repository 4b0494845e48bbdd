package import BriefDiagnostics

extension Rule {
  /// An ORCID has its form and its check digit.
  package static let invalidORCID = Rule(
    "invalid-orcid", .error,
    checks: Bilingual(
      "An ORCID has its form and its check digit.",
      es: "Un ORCID tiene su forma y su cifra de control."),
    why: Bilingual(
      "a wrong digit would credit another person",
      es: "una cifra equivocada atribuiría el trabajo a otra persona"),
    example: "orcid: 0000-0002-1825-0098",
    instead: "orcid: 0000-0002-1825-0097")
}
