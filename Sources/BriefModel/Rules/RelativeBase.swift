package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// A relative effect says of what it is.
  package static let relativeBase = Rule(
    "relative-base", .warning,
    checks: Message(
      "A relative effect says of what it is: a ratio has the risk without the option beside it, a standardised difference its scale."
    ),
    why: Message(
      "twice as often can be two in a million or all instead of half; readers act on the ratio alone"
    ),
    example: "> relative: RR 3.01 (2.03 to 4.46)",
    instead: """
      > without: 15 %
      > relative: RR 3.01 (2.03 to 4.46)
      """)
}

extension ClaimCheck {
  mutating func checkRelativeBase() {
    guard let relative = details.relative, let range = lines.place("relative") else { return }
    if relative.measure.isRatio {
      guard details.without == nil, details.difference == nil else { return }
      tell(
        .relativeBase, range,
        Message("the relative effect stands without the risk that it multiplies"),
        Message("add 'without: … %', the risk of those who did not have the option"))
    } else if relative.measure == .standardisedMeanDifference, relative.scale.isEmpty,
      details.without?.mean == nil, details.with?.mean == nil
    {
      tell(
        .relativeBase, range,
        Message("a standardised difference says little without the scale that it is on"),
        Message("add the name of the scale behind a comma: 'SMD 0.31 (0.23 to 0.39), …'"))
    }
  }
}
