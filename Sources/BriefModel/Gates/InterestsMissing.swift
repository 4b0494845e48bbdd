package import BriefDiagnostics

extension Rule {
  /// A brief names the interests of every author.
  package static let interestsMissing = Rule(
    "interests-missing", .error, isGate: true,
    checks: Message("A brief names the interests of every author."),
    why: Message("readers weigh advice by who gives it"),
    example: """
      authors: [Ana Ruiz]
      interests: {}
      """,
    instead: """
      authors: [Ana Ruiz]
      interests: { Ana Ruiz: none }
      """)
}

let interestsMissingGate = Gate(rule: .interestsMissing) { subject, tell in
  guard subject.kind.isHeldAgainstGates, !subject.isTranslation else { return }
  let covered = Set(subject.fields.interests.map(\.author))
  for author in subject.fields.authors where !covered.contains(author.name) {
    tell(
      GateFinding(
        at: subject.place("authors"),
        Message("nothing is said about the interests of '\(author.name)'"),
        help: Message("write 'interests: { \(author.name): none }', or what they are"),
        need: Message("interests of \(author.name)")))
  }
}
