package import BriefDiagnostics

extension Rule {
  /// A brief names the interests of every author.
  package static let interestsMissing = Rule(
    "interests-missing", .error, isGate: true,
    checks: Bilingual(
      "A brief names the interests of every author.",
      es: "Un informe nombra los intereses de cada autor."),
    why: Bilingual(
      "readers weigh advice by who gives it", es: "quien lee valora un consejo según quién lo da"),
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
        Bilingual(
          "nothing is said about the interests of '\(author.name)'",
          es: "no se dice nada de los intereses de '\(author.name)'"),
        help: Bilingual(
          "write 'interests: { \(author.name): none }', or what they are",
          es: "escriba 'interests: { \(author.name): none }', o cuáles son"),
        need: Bilingual("interests of \(author.name)", es: "intereses de \(author.name)")))
  }
}
