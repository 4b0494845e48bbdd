internal import Bytes

/// Goes through the tags of an SVG, within its bounds; names come without their prefix, in small
/// letters, values with their character references decoded.
struct SVGReader {
  enum Piece {
    case open(name: String, attributes: [(name: String, value: String)], isEmpty: Bool)
    case close(name: String)
    case text(Range<Int>)
    /// `<!DOCTYPE …>`.
    case declaration(Range<Int>)
    /// `<?xml …?>`.
    case instruction(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at: Int
  /// The byte behind the piece that was read last.
  var place: Int { at }
  private(set) var isBroken = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Piece? {
    guard at < bytes.count else { return nil }
    let start = at
    guard bytes[at] == 0x3C else {
      at = bytes.firstIndex(of: 0x3C, from: at) ?? bytes.count
      return .text(start..<at)
    }
    if bytes.hasPrefix("<!--", at: at) { return skip(to: "-->", from: start) }
    if bytes.hasPrefix("<![CDATA[", at: at) { return skip(to: "]]>", from: start) }
    if bytes.hasPrefix("<?", at: at) {
      guard skip(to: "?>", from: start) != nil else { return nil }
      return .instruction(start..<at)
    }
    if bytes.hasPrefix("<!", at: at) { return declaration(start) }
    return tag()
  }

  /// A comment, or text as it stands: both may hold what a style asks for.
  private mutating func skip(to end: StaticString, from start: Int) -> Piece? {
    guard let found = bytes.firstRange(of: end, from: start) else {
      isBroken = true
      at = bytes.count
      return nil
    }
    at = found + end.utf8CodeUnitCount
    return .text(start..<at)
  }

  private mutating func declaration(_ start: Int) -> Piece? {
    var depth = 0
    while at < bytes.count {
      if bytes[at] == 0x5B { depth += 1 }
      if bytes[at] == 0x5D { depth -= 1 }
      at += 1
      if bytes[at - 1] == 0x3E, depth <= 0 { return .declaration(start..<at) }
    }
    isBroken = true
    return nil
  }

  private mutating func tag() -> Piece? {
    at += 1
    let isClosing = at < bytes.count && bytes[at] == 0x2F
    if isClosing { at += 1 }
    let name = word()
    guard !name.isEmpty else { return broken() }
    var attributes: [(name: String, value: String)] = []
    while at < bytes.count {
      skipBlanks()
      guard at < bytes.count else { break }
      if bytes[at] == 0x3E {
        at += 1
        return isClosing
          ? .close(name: name) : .open(name: name, attributes: attributes, isEmpty: false)
      }
      if bytes[at] == 0x2F {
        at += 1
        guard at < bytes.count, bytes[at] == 0x3E else { continue }
        at += 1
        return .open(name: name, attributes: attributes, isEmpty: true)
      }
      let key = word()
      guard !key.isEmpty else { return broken() }
      skipBlanks()
      guard at < bytes.count, bytes[at] == 0x3D else { return broken() }
      at += 1
      skipBlanks()
      guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27,
        let end = bytes.firstIndex(of: bytes[at], from: at + 1)
      else { return broken() }
      attributes.append((key, decoded(bytes.text((at + 1)..<end))))
      at = end + 1
    }
    return broken()
  }

  private mutating func broken() -> Piece? {
    isBroken = true
    at = bytes.count
    return nil
  }

  private mutating func skipBlanks() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  /// A name without its prefix.
  private mutating func word() -> String {
    let start = at
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != 0x3E, bytes[at] != 0x2F,
      bytes[at] != 0x3D, bytes[at] != 0x22, bytes[at] != 0x27, bytes[at] != 0x3C
    { at += 1 }
    let name = bytes.text(start..<at).lowercased()
    return name.split(separator: ":").last.map(String.init) ?? name
  }

  private func decoded(_ value: String) -> String {
    guard value.utf8.contains(0x26) else { return value }
    var result = ""
    var rest = value[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      guard let end = rest.prefix(16).firstIndex(of: ";") else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      let name = rest[rest.index(after: rest.startIndex)..<end]
      result += character(name)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private func character(_ name: Substring) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    guard name.hasPrefix("#"),
      let value = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return "" }
    return String(Character(scalar))
  }
}
