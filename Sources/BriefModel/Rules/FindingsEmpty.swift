package import BriefDiagnostics

extension Rule {
  /// A findings table stands in a document that makes claims, and once.
  package static let findingsEmpty = Rule(
    "findings-empty", .error,
    checks: Message("A findings table stands in a document that makes claims, and once."),
    why: Message("readers would see an empty table, or the same one twice"),
    example: "> [!FINDINGS]",
    instead: """
      > [!CLAIM] support-helps
      > certainty: low
      >
      > Support may help.

      > [!FINDINGS]
      """)
}
