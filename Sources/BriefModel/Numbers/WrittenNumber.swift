/// A number as an author wrote it: its value, and how many digits stand behind the decimal sign.
package struct WrittenNumber: Sendable, Hashable {
  package let value: Double
  package let decimals: Int

  package init(_ value: Double, decimals: Int = 0) {
    self.value = value
    self.decimals = decimals
  }

  /// Half of its last digit: what it may have been rounded by.
  package var margin: Double { 0.5 / Self.power(decimals) }

  static func power(_ decimals: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(decimals, 15) { power *= 10 }
    return power
  }
}

/// The lower and the upper end of what fits the data, as they were written.
package struct WrittenInterval: Sendable, Hashable {
  package let low: WrittenNumber
  package let high: WrittenNumber

  package init(_ low: WrittenNumber, _ high: WrittenNumber) {
    self.low = low
    self.high = high
  }
}
