#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How many people of a group more or fewer something happens to, computed from what authors gave.
///
/// Shares, from -1 to 1. The difference and its interval come from the risk without the option and the
/// relative effect (GRADE handbook, 5.4; Schünemann and others 2013), or from the counts of both groups
/// (Newcombe 1998, method 10); nothing is computed from anything else.
package struct AbsoluteEffect: Sendable, Hashable {
  package let without: Double?
  package let with: Double?
  /// Whether the risk with the option is computed.
  package let isWithComputed: Bool
  package let difference: Double?
  package let low: Double?
  package let high: Double?
  /// Whether the difference is computed; else it is that of the authors.
  package let isComputed: Bool
  /// Whether the interval is computed.
  package let isIntervalComputed: Bool

  /// - Returns: nil where the claim gives no shares of people.
  package init?(_ details: ClaimDetails) {
    let without = details.without?.risk
    let with = details.with?.risk
    let given = details.difference?.risk
    guard without != nil || with != nil || given != nil else { return nil }
    self.without = without?.share
    var risk = with?.share
    var low = given?.low
    var high = given?.high
    var difference = given?.share
    var computed = false
    if let base = without?.share {
      if risk == nil, given == nil, let relative = details.relative,
        let expected = Self.risk(base, relative.measure, relative.number.value)
      {
        risk = expected
        isWithComputed = true
      } else {
        isWithComputed = false
      }
      if difference == nil, let risk {
        difference = risk - base
        computed = true
      }
      if given == nil, let difference,
        let interval = Self.interval(details, base, difference)
      {
        (low, high) = interval
      }
    } else {
      isWithComputed = false
    }
    self.with = risk
    self.difference = difference
    self.low = low
    self.high = high
    isComputed = computed
    isIntervalComputed = computed && low != nil
  }

  /// Whether the interval holds "no difference".
  package var crossesNoEffect: Bool {
    if let low, let high { return low <= 0 && high >= 0 }
    return false
  }

  /// The interval of a computed difference: from that of a ratio, else from the counts of both groups.
  private static func interval(
    _ details: ClaimDetails, _ base: Double, _ difference: Double
  ) -> (Double, Double)? {
    let counts = (details.without?.risk?.counts, details.with?.risk?.counts)
    let isStudy =
      counts.0.map { !$0.isFrequency } ?? false && counts.1.map { !$0.isFrequency } ?? false
    // A hazard ratio takes time into account that plain counts do not: theirs is the interval then.
    let usesRatio = !(isStudy && details.relative?.measure == .hazardRatio)
    if usesRatio, let relative = details.relative, let written = relative.interval,
      let low = risk(base, relative.measure, written.low.value),
      let high = risk(base, relative.measure, written.high.value)
    {
      // The ends round outwards to hold the difference that counts give.
      return (min(low - base, difference), max(high - base, difference))
    }
    guard isStudy, let one = counts.0, let other = counts.1 else { return nil }
    return newcombe(other, one)
  }

  /// The risk with the option that a ratio makes of the risk without it; at most everybody.
  static func risk(_ base: Double, _ measure: RelativeEffect.Measure, _ ratio: Double) -> Double? {
    guard base >= 0, base <= 1, ratio >= 0 else { return nil }
    switch measure {
    case .riskRatio, .rateRatio: return min(1, base * ratio)
    case .oddsRatio: return base == 1 ? 1 : base * ratio / (1 - base + base * ratio)
    case .hazardRatio: return base == 1 ? 1 : 1 - exp(ratio * log(1 - base))
    case .meanDifference, .standardisedMeanDifference: return nil
    }
  }

  /// The interval of a difference of two shares, of 95 % (Newcombe, Stat Med 1998;17:873-890, method 10).
  static func newcombe(_ one: Risk.Counts, _ other: Risk.Counts) -> (Double, Double) {
    let (a, b) = (one.cases / one.total, other.cases / other.total)
    let (first, second) = (wilson(one), wilson(other))
    let difference = a - b
    let down = ((a - first.low) * (a - first.low) + (second.high - b) * (second.high - b))
      .squareRoot()
    let up = ((first.high - a) * (first.high - a) + (b - second.low) * (b - second.low))
      .squareRoot()
    return (difference - down, difference + up)
  }

  /// The interval of a share, of 95 % (Wilson 1927).
  static func wilson(_ counts: Risk.Counts) -> (low: Double, high: Double) {
    let z = 1.959963984540054
    let n = counts.total
    let p = counts.cases / n
    let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return (max(0, middle - half), min(1, middle + half))
  }
}
