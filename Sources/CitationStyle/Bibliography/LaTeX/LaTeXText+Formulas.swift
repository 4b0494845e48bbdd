internal import Bytes

/// Small formulas as the text that says them: `$\Delta$9`, `CO$_2$`, `37\,$^{\circ}$C`.
///
/// One that holds an unknown command is kept as it is written, whole.
extension LaTeXText {
  /// A dollar sign: the beginning of a formula, or money. As in pandoc's Markdown the first has no blank
  /// behind it, the last none before it and no digit behind it.
  mutating func dollar() -> String {
    let start = at
    at += 1
    var length = 1
    if at < end, bytes[at] == 0x24 {
      length = 2
      at += 1
    }
    guard at < end, !bytes[at].isWhitespace, let close = closingDollar() else {
      at = start + length
      return length == 2 ? "" : "$"
    }
    return formula(to: close, length: length)
  }

  /// The dollar sign that ends the formula before its group ends.
  private func closingDollar() -> Int? {
    var index = at
    var open = 0
    while index < min(end, at + 2_000) {
      switch bytes[index] {
      case 0x5C: index += 1
      case 0x7B: open += 1
      case 0x7D:
        open -= 1
        if open < 0 { return nil }
      case 0x24 where open == 0:
        return bytes[index - 1].isWhitespace ? nil : index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Reads from here to `close`, where the formula ends with so many signs.
  mutating func formula(to close: Int, length: Int) -> String {
    let start = at
    let words = inFormula(to: close)
    let isRead = words != nil
    at = close
    var signs = 0
    while at < end, signs < length {
      at += 1
      signs += 1
    }
    if let words, isRead {
      // The letters of a formula are signs: no style may change their case.
      let keeps = protects && !isKept && words.contains { $0.isAlphabetic }
      return keeps ? "<span class=\"nocase\">\(words)</span>" : words
    }
    return "$" + String(decoding: bytes[start..<close], as: UTF8.self) + "$"
  }

  /// `\ensuremath{\beta}`
  mutating func formulaArgument() -> String {
    while at < end, bytes[at].isWhitespace { at += 1 }
    guard at < end, bytes[at] == 0x7B else { return argument() }
    var open = 0
    var close = at
    while close < min(end, at + 2_000) {
      if bytes[close] == 0x7B { open += 1 }
      if bytes[close] == 0x7D {
        open -= 1
        if open == 0 { break }
      }
      close += 1
    }
    guard close < end, open == 0 else { return argument() }
    at += 1
    return formula(to: close, length: 1)
  }

  private mutating func inFormula(to close: Int) -> String? {
    let outerEnd = end
    let outerFailed = formulaFailed
    end = close
    formulaFailed = false
    let wasFormula = isFormula
    isFormula = true
    defer { isFormula = wasFormula }
    let words = signs(until: nil, 0)
    let failed = formulaFailed
    formulaFailed = outerFailed
    end = outerEnd
    return failed ? nil : words
  }

  mutating func signs(until closing: UInt8?, _ depth: Int) -> String {
    var out = ""
    while at < end {
      let byte = bytes[at]
      switch byte {
      case 0x5C: out += depth < 20 ? command() : unread()
      case 0x5E, 0x5F:
        at += 1
        let words = lowered(depth)
        if words == "∘" || words == "°" || byte == 0x5E && out.isEmpty && isDegree(words) {
          out += "°"
        } else if words == "′" || words == "∗" || words == "*" {
          out += words
        } else if !words.isEmpty {
          out += byte == 0x5E ? "<sup>\(words)</sup>" : "<sub>\(words)</sub>"
        }
      case 0x7B:
        at += 1
        out += depth < 20 ? signs(until: 0x7D, depth + 1) : unread()
      case 0x7D:
        at += 1
        if closing == 0x7D { return out }
      case 0x27:
        at += 1
        out += "′"
      case 0x7E:
        at += 1
        out += "\u{A0}"
      case 0x2D:
        at += 1
        // A minus before a number or between blanks; a hyphen within a name: α-2.
        let after = at < end ? bytes[at] : 0x20
        let isMinus = (out.isEmpty || out.last == " ") && (after.isDigit || after == 0x20)
        out += isMinus ? "−" : "-"
      default:
        let start = at
        at += 1
        while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
        out += String(decoding: bytes[start..<at], as: UTF8.self)
      }
    }
    return out
  }

  /// `25$^{o}$C`: a raised letter for the sign of degrees.
  private func isDegree(_ words: String) -> Bool {
    guard words == "o" || words == "0" else { return false }
    // Behind the formula, which ends here or with a brace before.
    let rest = bytes[at...].drop { $0 == 0x7D || $0 == 0x24 || $0 == 0x7B }
    guard let unit = rest.first, unit == 0x43 || unit == 0x46 else { return false }
    return rest.dropFirst().first.map { !$0.isAlphanumeric } ?? true
  }

  private mutating func unread() -> String {
    formulaFailed = true
    at = end
    return ""
  }

  /// What is raised or lowered.
  private mutating func lowered(_ depth: Int) -> String {
    while at < end, bytes[at].isWhitespace { at += 1 }
    guard at < end, bytes[at] == 0x7B else { return argument() }
    at += 1
    return depth < 20 ? signs(until: 0x7D, depth + 1) : unread()
  }
}
