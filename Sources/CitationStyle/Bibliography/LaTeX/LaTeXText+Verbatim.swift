internal import Bytes

extension LaTeXText {
  /// An address as it is written (biblatex manual, 2.2.1, "verbatim" and "URI"): `~`, `--` and `%` stay;
  /// only what people put before signs for TeX's sake goes: `\_`, `\%`, `\&`, `\#`, `{}`, `$\sim$`.
  static func address(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x7B || $0 == 0x7D || $0 < 0x21 }) else {
      return text
    }
    return plainAddress(Array(text.utf8)[...])
  }

  /// The address of `\url{…}`.
  mutating func address() -> String {
    while at < end, bytes[at].isWhitespace { at += 1 }
    guard at < end, bytes[at] == 0x7B else { return argument() }
    let start = at + 1
    var open = 0
    while at < end {
      if bytes[at] == 0x7B { open += 1 }
      if bytes[at] == 0x7D { open -= 1 }
      at += 1
      if open == 0 { break }
    }
    let stop = open == 0 ? at - 1 : at
    return Self.plainAddress(bytes[start..<max(start, stop)])
  }

  private static func plainAddress(_ bytes: ArraySlice<UInt8>) -> String {
    var out: [UInt8] = []
    var at = bytes.startIndex
    func matches(_ words: StaticString) -> Int? {
      let length = words.utf8CodeUnitCount
      guard at + length <= bytes.endIndex else { return nil }
      let same = bytes[at..<(at + length)].elementsEqual(
        UnsafeBufferPointer(start: words.utf8Start, count: length))
      return same ? length : nil
    }
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte == 0x24, let length = matches("$\\sim$") {
        out.append(0x7E)
        at += length
      } else if byte == 0x5C, at + 1 < bytes.endIndex {
        if let length = matches("\\textasciitilde") ?? matches("\\~") {
          out.append(0x7E)
          at += length
        } else if let length = matches("\\textunderscore") {
          out.append(0x5F)
          at += length
        } else if let length = matches("\\url") ?? matches("\\nolinkurl") ?? matches("\\path") {
          at += length
        } else if let length = matches("\\href") {
          // The first argument is the address.
          let rest = bytes[(at + length)...].drop { $0.isWhitespace || $0 == 0x7B }
          let address = rest.prefix { $0 != 0x7D }
          out += Array(plainAddress(address).utf8)
          at = bytes.endIndex
        } else if bytes[at + 1].isAlphanumeric {
          out.append(byte)
          at += 1
        } else {
          // "\_" and the like; "\ " and "\-" print nothing in an address.
          if !"-/ \n".utf8.contains(bytes[at + 1]) { out.append(bytes[at + 1]) }
          at += 2
        }
      } else {
        if byte != 0x7B, byte != 0x7D, byte > 0x20 { out.append(byte) }
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
