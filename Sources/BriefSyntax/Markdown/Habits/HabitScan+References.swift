internal import Bytes

extension HabitScan {
  /// References to what no output can carry are told within a form of another program too.
  mutating func references(within range: Range<Int>, _ line: Range<Int>) {
    var at = range.lowerBound
    let end = min(range.upperBound, line.upperBound)
    while at < end, let sign = bytes.firstRange(of: "&#", from: at, to: end) {
      at = reference(sign, line) ?? sign + 2
    }
  }
}
