internal import Crypto

/// The SHA-256 of some bytes as 64 hexadecimal digits (FIPS 180-4).
package func sha256(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
  hexadecimal(SHA256.hash(data: UnsafeRawBufferPointer(bytes)))
}

package func sha256(_ bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer { sha256($0) } }

private func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(64)
  for byte in digest {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
