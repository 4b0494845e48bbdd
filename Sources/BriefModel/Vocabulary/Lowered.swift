internal import Bytes

/// A text in small letters: ASCII and the letters of western Europe.
func lowered(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for byte in bytes {
    if byte >= 0x41, byte <= 0x5A {
      result.append(byte | 0x20)
    } else if result.last == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 {
      result.append(byte + 0x20)
    } else {
      result.append(byte)
    }
  }
  return result
}
