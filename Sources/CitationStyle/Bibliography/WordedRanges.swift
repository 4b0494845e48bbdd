internal import Bytes

/// A range whose dates are words joined by a hyphen, each with what the other lacks: `2019 Nov-Dec`,
/// `2019 Jan 5-Feb 3`, `May 5-7, 2019`, `December 2019-January 2020`, as PubMed and people write them.
func wordedRange(_ text: String) -> [DateValue.Parts]? {
  guard text.utf8.count < 80 else { return nil }
  let sides = text.split(omittingEmptySubsequences: false) { "-/–".contains($0) }
  guard sides.count == 2, var first = WordedDate(sides[0]), var last = WordedDate(sides[1]),
    first.month > 0 || last.month > 0, let year = first.year ?? last.year
  else { return nil }
  // "Winter 2019-2020" is one season of two years: it stays as its words.
  if first.month > 12, last.month == 0 { return nil }
  if first.year == nil { first.year = last.year }
  if last.year == nil { last.year = year }
  // "5-7 May" and "May 5-7": a day alone belongs to the month of the other.
  if first.month == 0 { first.month = first.day > 0 ? last.month : 0 }
  if last.month == 0 { last.month = last.day > 0 ? first.month : 0 }
  guard let start = first.parts, let end = last.parts, start.month > 0, end.month > 0 else {
    return nil
  }
  return [start, end]
}

/// Whether words that could not be read as a date were meant as one: numbers with the signs of dates, or a
/// year with a month. "In press" and "Michaelmas 2010" say something else.
func wasMeantAsDate(_ text: String) -> Bool {
  let digits = text.count { $0.isASCIIDigit }
  guard digits >= 4, text.utf8.count < 80 else { return false }
  if text.allSatisfy({ $0.isASCIIDigit || "-/.:TZ ".contains($0) }) {
    // "2020/21" and "2019-2021" are years.
    let words = text.split { "-/.: TZ".contains($0) }
    return !(words.count == 2 && words[0].count == 4 && text.contains("/") && words[1].count == 2)
      && words.allSatisfy { $0.count <= 8 }
  }
  return text.split { " ,.-/".contains($0) }.contains { word in
    word.first?.isAlphabetic == true && monthNumber(String(word)).map { $0 < 13 } == true
  } && !text.contains { "()[]".contains($0) }
}
