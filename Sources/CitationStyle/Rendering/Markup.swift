/// Reads the markup that bibliographies carry in their fields: `<i>`, `<b>`, `<sup>`, `<sub>`,
/// `<sc>`, `<span class="nocase">`, quotation marks and apostrophes (CSL-JSON, "HTML-like tags").
///
/// - Parameter keepsQuotes: whether typographic quotation marks stay as they are, as in the words that
///   an author puts around a citation.
func parseMarkup(_ text: String, keepsQuotes: Bool = false) -> [Piece] {
  let text = keepsQuotes ? text : keepingGuillemets(text)
  if !holdsMarkup(text) { return text.isEmpty ? [] : [.text(text)] }
  var parser = MarkupParser(text, keepsQuotes: keepsQuotes)
  parser.run()
  return parser.finish()
}

/// The text with narrow blanks that do not break inside « », where blanks are.
func keepingGuillemets(_ text: String) -> String {
  guard text.utf8.contains(0xC2), text.contains("« ") || text.contains(" »") else { return text }
  var out = ""
  var previous: Unicode.Scalar = "\u{0}"
  for scalar in text.unicodeScalars {
    if scalar == "»", previous == " " { out.unicodeScalars.removeLast() }
    if scalar == "»", previous == " " { out.unicodeScalars.append("\u{202F}") }
    out.unicodeScalars.append(scalar == " " && previous == "«" ? "\u{202F}" : scalar)
    previous = scalar
  }
  return out
}

/// Whether a text holds a sign with which markup or a quotation begins.
func holdsMarkup(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    for (index, byte) in bytes.enumerated() {
      // < " '
      if byte == 0x3C || byte == 0x22 || byte == 0x27 { return true }
      // ‘ ’ “ ” and their lower neighbours
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] & 0xF8 == 0x98
      {
        return true
      }
    }
    return false
  }
}

private struct MarkupParser {
  private enum Token {
    case text(String)
    case open(Mark, String)
    case close(String)
    case quote(Character, canOpen: Bool, canClose: Bool)
  }

  private let scalars: [Character]
  private var tokens: [Token] = []

  private let keepsQuotes: Bool

  init(_ text: String, keepsQuotes: Bool) {
    scalars = Array(text)
    self.keepsQuotes = keepsQuotes
  }

  mutating func run() {
    var plain = ""
    var at = 0
    func flush(_ tokens: inout [Token]) {
      if !plain.isEmpty { tokens.append(.text(plain)) }
      plain = ""
    }
    while at < scalars.count {
      let letter = scalars[at]
      switch letter {
      case "<":
        if let (token, length) = tag(at) {
          flush(&tokens)
          tokens.append(token)
          at += length
          continue
        }
        plain.append(letter)
      case "“" where keepsQuotes, "”" where keepsQuotes, "‘" where keepsQuotes,
        "’" where keepsQuotes:
        plain.append(letter)
      case "\"", "'", "“", "”", "‘", "’":
        flush(&tokens)
        let before = previous(at)
        let after = next(at)
        let opens =
          (before == nil || before.map(isOpener) == true)
          && after.map { $0.isAlphabetic || $0.isNumber || "([{<“‘\"'$€£¿¡…".contains($0) } == true
          && !(letter == after)
        let closes = before.map(isBlank) == false && (after == nil || after.map(isCloser) == true)
        switch letter {
        case "“", "‘": tokens.append(.quote(letter, canOpen: true, canClose: false))
        case "”", "’": tokens.append(.quote(letter, canOpen: false, canClose: true))
        default: tokens.append(.quote(letter, canOpen: opens, canClose: closes))
        }
      default: plain.append(letter)
      }
      at += 1
    }
    flush(&tokens)
  }

  /// The nearest character before a place that is not part of a tag.
  private func previous(_ at: Int) -> Character? {
    var index = at - 1
    while index >= 0, scalars[index] == ">" {
      // The longest tag has fewer letters.
      guard let open = scalars[max(0, index - 64)..<index].lastIndex(of: "<"), tag(open) != nil
      else { break }
      index = open - 1
    }
    return index >= 0 ? scalars[index] : nil
  }

  private func next(_ at: Int) -> Character? {
    var index = at + 1
    while index < scalars.count, scalars[index] == "<", let (_, length) = tag(index) {
      index += length
    }
    return index < scalars.count ? scalars[index] : nil
  }

  private func isBlank(_ letter: Character) -> Bool { letter.isBlank }
  private func isOpener(_ letter: Character) -> Bool {
    letter.isBlank || "([{<“‘\"'-–—/".contains(letter)
  }
  private func isCloser(_ letter: Character) -> Bool {
    !letter.isAlphabetic && !letter.isNumber
  }

  private func tag(_ at: Int) -> (Token, Int)? {
    for (text, token) in Self.tags where matches(text, at) { return (token, text.count) }
    return nil
  }

  private func matches(_ text: [Character], _ at: Int) -> Bool {
    at + text.count <= scalars.count
      && zip(scalars[at...], text).allSatisfy { $0 == $1 || $0.lowercased() == String($1) }
  }

