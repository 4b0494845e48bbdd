/// A text with `%20` and the like as the bytes that they stand for (RFC 3986, section 2.1); anything else
/// with a percent sign stays as it is.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(0x25) else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var at = 0
  while at < bytes.count {
    if bytes[at] == 0x25, at + 2 < bytes.count,
      let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
    {
      result.append(value)
      at += 3
    } else {
      result.append(bytes[at])
      at += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
