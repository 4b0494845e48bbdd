package import BriefDiagnostics

extension Rule {
  /// A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION, CLAIM or FINDINGS.
  package static let unknownCallout = Rule(
    "unknown-callout", .error,
    checks: Bilingual(
      "A callout is NOTE, TIP, IMPORTANT, WARNING, CAUTION, CLAIM or FINDINGS.",
      es: "Un recuadro es NOTE, TIP, IMPORTANT, WARNING, CAUTION, CLAIM o FINDINGS."),
    why: Bilingual(
      "another word would be printed as it stands",
      es: "otra palabra se imprimiría tal cual"),
    example: """
      > [!WARNIG]
      > Never stop abruptly.
      """,
    instead: """
      > [!WARNING]
      > Never stop abruptly.
      """)
}
