package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// Where no study was found there is neither a number nor a certainty.
  package static let noStudiesFound = Rule(
    "no-studies-found", .error,
    checks: Message("Where a claim says 'finding: none' it has neither numbers nor a certainty."),
    why: Message(
      "'no studies found' is not 'very low': the first says that nothing was measured, the second that what was measured is doubtful"
    ),
    example: """
      > certainty: very-low
      > finding: none
      """,
    instead: """
      > finding: none
      > outcome: deaths
      """)
}

extension ClaimCheck {
  mutating func checkNoStudies() {
    guard details.hasNoStudies else { return }
    if level?.rank != nil {
      tell(
        .noStudiesFound, levelRange,
        Message("no study was found, and the claim has a certainty"),
        Message("remove the line 'certainty', or 'finding: none'"))
    }
    for key in ["without", "with", "relative", "difference"] {
      guard let range = lines.place(key) else { continue }
      tell(
        .noStudiesFound, range, Message("no study was found, and the claim has numbers"),
        Message("remove the line '\(key)', or 'finding: none'"))
    }
    if let studies = details.studies, studies > 0, let range = lines.place("studies") {
      tell(
        .noStudiesFound, range, Message("no study was found, and the claim counts some"),
        Message("write 'studies: 0', or remove 'finding: none'"))
    }
  }
}
