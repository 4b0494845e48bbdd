package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

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

extension BodyChecker {
  mutating func checkFindings() {
    guard let first = facts.findings.first else { return }
    if facts.claims.isEmpty {
      tell(
        .findingsEmpty, first,
        Message("there are no claims for this table"),
        Message("write claims as '> [!CLAIM] a-short-name', or remove the table"))
    }
    for other in facts.findings.dropFirst() {
      tell(
        .findingsEmpty, other,
        Message("the table of findings stands in this document already"),
        Message("keep one of the two"))
    }
  }
}
