package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// The level of a claim is the one that its reasons make.
  package static let levelAgainstReasons = Rule(
    "level-against-reasons", .warning,
    checks: Message(
      "The level of a claim is the one that its reasons make: from high for trials, from low for observational studies, down by each step of 'lowered' and up by each of 'raised'."
    ),
    why: Message("a level that its own reasons do not make is a judgement that nobody can follow"),
    example: """
      > certainty: moderate
      > design: randomised trial
      > lowered: risk-of-bias 1, imprecision 1
      """,
    instead: """
      > certainty: low
      > design: randomised trial
      > lowered: risk-of-bias 1, imprecision 1
      """)
}

extension ClaimCheck {
  mutating func checkLevel() {
    guard framework == .grade, let level, let dots = level.dots else { return }
    let hasReasons = !details.lowered.isEmpty || !details.raised.isEmpty
    guard hasReasons || !details.design.isEmpty else { return }
    let words = lowered(details.design.utf8)
    let isTrial = wording?.trials.occur(in: words) ?? false
    let isObservation = wording?.observations.occur(in: words) ?? false
    // Trials unless the design says otherwise; where it names both, either may be the start.
    let starts = isObservation ? (isTrial ? [4, 2] : [2]) : [4]
    let steps =
      details.raised.reduce(0) { $0 + $1.steps } - details.lowered.reduce(0) { $0 + $1.steps }
    let made = starts.map { min(4, max(1, $0 + steps)) }
    if made.contains(dots) { return }
    // Without reasons as data a lower level has its reason in words; a higher one has none.
    if !hasReasons, let start = made.first, dots < start || !isObservation { return }
    guard let first = made.first, let expected = EvidenceLevel.of(dots: first) else { return }
    let written = expected.rawValue
    tell(
      .levelAgainstReasons, levelRange,
      Message("the reasons make '\(written)', and the claim says '\(level.rawValue)'"),
      hasReasons
        ? Message("write 'certainty: \(written)', or correct 'lowered', 'raised' or 'design'")
        : Message("write 'certainty: \(written)', or say with 'raised' why it is higher"))
  }
}

extension EvidenceLevel {
  /// The level of GRADE with so many dots.
  static func of(dots: Int) -> EvidenceLevel? { allCases.first { $0.dots == dots } }
}
