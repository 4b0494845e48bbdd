/// A name as one segment of an address (RFC 3986, sections 2.1 and 3.3): every byte as `%XX` but
/// letters, digits, `- . _ ~` and the signs that are plain there and in HTML.
package func percentEncoded(_ segment: String) -> String {
  percentEncoded(segment, keeping: isKept)
}

/// The part of a page as the end of an address, after `#` (RFC 3986, section 3.5). Letters of every
/// script stay readable: browsers compare them as they stand.
package func percentEncoded(fragment: String) -> String {
  percentEncoded(fragment) { isKept($0) || $0 >= 0x80 || $0 == 0x3A || $0 == 0x2F || $0 == 0x3F }
}

private func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
  if text.utf8.allSatisfy(isKept) { return text }
  let digits = Array("0123456789ABCDEF".utf8)
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count + 16)
  for byte in text.utf8 {
    if isKept(byte) {
      result.append(byte)
    } else {
      result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// Letters, digits and `- . _ ~` of ASCII (RFC 3986, section 2.3).
func isUnreserved(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E || byte == 0x5F
    || byte == 0x7E
}

private func isKept(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21, 0x24, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x3B, 0x3D, 0x40: true  // ! $ ( ) * + , ; = @
  default: isUnreserved(byte)
  }
}
