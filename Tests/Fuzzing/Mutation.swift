/// Changes to bytes that keep most of a text, so that what reads it gets far.
struct Mutation {
  static let pieces: [[UInt8]] = [
    "\"", "'", "[", "]", "{", "}", "<", ">", "&", "\\", "\n", "\n\n", "\0", ":", "#", "|", "{{",
    "}}", "{{#", "{{/",
    "@", "- ", "\u{A0}", "\u{202E}", "-1", "999999999999999999999", "</", "<!--", "]]>", "&#1;",
    "\r\n", ",", "\t",
  ].map { Array($0.utf8) }

  static func change(_ bytes: [UInt8], _ times: Int, _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<times where !bytes.isEmpty {
      let start = chance.below(bytes.count)
      let end = min(bytes.count, start + 1 + chance.below(24))
      switch chance.below(6) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: chance.below(bytes.count))
      case 2: bytes[start] = UInt8(truncatingIfNeeded: chance.next())
      case 3: bytes.insert(contentsOf: chance.pick(pieces), at: start)
      case 4:
        let piece = Array(bytes[start..<end])
        for _ in 0..<chance.below(60) { bytes.insert(contentsOf: piece, at: start) }
      default: bytes.replaceSubrange(start..<end, with: chance.pick(pieces))
      }
    }
    return bytes
  }
}
