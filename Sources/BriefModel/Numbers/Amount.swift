/// What became of the people of a group: a share of them, or a mean with its unit.
package enum Amount: Sendable, Hashable {
  case risk(Risk)
  case mean(Mean)

  package var risk: Risk? { if case .risk(let risk) = self { risk } else { nil } }
  package var mean: Mean? { if case .mean(let mean) = self { mean } else { nil } }
}

/// How many people of a group something happened to.
package struct Risk: Sendable, Hashable {
  /// The share, from 0 to 1; a difference may be below nothing.
  package let share: Double
  /// What the share may have been rounded by.
  package let margin: Double
  package let low: Double?
  package let high: Double?
  /// Whether it is a percentage with decimals, which whole people of a hundred do not show.
  package var isFine: Bool { counts == nil && margin < 0.004 }
  /// `39/260`: how many of how many; nil for a percentage.
  package let counts: Counts?
  /// `of those who answered`, where the author says of whom.
  package let of: String

  /// How many people of a group.
  package struct Counts: Sendable, Hashable {
    package let cases: Double
    package let total: Double
    /// Whether the total is 100, 1,000 and so on: a natural frequency and no group of a study.
    package var isFrequency: Bool { [100, 1_000, 10_000, 100_000].contains(total) }
  }
}

/// A mean on a scale.
package struct Mean: Sendable, Hashable {
  package let number: WrittenNumber
  package let unit: String
  package let interval: WrittenInterval?
}

extension Amount {
  /// Reads `15 %`, `15 of 100`, `39/260`, `4.0 points`, each with an interval in brackets or without.
  ///
  /// - Parameter isDifference: whether it may be negative.
  static func read(_ scan: inout FigureScan, isDifference: Bool = false) -> Amount? {
    scan.skipBlanks()
    let start = scan.at
    guard let number = scan.number() else { return nil }
    let end = scan.at
    scan.skipBlanks()
    var whole = 100.0
    var isPercent = false
    var amount = false
    if scan.take(0x25) {
      amount = true
      isPercent = true
    } else if scan.take(0x2F) {
      guard let total = scan.number() else { return nil }
      whole = total.value
      amount = true
    } else if scan.dash(scan.at) != nil {
      scan.tellRangeForNumber(start..<scan.text.count)
      return nil
    } else {
      let back = scan.at
      var words = scan.words(scan.word())
      // "out of" is two words.
      if let longer = scan.longerShare(words) { words = longer }
      scan.skipBlanks()
      if scan.known.shares.contains(words.lowercased()), scan.isDigit(scan.at) {
        guard let total = scan.number() else { return nil }
        whole = total.value
        amount = true
      } else if scan.known.ranges.contains(words.lowercased()), scan.isDigit(scan.at) {
        scan.tellRangeForNumber(start..<scan.text.count)
        return nil
      } else {
        scan.at = back
      }
    }
    let words = scan.phrase()
    guard amount else { return mean(number, words, start..<end, &scan) }
    return risk(
      number, whole, isPercent, of: words, part: start..<scan.at, isDifference, &scan)
  }

  private static func mean(
    _ number: WrittenNumber, _ unit: String, _ part: Range<Int>, _ scan: inout FigureScan
  ) -> Amount? {
    guard !unit.isEmpty else {
      scan.tellNoUnit(part)
      return nil
    }
    let start = scan.at
    let interval = scan.interval()
    if scan.slip != nil { return nil }
    guard scan.contains(number, interval, start, part) else { return nil }
    return .mean(Mean(number: number, unit: unit, interval: interval))
  }

  private static func risk(
    _ number: WrittenNumber, _ whole: Double, _ isPercent: Bool, of words: String,
    part: Range<Int>, _ isDifference: Bool, _ scan: inout FigureScan
  ) -> Amount? {
    guard whole > 0, whole == whole.rounded() else {
      scan.tellNoTotal(part)
      return nil
    }
    guard number.value <= whole, number.value >= (isDifference ? -whole : 0) else {
      scan.tellBeyondAll(part, isPercent: isPercent, isNegative: number.value < 0)
      return nil
    }
    let share = number.value / whole
    let counts = isPercent ? nil : Risk.Counts(cases: number.value, total: whole)
    // "39/260 (15 %)": the percentage must be that of the counts.
    let start = scan.at
    if let percent = scan.percentInBrackets() {
      guard abs(percent.value / 100 - share) <= percent.margin / 100 + 1e-9 else {
        scan.tellOtherPercentage(start..<scan.at, share)
        return nil
      }
    }
    let bracket = scan.at
    let interval = scan.interval()
    if scan.slip != nil { return nil }
    let limit = isDifference ? -whole : 0
    // An interval behind counts of a study is in percent, behind "15 of 100" in hundredths.
    let base = counts.map { $0.isFrequency ? $0.total : 100 } ?? 100
    if let interval {
      guard interval.low.value >= limit / whole * base, interval.high.value <= base else {
        scan.tellBeyondAll(
          bracket..<scan.at, isPercent: isPercent, isNegative: interval.low.value < 0)
        return nil
      }
      guard
        interval.low.value / base <= share + 0.006, interval.high.value / base >= share - 0.006
      else {
        scan.tellOutsideInterval(part, bracket..<scan.at)
        return nil
      }
    }
    scan.skipBlanks()
    guard scan.isAtEnd else {
      scan.tellRest()
      return nil
    }
    return .risk(
      Risk(
        share: share,
        margin: counts.map { $0.isFrequency ? number.margin / whole : 0 }
          ?? number.margin / 100,
        low: interval.map { $0.low.value / base }, high: interval.map { $0.high.value / base },
        counts: counts, of: words))
  }
}

extension FigureScan {
  /// `out of`: a first word with the next, where the two are known together.
  fileprivate mutating func longerShare(_ first: String) -> String? {
    let back = at
    let both = first + " " + words(word())
    if known.shares.contains(both.lowercased()) { return both }
    at = back
    return nil
  }

  /// `(15 %)`: one percentage in brackets; nothing is read where something else stands there.
  mutating func percentInBrackets() -> WrittenNumber? {
    skipBlanks()
    guard byte == 0x28, !isAtEnd, isDigit(at + 1) else { return nil }
    let back = at
    var trial = self
    trial.at += 1
    if let number = trial.number(), trial.take(0x25), trial.take(0x29) {
      at = trial.at
      return number
    }
    at = back
    return nil
  }

  /// Tells where an estimate stands outside its own interval.
  mutating func contains(
    _ number: WrittenNumber, _ interval: WrittenInterval?, _ bracket: Int, _ part: Range<Int>
  ) -> Bool {
    guard let interval else { return true }
    let margin = number.margin + 1e-9
    if number.value >= interval.low.value - margin, number.value <= interval.high.value + margin {
      return true
    }
    tellOutsideInterval(part, bracket..<at)
    return false
  }
}
