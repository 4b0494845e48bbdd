package import BriefDiagnostics

extension Rule {
  /// A claim stands between paragraphs: in no list, footnote, quotation or other claim.
  package static let claimPlace = Rule(
    "claim-place", .error,
    checks: Bilingual(
      "A claim stands between paragraphs: in no list, footnote, quotation or other claim.",
      es:
        "Una afirmación está entre párrafos: no dentro de una lista, una nota, una cita u otra afirmación."
    ),
    why: Bilingual(
      "it is linked to, numbered and collected; inside something else it would be read as a part of that",
      es: "se enlaza, se numera y se recopila; dentro de otra cosa se leería como parte de ella"),
    example: """
      - > [!CLAIM] support-helps
        >
        > Support helps.
      """,
    instead: """
      > [!CLAIM] support-helps
      >
      > Support helps.
      """)
}
