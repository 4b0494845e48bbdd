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
      out.append(windows1252Sign(byte))
      at += 1
    }
  }
  return String(out)
}
