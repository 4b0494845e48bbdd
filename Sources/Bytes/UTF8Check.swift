internal import CBriefSupport

/// The length of the well-formed UTF-8 sequence at a byte, or nil (Unicode 15, table 3-7).
package func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
  func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    at + offset < bytes.count && range.contains(bytes[at + offset])
  }
  switch bytes[at] {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: return continues(1) ? 2 : nil
  case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : nil
  case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : nil
  case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : nil
  case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : nil
  case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : nil
  case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : nil
  default: return nil
  }
}

/// The first byte that belongs to no well-formed UTF-8 sequence, or nil.
package func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    let raw = UnsafeRawBufferPointer(bytes)
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at += 8
        continue
      }
      guard let length = sequenceLength(bytes, at) else { return at }
      at += length
    }
    return nil
  }
}

/// Whether all bytes are printable ASCII, tabs and ends of lines.
package func isPlainText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let base = bytes.baseAddress else { return true }
  return brief_find_unusual(base, 0, bytes.count) == bytes.count
}

/// The next character that no page can carry: controls, private use, noncharacters; nil where there is none.
///
/// No font draws them, XML forbids most (XML 1.0, 2.2), and PDF/UA refuses them. The bytes must be UTF-8.
package func unprintable(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
  guard let base = bytes.baseAddress else { return nil }
  var at = start
  while at < bytes.count {
    let byte = bytes[at]
    if byte < 0x80 {
      let unusual = brief_find_unusual(base, at, bytes.count)
      if unusual < bytes.count, bytes[unusual] < 0x80 { return unusual..<(unusual + 1) }
      at = unusual
      continue
    }
    let length = sequenceLength(bytes, at) ?? 1
    if isUnprintable(bytes, at, length) { return at..<(at + length) }
    at += length
  }
  return nil
}

/// Whether a character is one that no page can carry.
package func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F..<0xA0, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xF0000...: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}

private func isUnprintable(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int) -> Bool {
  if length == 2 { return bytes[at] == 0xC2 && bytes[at + 1] < 0xA0 }
  if length == 4 { return bytes[at] == 0xF3 && bytes[at + 1] >= 0xB0 || bytes[at] == 0xF4 }
  guard length == 3 else { return false }
  let value =
    UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
    | UInt32(bytes[at + 2] & 0x3F)
  return (0xE000...0xF8FF).contains(value) || value >= 0xFFFE || (0xFDD0...0xFDEF).contains(value)
}
