/// How the two groups of a comparison differ, as the authors of a study or review gave it.
package struct RelativeEffect: Sendable, Hashable {
  package let measure: Measure
  package let number: WrittenNumber
  package let interval: WrittenInterval?
  /// The scale of a difference of means: `Hamilton scale`.
  package let scale: String

  /// The abbreviation that the field uses, in English; those of a language are read too.
  package enum Measure: String, Sendable, CaseIterable {
    case riskRatio = "RR"
    case rateRatio = "IRR"
    case hazardRatio = "HR"
    case oddsRatio = "OR"
    case standardisedMeanDifference = "SMD"
    case meanDifference = "MD"

    /// Whether it compares by dividing: no effect is 1, and nothing is below 0.
    package var isRatio: Bool { self != .standardisedMeanDifference && self != .meanDifference }
    /// What it is where the groups do not differ.
    package var noEffect: Double { isRatio ? 1 : 0 }
  }

  /// Whether its interval holds "no effect".
  package var crossesNoEffect: Bool {
    interval.map { $0.low.value <= measure.noEffect && $0.high.value >= measure.noEffect } ?? false
  }
}

extension RelativeEffect {
  /// Reads `RR 3.0 (1.9 to 4.7)`, `SMD 0.31 (0.23 to 0.39), DESS`.
  static func read(_ scan: inout FigureScan) -> RelativeEffect? {
    let name = scan.word()
    guard let measure = scan.known.measures[scan.words(name).uppercased()] else {
      scan.tellUnknownMeasure(name)
      return nil
    }
    if scan.take(0x3D) || scan.take(0x3A) {}
    let start = scan.at
    guard let number = scan.number(grouped: !measure.isRatio) else { return nil }
    let part = start..<scan.at
    if measure.isRatio, number.value <= 0 {
      scan.tellRatioBelowNothing(part, measure)
      return nil
    }
    let bracket = scan.at
    let interval = scan.interval(grouped: !measure.isRatio)
    if scan.slip != nil { return nil }
    if measure.isRatio, let interval, interval.low.value < 0 {
      scan.tellRatioBelowNothing(bracket..<scan.at, measure)
      return nil
    }
    guard scan.contains(number, interval, bracket, part) else { return nil }
    if scan.take(0x2C) {}
    let scale = scan.phrase()
    guard scan.isAtEnd else {
      scan.tellRest()
      return nil
    }
    return RelativeEffect(measure: measure, number: number, interval: interval, scale: scale)
  }
}
