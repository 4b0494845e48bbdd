internal import Bytes

/// A text with the entities that exports of databases leave in it (`&amp;`, `&lt;`, `&#8211;`) as the
/// signs that they mean. What is no entity stays.
func withoutEntities(_ text: String) -> String {
  guard text.utf8.contains(0x26) else { return text }
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var at = 0
  while at < bytes.count {
    guard bytes[at] == 0x26,
      let end = bytes[at..<min(bytes.count, at + 12)].firstIndex(of: 0x3B),
      let sign = entitySign(String(decoding: bytes[(at + 1)..<end], as: UTF8.self))
    else {
      out.append(bytes[at])
      at += 1
      continue
    }
    // "&amp;lt;" was escaped twice.
    if sign == "&", let next = bytes[(end + 1)...].prefix(12).firstIndex(of: 0x3B),
      let inner = entitySign(String(decoding: bytes[(end + 1)..<next], as: UTF8.self))
    {
      out += Array(inner.utf8)
      at = next + 1
      continue
    }
    out += Array(sign.utf8)
    at = end + 1
  }
  return String(decoding: out, as: UTF8.self)
}

extension Item {
  /// Its texts, names and dates without the entities that exports of databases leave in them.
  mutating func removeEntities() {
    if anyText(where: { $0.utf8.contains(0x26) }) { changeTexts(withoutEntities) }
  }
}

private func entitySign(_ name: String) -> String? {
  if name.hasPrefix("#") {
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, let scalar = Unicode.Scalar(number) else { return nil }
    // HTML reads these numbers as signs of Windows-1252 (HTML, 13.2.5.80).
    if (0x80..<0xA0).contains(number) { return String(windows1252Sign(UInt8(number))) }
    return number < 0x20 || isUnprintable(scalar) ? nil : String(Character(scalar))
  }
  return entities[name]
}

/// The entities of HTML that bibliographic databases use.
private let entities: [String: String] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
  "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
  "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "mu": "μ", "micro": "µ", "deg": "°",
  "plusmn": "±", "times": "×", "le": "≤", "ge": "≥", "auml": "ä", "ouml": "ö", "uuml": "ü",
  "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è", "aacute": "á",
  "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "ccedil": "ç", "reg": "®",
  "copy": "©", "trade": "™", "euro": "€", "middot": "·", "bull": "•", "sect": "§", "agrave": "à",
]
