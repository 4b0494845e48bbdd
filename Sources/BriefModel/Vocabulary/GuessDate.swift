/// The date that a text written in another way plainly means; nil where it could mean two.
///
/// `24/11/2026`, `24.11.26` (day first unless that cannot be), `2026/11/24`, `24 November 2026`,
/// `24 de noviembre de 2026`, `November 24, 2026`.
package func guessDate(_ text: String) -> CalendarDate? {
  let between: Set<String> = ["de", "del", "of"]
  let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
  let words = parts.map { String($0) }.filter { !between.contains($0) }
  guard words.count == 3 else { return nil }
  let numbers = words.map { Int($0) }
  func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    guard (1900...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return CalendarDate("\(year)-\(two(month))-\(two(day))")
  }
  if let first = numbers[0], let second = numbers[1], let third = numbers[2] {
    if first > 31 { return date(first, second, third) }
    guard third > 31 || words[2].count == 4 else { return nil }
    // Day and month can be told apart where one of them is no month.
    if first > 12 { return date(third, second, first) }
    if second > 12 { return date(third, first, second) }
    return first == second ? date(third, second, first) : nil
  }
  for place in 0..<2 {
    guard numbers[place] == nil, let month = monthNumber(words[place]),
      let day = numbers[1 - place], let year = numbers[2]
    else { continue }
    return date(year, month, day)
  }
  return nil
}

private let monthNames: [[String]] = [
  ["january", "enero"], ["february", "febrero"], ["march", "marzo"], ["april", "abril"],
  ["may", "mayo"], ["june", "junio"], ["july", "julio"], ["august", "agosto"],
  ["september", "septiembre", "setiembre"], ["october", "octubre"], ["november", "noviembre"],
  ["december", "diciembre"],
]

private func monthNumber(_ word: String) -> Int? {
  let found = monthNames.indices.filter { number in
    monthNames[number].contains { $0 == word || word.count >= 3 && $0.hasPrefix(word) }
  }
  return found.count == 1 ? found[0] + 1 : nil
}
