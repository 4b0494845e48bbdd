internal import Bytes

/// Units as `siunitx` names them: `\SI{10}{\milli\gram}`, `\qty{5}{mg}` (siunitx manual, "Units").
enum LaTeXUnits {
  /// The sign of a unit or of a prefix; nil for any other command.
  static func sign(_ name: String) -> String? { signs[name] }

  static let prefixes = [
    "pico": "p", "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d",
    "deca": "da", "hecto": "h", "kilo": "k", "mega": "M", "giga": "G", "tera": "T",
  ]

  static let signs: [String: String] = {
    let units = [
      "gram": "g", "gramme": "g", "kilogram": "kg", "litre": "L", "liter": "L", "metre": "m",
      "meter": "m", "second": "s", "minute": "min", "hour": "h", "day": "d", "mole": "mol",
      "molar": "M", "kelvin": "K", "degreeCelsius": "°C", "celsius": "°C", "percent": "%",
      "volt": "V", "hertz": "Hz", "joule": "J", "watt": "W", "newton": "N", "pascal": "Pa",
      "becquerel": "Bq", "ampere": "A", "ohm": "Ω", "degree": "°", "tesla": "T", "gray": "Gy",
      "sievert": "Sv", "dalton": "Da", "bar": "bar", "mmHg": "mmHg", "tonne": "t", "year": "a",
      "per": "/", "squared": "²", "cubed": "³", "square": "", "cubic": "",
      // The abbreviations of siunitx.
      "kg": "kg", "g": "g", "mg": "mg", "ug": "µg", "ng": "ng", "pg": "pg", "m": "m", "km": "km",
      "cm": "cm", "mm": "mm", "um": "µm", "nm": "nm", "s": "s", "ms": "ms", "us": "µs",
      "min": "min",
      "h": "h", "mol": "mol", "mmol": "mmol", "umol": "µmol", "nmol": "nmol", "pmol": "pmol",
      "kmol": "kmol", "L": "L", "l": "l", "mL": "mL", "ml": "ml", "uL": "µL", "ul": "µl",
      "dL": "dL",
      "mM": "mM", "uM": "µM", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "V": "V", "mV": "mV",
      "K": "K",
      "kJ": "kJ", "J": "J", "W": "W", "Pa": "Pa", "kPa": "kPa", "N": "N", "A": "A", "mA": "mA",
    ]
    return units.merging(prefixes) { unit, _ in unit }
  }()
}

/// Numbers as `siunitx` writes them: `1.5e3` is 1.5 × 10³, `5 +- 1` is 5 ± 1, `1;2;3` is a list (manual,
/// "Numbers"); anything else as it is.
func writtenNumbers(_ text: String) -> String {
  guard text.utf8.contains(where: { !$0.isDigit && $0 != 0x2E && $0 != 0x2C }) else { return text }
  return text.split(separator: ";").map { writtenNumber($0.trimmingBlanks()) }
    .joined(separator: ", ")
}

private func writtenNumber(_ text: String) -> String {
  guard text.allSatisfy({ $0.isASCIIDigit || " .,+-±eEdDx".contains($0) }) else { return text }
  for (mark, sign) in [("+-", "±"), ("±", "±"), ("x", "×")] {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    if parts.count == 2 {
      let sides = parts.map { writtenNumber($0.trimmingBlanks()) }
      return sides[0].isEmpty ? sign + sides[1] : "\(sides[0])\u{A0}\(sign)\u{A0}\(sides[1])"
    }
  }
  let minus = { (words: Substring) in String(words).replacing("-", with: "−") }
  guard let mark = text.firstIndex(where: { "eEdD".contains($0) }) else { return minus(text[...]) }
  let power = "10<sup>\(minus(text[text.index(after: mark)...].drop { $0 == "+" }))</sup>"
  return mark == text.startIndex ? power : "\(minus(text[..<mark]))\u{A0}×\u{A0}\(power)"
}

extension LaTeXText {
  /// The argument of `\si` and the last of `\SI`: unit macros or the unit itself.
  mutating func unit() -> String {
    while at < end, bytes[at].isWhitespace { at += 1 }
    guard at < end, bytes[at] == 0x7B else { return argument() }
    at += 1
    var out = ""
    var endsUnit = false
    var power = ""
    var open = 1
    while at < end {
      switch bytes[at] {
      case 0x7D:
        at += 1
        open -= 1
        if open == 0 { return out }
      case 0x7B:
        at += 1
        open += 1
      case 0x5C:
        let start = at + 1
        at = start
        while at < end, bytes[at].isAlphanumeric, !bytes[at].isDigit { at += 1 }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        if name == "square" || name == "cubic" {
          power = name == "square" ? "²" : "³"
          continue
        }
        let isPrefix = LaTeXUnits.prefixes[name] != nil
        let isSign = ["per", "squared", "cubed"].contains(name)
        if endsUnit, !isSign, !name.isEmpty { out += "\u{202F}" }
        out += LaTeXUnits.sign(name) ?? LaTeXSigns.sign(name) ?? name
        endsUnit = !isPrefix && name != "per" && !name.isEmpty
        if endsUnit, !isSign {
          out += power
          power = ""
        }
        if name.isEmpty, at < end { at += 1 }
      case 0x5E, 0x5F:
        let tag = bytes[at] == 0x5E ? "sup" : "sub"
        at += 1
        out += "<\(tag)>\(argument().replacing("-", by: "−"))</\(tag)>"
      case 0x7E, 0x2E:
        at += 1
        out += "\u{202F}"
        endsUnit = false
      default:
        let start = at
        at += 1
        while at < end, bytes[at] & 0xC0 == 0x80 { at += 1 }
        out += String(decoding: bytes[start..<at], as: UTF8.self)
        endsUnit = false
      }
    }
    return out
  }
}
