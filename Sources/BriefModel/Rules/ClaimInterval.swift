package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// The interval of a figure goes from low to high and holds the figure.
  package static let claimInterval = Rule(
    "claim-interval", .error,
    checks: Message("The interval of a figure goes from low to high and holds the figure."),
    why: Message(
      "an interval the wrong way round is a mistake in copying, and seldom the only one"),
    example: "> relative: RR 3.0 (4.7 to 1.9)",
    instead: "> relative: RR 3.0 (1.9 to 4.7)")
}

extension FigureScan {
  mutating func tellHalfInterval(_ start: Int) {
    fail(
      .claimInterval, start..<text.count,
      Message("'\(words(start..<text.count))' is no interval"),
      Message("write both ends in brackets: '(1.9 to 4.7)'"))
  }

  mutating func tellReversedInterval(
    _ part: Range<Int>, _ low: WrittenNumber, _ high: WrittenNumber
  ) {
    fail(
      .claimInterval, part, Message("the interval is the wrong way round"),
      Message("write the lower end first: '(\(written(high)) … \(written(low)))'"))
  }

  mutating func tellOutsideInterval(_ part: Range<Int>, _ interval: Range<Int>) {
    fail(
      .claimInterval, interval,
      Message("the interval \(words(interval).trimming()) does not hold '\(words(part))'"),
      Message("copy both again from the source"))
  }

  /// A number in the language of the document.
  private func written(_ number: WrittenNumber) -> String {
    plainNumber(number.value, decimals: number.decimals, decimal: decimal)
  }
}
