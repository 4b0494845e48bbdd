/// The sign that Windows-1252 has for a byte from 0x80 on; U+FFFD where it has none.
package func windows1252Sign(_ byte: UInt8) -> Unicode.Scalar {
  (0x80..<0xA0).contains(byte) ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte)
}

/// 0x80 to 0x9F (Unicode, "cp1252 to Unicode table"); what is free there is shown as unknown.
private let signs: [Unicode.Scalar] = [
  "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
  "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
  "ž", "Ÿ",
]
