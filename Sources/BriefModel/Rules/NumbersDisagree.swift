package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// The numbers of a claim fit each other.
  package static let numbersDisagree = Rule(
    "numbers-disagree", .warning,
    checks: Message(
      "The numbers of a claim fit each other: the relative effect and the difference are those of the two risks or means, as far as rounding lets them be."
    ),
    why: Message(
      "where two figures of one finding disagree, one of them was copied wrongly, and a reader cannot tell which"
    ),
    example: """
      > without: 15 %
      > with: 45 %
      > relative: RR 2.0 (1.4 to 2.9)
      """,
    instead: """
      > without: 15 %
      > with: 45 %
      > relative: RR 3.0 (2.0 to 4.5)
      """)
}

extension ClaimCheck {
  mutating func checkNumbers() {
    checkRatio()
    checkMeans()
    checkDifference()
  }

  private mutating func checkRatio() {
    guard let relative = details.relative, relative.measure.isRatio,
      let base = details.without?.risk, let risk = details.with?.risk,
      let range = lines.place("relative")
    else { return }
    let low: Double?
    let high: Double?
    if relative.measure == .hazardRatio || relative.measure == .rateRatio {
      // Time is in these, and in plain counts it is not: the interval must hold what they make.
      guard let interval = relative.interval else { return }
      low = AbsoluteEffect.risk(base.share - base.margin, relative.measure, interval.low.value)
      high = AbsoluteEffect.risk(base.share + base.margin, relative.measure, interval.high.value)
    } else {
      let number = relative.number
      low = AbsoluteEffect.risk(
        max(0, base.share - base.margin), relative.measure, max(0, number.value - number.margin))
      high = AbsoluteEffect.risk(
        min(1, base.share + base.margin), relative.measure, number.value + number.margin)
    }
    guard let low, let high else { return }
    let slack = risk.margin + 0.0005
    if risk.share >= low - slack, risk.share <= high + slack { return }
    tell(
      .numbersDisagree, range,
      Message(
        "the relative effect makes \(percent(low, high)) of those with the option, and the claim says \(percent(risk.share))"
      ),
      Message(
        "copy the figures again; where the effect was adjusted, leave 'with' out: it is computed then"
      ))
  }

  private mutating func checkMeans() {
    guard let without = details.without?.mean, let with = details.with?.mean,
      let relative = details.relative, relative.measure == .meanDifference,
      let range = lines.place("relative")
    else { return }
    let found = with.number.value - without.number.value
    let margin = with.number.margin + without.number.margin + relative.number.margin
    if abs(found - relative.number.value) <= margin + 1e-9 { return }
    let decimals = max(with.number.decimals, without.number.decimals)
    let difference = plainNumber(found, decimals: decimals, decimal: decimal)
    tell(
      .numbersDisagree, range,
      Message("the two means differ by \(difference), and the claim says otherwise"),
      Message(
        "copy the figures again: the difference is the mean with the option less that without"))
  }

  private mutating func checkDifference() {
    guard let given = details.difference?.risk, let without = details.without?.risk,
      let with = details.with?.risk, let range = lines.place("difference")
    else { return }
    let found = with.share - without.share
    if abs(found - given.share) <= with.margin + without.margin + given.margin + 0.0051 { return }
    tell(
      .numbersDisagree, range,
      Message(
        "the two risks differ by \(percent(found)), and the claim says \(percent(given.share))"),
      Message("copy the figures again, or leave out those that come from other studies"))
  }

  private func percent(_ share: Double) -> String {
    plainNumber(share * 100, decimals: 0, decimal: decimal) + " %"
  }

  private func percent(_ low: Double, _ high: Double) -> String {
    let (first, last) = (percent(low), percent(high))
    return first == last ? first : "\(first.dropLast(2))–\(last)"
  }
}
