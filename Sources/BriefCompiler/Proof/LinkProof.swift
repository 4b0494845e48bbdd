internal import Bytes

/// A proof, over finished pages, that every link of the site leads to a page and a part of it that is
/// there, and that no page asks another site for anything.
package struct LinkProof: Sendable {
  /// The path of the site's root in addresses that begin with a slash: `/` or `/briefs/`.
  private let root: String
  private let paths: Set<String>
  private let parts: Set<UInt64>

  /// One address in a finished page that is wrong.
  package struct Fault: Sendable {
    package let path: String
    package let address: String
    /// What is wrong: no file of the site stands there, or a page would ask another host for it.
    package enum Kind: Sendable { case leadsNowhere, asksElsewhere }
    package let kind: Kind
  }

  /// - Parameters:
  ///   - address: the absolute address of the site's root.
  ///   - paths: every file of the site.
  ///   - parts: for every page what `partsOf` found.
  package init(address: String, paths: some Sequence<String>, parts: [[UInt64]]) {
    let rest = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    root = "/" + (rest.count > 3 ? String(rest[3]) : "")
    self.paths = Set(paths)
    self.parts = Set(parts.joined())
  }

  /// The parts of a page that links can lead to.
  package static func parts(of bytes: UnsafeBufferPointer<UInt8>, at path: String) -> [UInt64] {
    var found: [UInt64] = []
    eachValue(of: " id=\"", in: bytes) { value, _ in found.append(key(path, bytes.text(value))) }
    return found
  }

  /// What is wrong with the links of a page.
  package func faults(in bytes: UnsafeBufferPointer<UInt8>, at path: String) -> [Fault] {
    var faults: [Fault] = []
    Self.eachValue(of: " href=\"", in: bytes) { value, tag in
      let address = bytes.text(value)
      let isAsset = bytes.hasPrefix("<link", at: tag)
      if isAsset, Self.isElsewhere(address) {
        // Where the page itself stands, and its other languages, are named by absolute addresses.
        let end = bytes.firstIndex(of: 0x3E, from: tag) ?? bytes.count
        let words = bytes.text(tag..<end)
        if !words.contains("canonical"), !words.contains("alternate") {
          faults.append(Fault(path: path, address: address, kind: .asksElsewhere))
        }
      } else if !leadsSomewhere(address, from: path) {
        faults.append(Fault(path: path, address: address, kind: .leadsNowhere))
      }
    }
    Self.eachValue(of: " src=\"", in: bytes) { value, _ in
      let address = bytes.text(value)
      if Self.isElsewhere(address) {
        faults.append(Fault(path: path, address: address, kind: .asksElsewhere))
      } else if !leadsSomewhere(address, from: path) {
        faults.append(Fault(path: path, address: address, kind: .leadsNowhere))
      }
    }
    return faults
  }

  private static func isElsewhere(_ address: String) -> Bool {
    address.hasPrefix("//") || address.contains("://") || address.hasPrefix("data:")
  }

  private func leadsSomewhere(_ written: String, from path: String) -> Bool {
    let address = written.utf8.contains(0x26) ? withoutReferences(written) : written
    if Self.isElsewhere(address) || address.hasPrefix("mailto:") || address.hasPrefix("tel:") {
      return true
    }
    let cut = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = cut.count == 2 ? percentDecoded(String(cut[1])) : ""
    var target = path
    if let first = cut.first, !first.isEmpty {
      let plain = percentDecoded(String(first.prefix { $0 != "?" }))
      if plain.hasPrefix("/") {
        guard plain.hasPrefix(root) else { return false }
        target = String(plain.dropFirst(root.count))
      } else {
        guard let joined = Self.join(plain, path) else { return false }
        target = joined
      }
      if target.isEmpty || target.hasSuffix("/") { target += "index.html" }
    }
    guard paths.contains(target) else { return false }
    return fragment.isEmpty || !target.hasSuffix(".html")
      || parts.contains(Self.key(target, fragment))
  }

  private static func join(_ relative: String, _ path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    let pieces = relative.split(separator: "/", omittingEmptySubsequences: false)
    for piece in pieces.dropLast() where piece != "." && !piece.isEmpty {
      if piece == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(String(piece))
      }
    }
    let last = pieces.last.map(String.init) ?? ""
    if last == "." || last == ".." {
      if last == "..", parts.popLast() == nil { return nil }
      return parts.joined(separator: "/") + (parts.isEmpty ? "" : "/")
    }
    return (parts + [last]).joined(separator: "/")
  }

  private static func key(_ path: String, _ part: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0x23) &* 0x100_0000_01B3
    for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Calls `body` with the bytes of every value of an attribute, and where its tag begins.
  private static func eachValue(
    of attribute: StaticString, in bytes: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>, Int) -> Void
  ) {
    var at = 0
    while let found = bytes.firstRange(of: attribute, from: at) {
      let start = found + attribute.utf8CodeUnitCount
      guard let end = bytes.firstIndex(of: 0x22, from: start) else { return }
      at = end
      var tag = found
      while tag > 0, bytes[tag] != 0x3C, bytes[tag] != 0x3E { tag -= 1 }
      // The same letters in the text of a page are no attribute.
      if bytes[tag] == 0x3C { body(start..<end, tag) }
    }
  }
}

/// An attribute's value as a browser reads it: with the character references that pages have decoded.
private func withoutReferences(_ value: String) -> String {
  var text = value
  for (reference, character) in [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ] {
    text = text.replacing(reference, with: character)
  }
  return text
}
