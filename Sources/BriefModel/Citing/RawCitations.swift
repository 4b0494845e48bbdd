internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

/// A citation that stands where none is read, and would be shown as it is typed.
struct RawCitation {
  /// `[see @key, p. 3]`, or `@key` alone.
  let text: String
  let key: String
}

/// The first citation in words that are shown as they are: in brackets, or of a known work.
func rawCitation(in words: String, _ sources: SourceLibrary) -> RawCitation? {
  guard words.holds(0x40) else { return nil }
  let bytes = Array(words.utf8)
  let lastClosing = bytes.lastIndex(of: 0x5D) ?? -1
  var at = 0
  var addresses = AddressWalk()
  // The last opening bracket that nothing closed.
  var open: Int?
  while at < bytes.count {
    defer { at += 1 }
    if bytes[at] == 0x5B { open = at }
    if bytes[at] == 0x5D { open = nil }
    guard bytes[at] == 0x40,
      at == 0 || !bytes[at - 1].isAlphanumeric && bytes[at - 1] < 0x80 && bytes[at - 1] != 0x5C,
      !addresses.isInAddress(bytes, at)
    else { continue }
    var end = at + 1
    let inBraces = end < bytes.count && bytes[end] == 0x7B
    if inBraces {
      while end < bytes.count, end - at < 400, bytes[end] != 0x7D { end += 1 }
    } else {
      while end < bytes.count, !endsKey(bytes[end]) { end += 1 }
    }
    let first = at + (inBraces ? 2 : 1)
    guard first < end else { continue }
    let key = String(decoding: bytes[first..<end], as: UTF8.self)
    let stop = min(bytes.count, end + (inBraces ? 1 : 0))
    if let open, stop <= lastClosing, let close = bytes[stop...].firstIndex(of: 0x5D) {
      return RawCitation(
        text: String(decoding: bytes[open...close], as: UTF8.self), key: key)
    }
    var known = key
    while !known.isEmpty, sources.number(of: known) == nil, known.last?.isPunctuation == true {
      known.removeLast()
    }
    if !known.isEmpty, sources.number(of: known) != nil {
      return RawCitation(text: "@\(inBraces ? "{\(known)}" : known)", key: known)
    }
    at = end - 1
  }
  return nil
}

private func endsKey(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"),
    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""):
    true
  default: byte.isWhitespace
  }
}

/// Whether a place belongs to an address: `https://example.org/@name`. Asked for places in order, so that no
/// byte is looked at twice.
private struct AddressWalk {
  private var next = 0
  private var isInside = false

  mutating func isInAddress(_ bytes: [UInt8], _ place: Int) -> Bool {
    while next < place {
      if bytes[next].isWhitespace {
        isInside = false
      } else if bytes[next] == 0x3A, bytes[(next + 1)...].starts(with: [0x2F, 0x2F]) {
        isInside = true
      }
      next += 1
    }
    return isInside
  }
}
