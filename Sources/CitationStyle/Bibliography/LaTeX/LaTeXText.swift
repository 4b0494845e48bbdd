internal import Bytes

/// Turns the LaTeX of a bibliography into the markup of CSL-JSON: accents, signs, emphasis, small
/// formulas, and words in braces, whose case is kept.
///
/// What is nested deeper than anybody writes is read flat, so no text can exhaust the stack; each byte is
/// read once.
struct LaTeXText {
  let bytes: [UInt8]
  var at = 0
  var end: Int
  /// Words in braces become `<span class="nocase">`.
  let protects: Bool
  /// Whether what is read stands in such words already.
  private(set) var isKept = false
  private var depth = 0
  /// Whether the formula that is read holds something that nobody here knows.
  var formulaFailed = false
  /// Whether what is read are the signs of a formula, and no words within it.
  var isFormula = false
  private var quotes = 0
  private static let deepest = 48

  /// - Parameter protects: whether braces keep the case of their words, as they do in titles.
  static func read(_ text: String, protects: Bool = false) -> String {
    if !text.utf8.contains(where: isSpecial) { return text }
    var reader = LaTeXText(Array(text.utf8), protects: protects)
    let out = collapseBlanks(reader.run(until: nil))
    return protects ? keptWords(out) : out
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5C, 0x7B, 0x7D, 0x7E, 0x24, 0x2D, 0x60, 0x27, 0x09...0x0D: true
    default: false
    }
  }

  init(_ bytes: [UInt8], protects: Bool = false) {
    self.bytes = bytes
    self.protects = protects
    end = bytes.count
  }

  /// Every run of blanks as one; none at the ends.
  private static func collapseBlanks(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        if let last = out.last, last != 0x20 { out.append(0x20) }
      } else {
        out.append(byte)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  // MARK: Text

  mutating func run(until close: UInt8?) -> String {
    depth += 1
    defer { depth -= 1 }
    var out = ""
    var flat = 0
    var plain = at
    func flush(_ out: inout String, _ bytes: [UInt8], _ at: Int) {
      if plain < at { out += String(decoding: bytes[plain..<at], as: UTF8.self) }
    }
    while at < end {
      let byte = bytes[at]
      guard Self.isSpecial(byte) || byte == 0x3F || byte == 0x21 else {
        at += 1
        continue
      }
      if byte == 0x7D, flat == 0, close == 0x7D {
        flush(&out, bytes, at)
        at += 1
        return out
      }
      flush(&out, bytes, at)
      switch byte {
      case 0x5C:
        if let (opening, closing) = declaration() {
          // To the end of the group.
          return out + opening + run(until: close) + closing
        }
        out += command()
      case 0x7B where depth < Self.deepest: out += group()
      case 0x7B:
        flat += 1
        at += 1
      case 0x7D:
        flat = max(0, flat - 1)
        at += 1
      case 0x7E:
        at += 1
        out += "\u{A0}"
      case 0x24: out += dollar()
      default: out += ligature(byte)
      }
      plain = at
    }
    flush(&out, bytes, at)
    return out
  }

  /// Signs that TeX's fonts make of several: dashes, quotation marks, `?` and `!` upside down.
  private mutating func ligature(_ byte: UInt8) -> String {
    var count = 0
    while at < end, bytes[at] == byte, byte != 0x2D || count < 3, byte == 0x2D || count < 2 {
      at += 1
      count += 1
    }
    switch byte {
    case 0x2D: return count == 1 ? "-" : count == 2 ? "–" : "—"
    case 0x60: return count == 1 ? "‘" : "“"
    case 0x27: return count == 1 ? "’" : "”"
    case 0x3F, 0x21:
      // ?` and !`
      at -= count - 1
      guard at < end, bytes[at] == 0x60, at + 1 >= end || bytes[at + 1] != 0x60 else {
        return byte == 0x3F ? "?" : "!"
      }
      at += 1
      return byte == 0x3F ? "¿" : "¡"
    default:
      at += count == 0 ? 1 : 0
      return " "
    }
  }

  private mutating func group() -> String {
    at += 1
    // `{\"u}` and `{\em words}` are commands; they protect nothing (BibTeX, "special characters").
    let isCommand = at < end && bytes[at] == 0x5C
    let keeps = protects && !isKept && !isCommand
    if keeps { isKept = true }
    let inside = run(until: 0x7D)
    if keeps { isKept = false }
    guard keeps, inside.utf8.contains(where: { $0.isAlphanumeric || $0 > 0x7F }) else {
      return inside
    }
    return "<span class=\"nocase\">\(inside)</span>"
  }

  // MARK: Commands

  /// The argument of a command: a group, a command or one character.
  mutating func argument() -> String {
    while at < end, bytes[at].isWhitespace { at += 1 }
    guard at < end, bytes[at] != 0x7D else { return "" }
    if bytes[at] == 0x7B {
      guard depth < Self.deepest else { return "" }
      at += 1
      return isFormula
        ? nested { $0.signs(until: 0x7D, $0.depth) } : run(until: 0x7D)
    }
    if bytes[at] == 0x5C { return depth < Self.deepest ? nested { $0.command() } : "" }
    let start = at
    at += 1
    while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// `[…]` after a command; nobody needs it.
  private mutating func skipOptions() {
    while at < end, bytes[at] == 0x5B {
      guard let close = bytes[at..<min(end, at + 400)].firstIndex(of: 0x5D) else { return }
      at = close + 1
    }
  }

  private mutating func nested<Out>(_ body: (inout LaTeXText) -> Out) -> Out {
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  /// The name of a command of letters, which may end in a star.
  private func name(at start: Int) -> Range<Int>? {
    var stop = start + 1
    while stop < end, bytes[stop] | 0x20 >= 0x61, bytes[stop] | 0x20 <= 0x7A { stop += 1 }
    return stop > start + 1 ? (start + 1)..<stop : nil
  }

  private mutating func declaration() -> (String, String)? {
    guard depth < Self.deepest, let range = name(at: at),
      case .declare(let opening, let closing) =
        LaTeXCommand.named(String(decoding: bytes[range], as: UTF8.self))
    else { return nil }
    at = range.upperBound
    skipBlanks()
    return (opening, closing)
  }

  private mutating func skipBlanks() { while at < end, bytes[at].isWhitespace { at += 1 } }

  mutating func command() -> String {
    guard let range = name(at: at) else { return signCommand() }
    let name = String(decoding: bytes[range], as: UTF8.self)
    at = range.upperBound
    if at < end, bytes[at] == 0x2A { at += 1 }
    if let known = LaTeXCommand.named(name) {
      // Words within a formula: `\text{…}`.
      let outer = isFormula
      defer { isFormula = outer }
      if name.hasPrefix("text") || name.hasSuffix("box") { isFormula = false }
      return apply(known)
    }
    if let sign = LaTeXSigns.sign(name) {
      // "\o", "\o{}" and "\o " are one letter.
      if at + 1 < end, bytes[at] == 0x7B, bytes[at + 1] == 0x7D {
        at += 2
      } else {
        skipBlanks()
      }
      return sign
    }
    formulaFailed = true
    skipOptions()
    skipBlanks()
    // What an unknown command is given is kept; the finding about it is made elsewhere.
    return at < end && bytes[at] == 0x7B ? argument() : ""
  }

  private mutating func signCommand() -> String {
    at += 1
    guard at < end else { return "" }
    let mark = bytes[at]
    if mark == 0x28, let close = firstRange(of: [0x5C, 0x29]) {
      at += 1
      return formula(to: close, length: 2)
    }
    var length = 1
    while at + length < end, bytes[at + length] & 0xC0 == 0x80 { length += 1 }
    let letter = String(decoding: bytes[at..<(at + length)], as: UTF8.self)
    at += length
    if let first = letter.first, let accent = LaTeXCommand.accents[first], !first.isAlphabetic {
      return accented(argument(), accent)
    }
    return LaTeXCommand.sign(mark) ?? letter
  }

  private mutating func apply(_ command: LaTeXCommand) -> String {
    switch command {
    case .wrap(let opening, let closing):
      let words = argument()
      return words.isEmpty ? "" : opening + words + closing
    case .declare:
      skipBlanks()
      return ""
    case .quote:
      skipOptions()
      quotes += 1
      defer { quotes -= 1 }
      let isOuter = quotes % 2 == 1
      let words = argument()
      return words.isEmpty ? "" : isOuter ? "“\(words)”" : "‘\(words)’"
    case .numbers(let count):
      skipOptions()
      return (0..<count).map { _ in writtenNumbers(argument()) }.joined(separator: "–")
    case .keep:
      skipOptions()
      return argument()
    case .keepLast(let count):
      skipOptions()
      for _ in 1..<max(2, count) { _ = argument() }
      return argument()
    case .drop(let count):
      for _ in 0..<count { _ = argument() }
      return ""
    case .verbatim: return address()
    case .fraction:
      skipOptions()
      let (above, below) = (argument(), argument())
      return fractions[above + "/" + below] ?? "\(above)/\(below)"
    case .root:
      skipOptions()
      let words = argument()
      return words.count > 1 ? "√(\(words))" : "√" + words
    case .quantity(let count):
      skipOptions()
      let numbers = (0..<count).map { _ in writtenNumbers(argument()) }.joined(separator: "–")
      let unit = unit()
      return unit == "%" || unit.hasPrefix("°") && unit == "°"
        ? numbers + unit : "\(numbers)\u{A0}\(unit)"
    case .unit:
      skipOptions()
      return unit()
    case .angle:
      skipOptions()
      return zip(argument().split(separator: ";", omittingEmptySubsequences: false), "°′″")
        .map { $0.isEmpty ? "" : "\($0)\($1)" }.joined()
    case .accent(let mark): return accented(argument(), mark)
    case .formula: return formulaArgument()
    case .capitals: return argument().uppercased()
    case .smallLetters: return argument().lowercased()
    }
  }

  private mutating func accented(_ base: String, _ mark: Unicode.Scalar) -> String {
    guard var first = base.first, first != "<" else {
      // "\~{}" is the sign itself.
      return base.isEmpty ? spacingAccents[mark] ?? "" : base
    }
    if first == "ı" { first = "i" }
    if first == "ȷ" { first = "j" }
    return composed(first, mark) + base.dropFirst()
  }

  func firstRange(of words: [UInt8]) -> Int? {
    var index = at
    let stop = min(end, at + 2_000) - words.count
    while index <= stop {
      if bytes[index] == words[0], bytes[index..<(index + words.count)].elementsEqual(words) {
        return index
      }
      index += 1
    }
    return nil
  }
}

private let fractions: [String: String] = [
  "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾", "1/5": "⅕", "1/8": "⅛", "3/8": "⅜",
]

private let spacingAccents: [Unicode.Scalar: String] = [
  "\u{301}": "´", "\u{300}": "`", "\u{302}": "^", "\u{308}": "¨", "\u{303}": "~", "\u{304}": "¯",
]
