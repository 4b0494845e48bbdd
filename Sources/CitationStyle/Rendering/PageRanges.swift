extension Evaluator {
  /// Formats page ranges as the style asks (CSL 1.0.2, appendix V, "Page Range Formats").
  func formatPages(_ text: String, isPage: Bool) -> String {
    // The delimiter of pages is theirs alone: other locators have a dash (CSL 1.0.2, "Range Delimiters").
    let delimiter = isPage ? locale.pageRangeDelimiter : "–"
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x26 || $0 == 0x3B }) else {
      return formatRange(text.trimmingBlanks(), delimiter, isPage)
    }
    var out = ""
    var first = true
    // Ranges are separated by commas and ampersands, which stay as they are.
    var part = ""
    func flush() {
      let leading = part.prefix { $0.isBlank }
      let trailing = part.reversed().prefix { $0.isBlank }
      let core = part.trimmingBlanks()
      if !first || !leading.isEmpty, !core.isEmpty { out += first ? "" : String(leading) }
      out += formatRange(core, delimiter, isPage)
      out += core.isEmpty ? "" : String(trailing.reversed())
      part = ""
      first = false
    }
    for letter in text {
      if letter == "," || letter == "&" || letter == ";" {
        flush()
        out.append(letter)
      } else {
        part.append(letter)
      }
    }
    flush()
    return out.trimmingBlanks()
  }

  private func formatRange(_ text: String, _ delimiter: String, _ isPage: Bool) -> String {
    if text.utf8.contains(0x5C), text.contains("\\-") { return text.replacing("\\-", with: "-") }
    let parts = text.split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "–" || $0 == "\u{2011}"
    }
    guard parts.count > 1 else { return text }
    let words = parts.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    guard words.count == 2, let first = PageNumber(words[0]), let last = PageNumber(words[1]) else {
      // Names and other words keep their hyphens; roman numerals are ranges.
      if words.count == 2, words.allSatisfy(isRoman) { return words.joined(separator: delimiter) }
      return text
    }
    guard let format = style.options.pageRangeFormat, isPage else {
      return words[0] + delimiter + words[1]
    }
    // "N110-N115" is a range; "N110-5" and "N110-P5" are left as they are.
    let prefix = first.prefix
    guard prefix == last.prefix else { return words[0] + "-" + words[1] }
    var full = last.digits
    if full.count < first.digits.count {
      full = String(first.digits.prefix(first.digits.count - full.count)) + full
    }
    guard let start = Int(first.digits), let end = Int(full),
      start <= end || full.count > first.digits.count
    else { return words[0] + "-" + words[1] }
    let shown: String
    switch format {
    case .expanded: return words[0] + delimiter + prefix + full
    case .minimal: shown = minimal(first.digits, full, keep: 1)
    case .minimalTwo: shown = minimal(first.digits, full, keep: 2)
    case .chicago15: shown = chicago15(first.digits, full, start, end)
    case .chicago16: shown = chicago16(first.digits, full, start)
    }
    // The letters before the first number hold for the last one too: "e85–91".
    return words[0] + delimiter + shown
  }

  private func minimal(_ first: String, _ last: String, keep: Int) -> String {
    guard first.count == last.count else { return last }
    let one = Array(first)
    let other = Array(last)
    var same = 0
    while same < other.count - keep, one[same] == other[same] { same += 1 }
    return String(other[same...])
  }

  /// The Chicago Manual of Style, 15th edition, 9.64.
  private func chicago15(_ first: String, _ last: String, _ start: Int, _ end: Int) -> String {
    if start < 100 || start % 100 == 0 || first.count != last.count { return last }
    if start % 100 < 10 { return minimal(first, last, keep: 1) }
    let shown = minimal(first, last, keep: 2)
    // Three changed digits of four: all are given.
    if first.count == 4, shown.count >= 3 { return last }
    return shown
  }

  /// The Chicago Manual of Style, 16th edition, 9.60.
  private func chicago16(_ first: String, _ last: String, _ start: Int) -> String {
    if start < 100 || start % 100 == 0 || first.count != last.count { return last }
    return minimal(first, last, keep: start % 100 < 10 ? 1 : 2)
  }
}

/// A page with letters before its number: `S213`.
private struct PageNumber {
  let prefix: String
  let digits: String

  init?(_ text: String) {
    let end = text.lastIndex { !$0.isASCIIDigit }
    let start = end.map { text.index(after: $0) } ?? text.startIndex
    digits = String(text[start...])
    prefix = String(text[..<start])
    if digits.isEmpty || digits.count > 15 || prefix.contains(where: \.isBlank) { return nil }
  }
}

/// Whether a word is a roman numeral, in brackets or not: `xv`, `(xv)`.
private func isRoman(_ text: String) -> Bool {
  let numeral = text.drop { "([".contains($0) }.prefix { !")]".contains($0) }
  return !numeral.isEmpty && numeral.allSatisfy { "ivxlcdmIVXLCDM".contains($0) }
}
