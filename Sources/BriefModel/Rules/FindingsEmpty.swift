package import BriefDiagnostics

extension Rule {
  /// A findings table stands in a document that makes claims, and once.
  package static let findingsEmpty = Rule(
    "findings-empty", .error,
    checks: Bilingual(
      "A findings table stands in a document that makes claims, and once.",
      es: "Una tabla de hallazgos está en un documento que hace afirmaciones, y una sola vez."),
    why: Bilingual(
      "readers would see an empty table, or the same one twice",
      es: "se vería una tabla vacía, o la misma dos veces"),
    example: "> [!FINDINGS]",
    instead: """
      > [!CLAIM] support-helps
      > certainty: low
      >
      > Support may help.

      > [!FINDINGS]
      """)
}
