internal import Bytes

/// Words of a file that is not UTF-8: what is no UTF-8 is read as Windows-1252, which old reference managers
/// write (and which Latin-1 is a part of). Control signs go.
func decodedAsWindows1252(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
  var out = String.UnicodeScalarView()
  var at = range.lowerBound
  while at < range.upperBound {
    let byte = bytes[at]
    if byte < 0x80 {
      if byte >= 0x20 && byte != 0x7F || byte.isWhitespace { out.append(Unicode.Scalar(byte)) }
      at += 1
    } else if let length = sequenceLength(bytes, at), at + length <= range.upperBound {
      out.append(contentsOf: bytes.text(at..<(at + length)).unicodeScalars.filter { !isUnprintable($0) })
      at += length
    } else {
      out.append(byte < 0xA0 ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte))
      at += 1
    }
  }
  return String(out)
}

/// 0x80 to 0x9F (Unicode, "cp1252 to Unicode table"); what is free there is shown as unknown.
private let signs: [Unicode.Scalar] = [
  "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
  "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
  "ž", "Ÿ",
]
