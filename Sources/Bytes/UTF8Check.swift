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
