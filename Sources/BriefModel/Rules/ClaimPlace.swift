package import BriefDiagnostics

extension Rule {
  /// A claim stands between paragraphs: in no list, footnote, quotation or other claim.
  package static let claimPlace = Rule(
    "claim-place", .error,
    checks: Message(
      "A claim stands between paragraphs: in no list, footnote, quotation or other claim."),
    why: Message(
      "it is linked to, numbered and collected; inside something else it would be read as a part of that"
    ),
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
