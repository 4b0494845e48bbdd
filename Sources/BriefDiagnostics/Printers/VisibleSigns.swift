/// A text for a terminal or a log, with signs that would steer it made visible: an escape sequence could
/// write over what was said, and a change of direction show it in another order.
///
/// Controls become their pictures (Unicode, "Control Pictures"), the controls beyond ASCII and changes
/// of direction (UAX #9, 2.1 to 2.5) a `�`, each one character wide. Tabs stay.
///
/// - Parameter keepsLines: whether ends of lines stay; else they become pictures too.
package func visible(_ text: String, keepsLines: Bool = true) -> String {
  guard text.utf8.contains(where: { mayBegin($0, keepsLines) }) else { return text }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: shown.append(scalar)
    case 0x0A where keepsLines: shown.append(scalar)
    case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: shown.append("\u{2421}")
    case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
    default: shown.append(scalar)
    }
  }
  return String(shown)
}

/// Whether a byte of UTF-8 may begin such a sign.
private func mayBegin(_ byte: UInt8, _ keepsLines: Bool) -> Bool {
  byte < 0x20 && byte != 0x09 && !(byte == 0x0A && keepsLines) || byte == 0x7F || byte == 0xC2
    || byte == 0xE2
}
