package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// What happened with and without an option is counted of the same.
  package static let claimGroups = Rule(
    "claim-groups", .error,
    checks: Message(
      "What happened with and without an option is counted of the same: of the same number, of the same kind of people, in the same unit."
    ),
    why: Message(
      "15 of 100 beside 450 of 1,000 reads as thirty times as many; people compare the first numbers"
    ),
    example: """
      > without: 15 of 100
      > with: 450 of 1,000
      """,
    instead: """
      > without: 15 of 100
      > with: 45 of 100
      """)
}

extension ClaimCheck {
  mutating func checkGroups() {
    guard let without = details.without, let with = details.with,
      let range = lines.place("with")
    else { return }
    switch (without, with) {
    case (.risk(let one), .risk(let other)):
      if let first = one.counts, let second = other.counts, first.isFrequency, second.isFrequency,
        first.total != second.total
      {
        let total = Int(first.total)
        tell(
          .claimGroups, range,
          Message("the two risks are of different numbers of people"),
          Message("write both 'of \(total)'"))
      } else if one.of.lowercased() != other.of.lowercased(),
        !(one.of.isEmpty || other.of.isEmpty) || one.counts == nil && other.counts == nil
      {
        tell(
          .claimGroups, range,
          Message("the two percentages are of different people"),
          Message("compare groups that were chosen in the same way, or leave one of the two out"))
      }
    case (.mean(let one), .mean(let other)):
      if one.unit.lowercased() != other.unit.lowercased() {
        tell(
          .claimGroups, range,
          Message("the two means are in different units ('\(one.unit)', '\(other.unit)')"),
          Message("write both in '\(one.unit)'"))
      }
    default:
      tell(
        .claimGroups, range, Message("a share and a mean cannot be compared"),
        Message("write both as '15 %' or '15 of 100', or both with the unit of a scale"))
    }
  }
}
