/// Turns the LaTeX of a bibliography into the markup of CSL-JSON: accents, signs, emphasis, and words
/// in braces, whose case is kept.
struct LaTeXText {
  private let letters: [Character]
  private var at = 0
  /// Words in braces become `<span class="nocase">`.
  private let protects: Bool

  static func read(_ text: String, protects: Bool = false) -> String {
    if !text.utf8.contains(where: {
      $0 == 0x5C || $0 == 0x7B || $0 == 0x7E || $0 == 0x24 || $0 == 0x2D || $0 == 0x60 || $0 == 0x27
        || $0 == 0x0A || $0 == 0x7D
    }) {
      return text
    }
    var reader = LaTeXText(letters: Array(text), protects: protects)
    let out = reader.run(until: nil)
    return collapseBlanks(out)
  }

  private init(letters: [Character], protects: Bool) {
    self.letters = letters
    self.protects = protects
  }

  private static func collapseBlanks(_ text: String) -> String {
    var out = ""
    var blank = false
    for letter in text {
      if letter == " " || letter == "\n" || letter == "\t" || letter == "\r\n" {
        blank = true
      } else {
        if blank, !out.isEmpty { out.append(" ") }
        blank = false
        out.append(letter)
      }
    }
    return out
  }

  private mutating func run(until close: Character?, depth: Int = 0) -> String {
    var out = ""
    while at < letters.count {
      let letter = letters[at]
      if letter == close {
        at += 1
        return out
      }
      switch letter {
      case "\\": out += command(depth)
      case "{":
        at += 1
        let isCommand = at < letters.count && letters[at] == "\\"
        let inside = depth < 40 ? run(until: "}", depth: depth + 1) : ""
        if protects, depth == 0, !isCommand,
          inside.contains(where: { $0.isCapital || $0.isSmall })
        {
          out += "<span class=\"nocase\">\(inside)</span>"
        } else {
          out += inside
        }
      case "}": at += 1
      case "~":
        at += 1
        out += "\u{A0}"
      case "$":
        at += 1
        out += math()
      case "-":
        var count = 0
        while at < letters.count, letters[at] == "-" {
          at += 1
          count += 1
        }
        out += count == 1 ? "-" : count == 2 ? "–" : "—"
      case "`":
        at += 1
        if at < letters.count, letters[at] == "`" {
          at += 1
          out += "“"
        } else {
          out += "‘"
        }
      case "'":
        at += 1
        if at < letters.count, letters[at] == "'" {
          at += 1
          out += "”"
        } else {
          out += "’"
        }
      default:
        out.append(letter)
        at += 1
      }
    }
    return out
  }

  /// Simple formulas: raised and lowered signs.
  private mutating func math() -> String {
    var out = ""
    while at < letters.count, letters[at] != "$" {
      switch letters[at] {
      case "^", "_":
        let tag = letters[at] == "^" ? "sup" : "sub"
        at += 1
        out += "<\(tag)>\(argument(1))</\(tag)>"
      case "\\": out += command(1)
      case "{", "}": at += 1
      default:
        out.append(letters[at])
        at += 1
      }
    }
    at += 1
    return out
  }

  private mutating func argument(_ depth: Int) -> String {
    while at < letters.count, letters[at] == " " { at += 1 }
    guard at < letters.count else { return "" }
    if letters[at] == "{" {
      at += 1
      return run(until: "}", depth: depth + 1)
    }
    if letters[at] == "\\" { return command(depth) }
    defer { at += 1 }
    return String(letters[at])
  }

