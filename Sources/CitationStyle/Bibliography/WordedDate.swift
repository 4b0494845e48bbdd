internal import Bytes

/// A date in words as far as it says anything: `May 3, 2019`, `3 May`, `Spring 2019`, `3 de mayo de 2019`,
/// `3rd of May`.
struct WordedDate {
  var year: Int?
  /// 1 to 12, 13 to 16 for seasons, 0 where it is not said.
  var month = 0
  var day = 0

  /// - Returns: nil where a word is neither year, month nor day, or where one of them is said twice.
  init?(_ text: Substring) {
    let words = text.split { " ,.~\t".contains($0) }
    guard !words.isEmpty, words.count < 12 else { return nil }
    for word in words {
      let digits = word.prefix { $0.isASCIIDigit }
      if let number = Int(digits), digits.count == word.count, word.count > 2 {
        guard year == nil, number < 100_000 else { return nil }
        year = number
      } else if let number = Int(digits), day == 0, (1...31).contains(number),
        digits.count == word.count || Self.ordinals.contains(word.dropFirst(digits.count).lowercased())
      {
        day = number
      } else if let found = monthNumber(String(word)) {
        guard month == 0 else { return nil }
        month = found
      } else if !Self.between.contains(word.lowercased()) {
        return nil
      }
    }
  }

  /// The date; nil without a year, or where the calendar has no such day.
  var parts: DateValue.Parts? {
    guard let year, month == 0 || isDay(day, of: month, in: year) else { return nil }
    return DateValue.Parts(year: year, month: month, day: month > 0 && month < 13 ? day : 0)
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "º", "ª"]
  private static let between: Set<String> = ["de", "del", "of", "the", "di", "den"]
}
