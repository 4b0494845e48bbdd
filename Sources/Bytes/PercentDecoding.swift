/// A text with `%20` and the like as the bytes that they stand for (RFC 3986, section 2.1); anything else
/// with a percent sign stays as it is.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var at = 0
  while at < bytes.count {
    if bytes[at] == 0x25, at + 2 < bytes.count, let high = digit(bytes[at + 1]),
      let low = digit(bytes[at + 2])
    {
      result.append(high << 4 | low)
      at += 3
    } else {
      result.append(bytes[at])
      at += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
