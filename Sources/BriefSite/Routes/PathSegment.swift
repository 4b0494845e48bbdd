internal import Bytes

/// One part of a route, between two slashes: the name of a folder or a file.
///
/// It is never empty, `.` or `..`; it has no slash, backslash, control character or mark that turns
/// the direction of text; it takes at most 255 bytes (the limit of the usual file systems), in the
/// composed normal form; and it is no name that a system or a host keeps for itself.
package struct PathSegment: Sendable, Hashable {
  /// As the disk has it.
  package let name: String
  /// As addresses have it (RFC 3986, section 3.3).
  package let encoded: String

  /// - Returns: nil where the text cannot be a name.
  package init?(_ text: String) {
    if Self.isPlain(text) {
      guard !Self.isReserved(text) else { return nil }
      (name, encoded) = (text, text)
      return
    }
    let text = composed(text)
    guard Self.isAllowed(text) else { return nil }
    name = text
    encoded = percentEncoded(text)
  }

  /// The segment of a text whose form was checked before, and told where it was wrong. What cannot
  /// stand in a name is replaced by `_`, so that a page with a wrong id still has a place of its own in
  /// the preview.
  package init(for text: String) {
    if let right = PathSegment(text) {
      self = right
      return
    }
    var bytes: [UInt8] = []
    for scalar in composed(text).unicodeScalars {
      let own = Self.isAllowed(scalar) ? Array(String(scalar).utf8) : [0x5F]
      if bytes.count + own.count > Self.longest - 1 { break }
      bytes += own
    }
    while bytes.last == 0x2E || bytes.last == 0x20 { bytes.removeLast() }
    var text = String(decoding: bytes, as: UTF8.self)
    if text.isEmpty || Self.isReserved(text) { text = "_" + text }
    name = text
    encoded = percentEncoded(text)
  }

  static let longest = 255

  private static func isPlain(_ text: String) -> Bool {
    var count = 0
    var last: UInt8 = 0x2E
    for byte in text.utf8 {
      guard isUnreserved(byte) else { return false }
      count += 1
      last = byte
    }
    return count <= longest && last != 0x2E
  }

  private static func isAllowed(_ text: String) -> Bool {
    guard let last = text.utf8.last, text.utf8.count <= longest else { return false }
    // Some systems take a full stop or blank at the end of a name away.
    return last != 0x2E && last != 0x20 && text.unicodeScalars.allSatisfy(isAllowed)
      && !isReserved(text)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2F, 0x5C, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: scalar.properties.generalCategory != .control
    }
  }

  /// Names of devices (whatever stands after their first full stop), of git's own folder, and of what
  /// the tool and hosts keep at the root.
  private static func isReserved(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first | 0x20 {
    case 0x2E | 0x20: return [".git", ".made-by-briefs"].contains(caseBlind(text))
    case 0x61, 0x63, 0x67, 0x6C, 0x6E, 0x70: break
    default: return false
    }
    // The longest of those names has seven bytes; what stands behind a full stop or blank does not count.
    guard text.utf8.count < 32,
      text.utf8.count < 8 || text.utf8.contains(0x2E) || text.utf8.contains(0x20)
    else { return false }
    let stem = caseBlind(String(text.prefix { $0 != "." })).trimmingBlanks
    return devices.contains(stem) || stem == "git~1"
  }

  private static let devices: Set<String> = {
    var names: Set<String> = ["con", "prn", "aux", "nul", "conin$", "conout$"]
    for digit in "0123456789¹²³" { names.formUnion(["com\(digit)", "lpt\(digit)"]) }
    return names
  }()
}

/// A segment that stands in the program's own text.
extension PathSegment: ExpressibleByStringLiteral {
  package init(stringLiteral value: StaticString) { self.init(for: "\(value)") }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
