/// A number with so many decimals and the decimal sign of a language, without marks between thousands.
///
/// Never in powers of ten; a minus is U+2212, and nothing that rounds to zero has one.
package func plainNumber(_ value: Double, decimals: Int, decimal: DecimalSign) -> String {
  guard value.isFinite else { return "" }
  let places = min(max(decimals, 0), 9)
  let power = WrittenNumber.power(places)
  let scaled = (abs(value) * power).rounded()
  guard scaled < 1e15 else { return "" }
  let whole = Int(scaled)
  let unit = Int(power)
  let sign = value < 0 && whole > 0 ? "−" : ""
  if places == 0 { return sign + String(whole) }
  let fraction = String(whole % unit)
  return sign + String(whole / unit) + decimal.text
    + String(repeating: "0", count: places - fraction.utf8.count) + fraction
}