  private mutating func command(_ depth: Int) -> String {
    at += 1
    guard at < letters.count else { return "" }
    let first = letters[at]
    guard first.isAlphabetic, first.isASCII else {
      at += 1
      if let mark = accents[first] { return accented(argument(depth), mark) }
      switch first {
      case "-", "/", ",": return first == "," ? "\u{202F}" : ""
      case " ", "\n": return " "
      case "\\": return " "
      default: return String(first)
      }
    }
    var name = ""
    while at < letters.count, letters[at].isAlphabetic, letters[at].isASCII {
      name.append(letters[at])
      at += 1
    }
    if let sign = signs[name] {
      // "\o" and "\o{}" and "\o " are one letter.
      if at < letters.count, letters[at] == " " { at += 1 }
      if at + 1 < letters.count, letters[at] == "{", letters[at + 1] == "}" { at += 2 }
      return sign
    }
    if name.count == 1, let letter = name.first, let mark = accents[letter] {
      return accented(argument(depth), mark)
    }
    switch name {
    case "emph", "textit", "mkbibemph", "mkbibitalic", "it", "em":
      return "<i>\(argument(depth))</i>"
    case "textbf", "mkbibbold", "bf": return "<b>\(argument(depth))</b>"
    case "textsc": return "<span style=\"font-variant:small-caps;\">\(argument(depth))</span>"
    case "textsuperscript": return "<sup>\(argument(depth))</sup>"
    case "textsubscript": return "<sub>\(argument(depth))</sub>"
    case "enquote", "mkbibquote": return "“\(argument(depth))”"
    case "href":
      _ = argument(depth)
      return argument(depth)
    case "LaTeX", "TeX", "BibTeX": return name
    default: return argument(depth)
    }
  }

  private func accented(_ base: String, _ mark: Unicode.Scalar) -> String {
    guard var first = base.first else { return "" }
    if first == "ı" { first = "i" }
    if first == "ȷ" { first = "j" }
    return composed(first, mark) + base.dropFirst()
  }

  /// One character where Unicode has one, else the letter with its mark.
  private func composed(_ letter: Character, _ mark: Unicode.Scalar) -> String {
    var text = String(letter)
    text.unicodeScalars.append(mark)
    return precomposed[text] ?? text
  }
}

private let accents: [Character: Unicode.Scalar] = [
  "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}",
  ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "k": "\u{328}",
  "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
]

private let signs: [String: String] = [
  "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
  "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ",
  "DJ": "Đ", "ng": "ŋ", "S": "§", "P": "¶", "pounds": "£", "euro": "€", "texteuro": "€",
  "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
  "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
  "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”",
  "textbackslash": "\\", "textasciitilde": "~", "textdegree": "°", "alpha": "α", "beta": "β",
  "gamma": "γ", "delta": "δ", "mu": "μ", "pi": "π", "omega": "ω", "times": "×", "pm": "±",
  "geq": "≥", "leq": "≤", "alphav": "α", "guillemotleft": "«", "guillemotright": "»",
  "textless": "<", "textgreater": ">", "slash": "/", "relax": "", "par": " ", "newline": " ",
]

/// Letters with marks as single characters: what the names of Unicode's Latin letters say.
private let precomposed: [String: String] = {
  var table: [String: String] = [:]
  let marks: [(String, Unicode.Scalar)] = [
    ("ACUTE", "\u{301}"), ("GRAVE", "\u{300}"), ("CIRCUMFLEX", "\u{302}"), ("DIAERESIS", "\u{308}"),
    ("TILDE", "\u{303}"), ("MACRON", "\u{304}"), ("DOT ABOVE", "\u{307}"), ("BREVE", "\u{306}"),
    ("CARON", "\u{30C}"), ("DOUBLE ACUTE", "\u{30B}"), ("CEDILLA", "\u{327}"),
    ("OGONEK", "\u{328}"), ("RING ABOVE", "\u{30A}"), ("DOT BELOW", "\u{323}"),
    ("LINE BELOW", "\u{331}"),
  ]
  for value in [0xC0...0x17F, 0x1CD...0x233, 0x1E00...0x1EFF].joined() {
    guard let scalar = Unicode.Scalar(UInt32(value)), let name = scalar.properties.name,
      name.hasPrefix("LATIN "), let with = name.firstRange(of: " WITH ")
    else { continue }
    let mark = String(name[with.upperBound...])
    guard let sign = marks.first(where: { $0.0 == mark })?.1 else { continue }
    let base = name[..<with.lowerBound]
    guard let letter = base.split(separator: " ").last, letter.count == 1 else { continue }
    let text = base.contains("SMALL") ? letter.lowercased() : String(letter)
    var key = text
    key.unicodeScalars.append(sign)
    table[key] = String(Character(scalar))
  }
  return table
}()