  private static let tags: [([Character], Token)] = {
    func format(_ change: (inout Formatting) -> Void) -> Mark {
      var formatting = Formatting()
      change(&formatting)
      return .format(formatting)
    }
    let italic = format { $0.fontStyle = .italic }
    let bold = format { $0.fontWeight = .bold }
    let superscript = format { $0.verticalAlign = .sup }
    let subscripted = format { $0.verticalAlign = .sub }
    let smallCaps = format { $0.fontVariant = .smallCaps }
    let plain = format {
      $0.fontStyle = .normal
      $0.fontWeight = .normal
      $0.fontVariant = .normal
      $0.decoration = Formatting.Decoration.none
      $0.verticalAlign = .baseline
    }
    let list: [(String, Token)] = [
      ("<i>", .open(italic, "i")), ("</i>", .close("i")), ("<b>", .open(bold, "b")),
      ("</b>", .close("b")), ("<sup>", .open(superscript, "sup")), ("</sup>", .close("sup")),
      ("<sub>", .open(subscripted, "sub")), ("</sub>", .close("sub")),
      ("<sc>", .open(smallCaps, "sc")), ("</sc>", .close("sc")),
      ("<span style=\"font-variant:small-caps;\">", .open(smallCaps, "span")),
      ("<span style=\"font-variant: small-caps;\">", .open(smallCaps, "span")),
      ("<span class=\"nocase\">", .open(.noCase, "span")),
      ("<span class=\"nodecor\">", .open(plain, "span")), ("</span>", .close("span")),
    ]
    return list.map { (Array($0.0), $0.1) }
  }()

  // MARK: Pairing

  /// Pairs tags and quotes; what has no partner is shown as it is.
  func finish() -> [Piece] {
    var partner = [Int?](repeating: nil, count: tokens.count)
    var stack: [Int] = []
    // How many of each kind are open, so that what closes nothing looks for nothing.
    var open: [String: Int] = [:]
    func forget(from place: Int) {
      for index in stack[place...] { open[Self.kind(tokens[index]), default: 1] -= 1 }
      stack.removeSubrange(place...)
    }
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text: break
      case .open:
        stack.append(index)
        open[Self.kind(token), default: 0] += 1
      case .close(let name):
        // A quote that was opened inside stays open: it is an apostrophe or an orphan.
        guard open[name, default: 0] > 0,
          let place = stack.lastIndex(where: {
            if case .open(_, let own) = tokens[$0] { own == name } else { false }
          })
        else { break }
        partner[stack[place]] = index
        partner[index] = stack[place]
        forget(from: place)
      case .quote(let letter, let canOpen, let canClose):
        let inside = stack.last.flatMap { top -> Bool? in
          if case .open = tokens[top] { true } else { nil }
        }
        if canClose, open[String(Self.opener(of: letter)), default: 0] > 0,
          let place = stack.lastIndex(where: { pairs(tokens[$0], letter) }),
          !(inside ?? false) || place == stack.count - 1
        {
          partner[stack[place]] = index
          partner[index] = stack[place]
          forget(from: place)
        } else if canOpen {
          stack.append(index)
          open[Self.kind(token), default: 0] += 1
        }
      }
    }
    var pieces: [Piece] = []
    // Texts that follow one another are one piece; they are put together once.
    var words = ""
    func add(_ piece: Piece) {
      if !words.isEmpty { pieces.append(.text(words)) }
      words = ""
      pieces.append(piece)
    }
    // A question mark behind a closing quote asks about the whole: it does not go inside.
    var isAsWritten = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let text):
        if let first = text.first, first == "?" || first == "!", words.isEmpty,
          pieces.last == .close
        {
          isAsWritten = true
        }
        words += text
      case .open(let mark, _):
        if partner[index] != nil { add(.open(mark)) } else { words += raw(token) }
      case .close:
        if partner[index] != nil { add(.close) } else { words += raw(token) }
      case .quote(let letter, _, _):
        if let other = partner[index] {
          add(other > index ? .open(.quote) : .close)
        } else {
          words += letter == "'" ? "’" : String(letter)
        }
      }
    }
    if !words.isEmpty { pieces.append(.text(words)) }
    return isAsWritten ? [.open(.asWritten)] + pieces + [.close] : pieces
  }

  private func pairs(_ token: Token, _ close: Character) -> Bool {
    guard case .quote(let open, _, _) = token else { return false }
    return open == Self.opener(of: close)
  }

  /// The quotation mark that a closing one has before it.
  private static func opener(of close: Character) -> Character {
    close == "”" ? "“" : close == "’" ? "‘" : close
  }

  /// What opens, by the name of what closes it.
  private static func kind(_ token: Token) -> String {
    switch token {
    case .open(_, let name): name
    case .quote(let letter, _, _): String(letter)
    case .text, .close: ""
    }
  }

  private func raw(_ token: Token) -> String {
    switch token {
    case .open(.noCase, _): "<span class=\"nocase\">"
    case .open(_, "span"): "<span style=\"font-variant:small-caps;\">"
    case .open(_, let name): "<\(name)>"
    case .close(let name): "</\(name)>"
    case .text(let text): text
    case .quote(let letter, _, _): String(letter)
    }
  }
}
