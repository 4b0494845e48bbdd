package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// Links lead to web, mail or phone addresses, or into the site.
  package static let unsafeLink = Rule(
    "unsafe-link", .error,
    checks: Message("Links lead to web, mail or phone addresses, or into the site."),
    why: Message(
      "a link must lead where it says: javascript: and data: addresses can attack readers, file: addresses work on one machine only, others lead nowhere"
    ),
    example: "[here](javascript:alert(1))",
    instead: "[here](https://example.org/)")
}

extension BodyChecker {
  enum AddressKind {
    case external, fragment, relative
    case unsafe(Message, Message)
  }

  func classify(_ address: UnsafeBufferPointer<UInt8>) -> AddressKind {
    guard let first = address.first, !(first == 0x23 && address.count == 1) else {
      return .unsafe(
        Message("this link leads nowhere"),
        Message("write the address that it leads to, or only its words"))
    }
    if first == 0x23 { return .fragment }
    if address.contains(where: { $0 < 0x20 || $0 == 0x5C }) {
      return .unsafe(
        Message("this address holds a backslash, a tab or the end of a line"),
        Message("write '/' between folders"))
    }
    var end = 0
    while end < address.count,
      address[end].isAlphanumeric || address[end] == 0x2B || address[end] == 0x2D
        || address[end] == 0x2E
    { end += 1 }
    if end > 0, end < address.count, address[end] == 0x3A {
      let scheme = address.text(0..<end).lowercased()
      if ["http", "https", "mailto", "tel"].contains(scheme) {
        return external(address, scheme, after: end + 1)
      }
      if scheme == "data" {
        return .unsafe(
          Message("a 'data:' address is not allowed here"),
          Message("save the picture as a file in Site/assets, and write its path"))
      }
      return .unsafe(
        Message("a '\(scheme):' address is not allowed here"),
        Message("link to a web page (https:), a mail address (mailto:) or a document of this site"))
    }
    if first == 0x2F {
      let name = address.text(0..<address.count).prefix { $0 != "#" && $0 != "?" }
        .split(separator: "/").last.map(String.init)
      if address.count > 1, address[1] != 0x2F, let name, isIdentifier(name) {
        return .unsafe(
          Message("an address of this site must not begin with '/'"),
          Message("write [[\(name)]] for a document, or a path to a file such as other-brief.md"))
      }
      if address.count > 1, address[1] == 0x2F {
        return .unsafe(
          Message("this address lacks its scheme"),
          Message("write 'https:\(address.text(0..<address.count))'"))
      }
      return .unsafe(
        Message("an address of this site must not begin with '/'"),
        Message("write [[id]], or a path to the other file such as other-brief.md"))
    }
    return .relative
  }

  /// An address of another site (RFC 3986, RFC 9110): two slashes and a name before anything else.
  func external(
    _ address: UnsafeBufferPointer<UInt8>, _ scheme: String, after start: Int
  ) -> AddressKind {
    if address.contains(0x20) {
      return .unsafe(Message("this address holds a blank"), Message("write '%20' for the blank"))
    }
    guard scheme.hasPrefix("http") else { return reachable(address, scheme, after: start) }
    var at = start
    while at < address.count, address[at] == 0x2F { at += 1 }
    var end = at
    while end < address.count, address[end] != 0x2F, address[end] != 0x3F, address[end] != 0x23 {
      end += 1
    }
    if at == start + 2, end > at, address[at] != 0x3A { return site(address, at..<end) }
    let rest = address.text(at..<address.count)
    return .unsafe(
      end == at || at == start + 2
        ? Message("this address names no site")
        : Message("this address has not two slashes after '\(scheme):'"),
      Message("write '\(scheme)://\(rest.isEmpty ? "example.org/" : rest)'"))
  }

  /// The name of a site as every reader's machine finds it: nobody's account before it, labels with dots
  /// between them, a port that there is (RFC 3986, 3.2; RFC 9110, 4.2.4; RFC 6761; RFC 1918).
  private func site(_ address: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> AddressKind {
    if let sign = address[range].lastIndex(of: 0x40) {
      let isPassword = address[range.lowerBound..<sign].contains(0x3A)
      return .unsafe(
        isPassword
          ? Message("this address has a password in it, and everybody can read it")
          : Message("this address has an account in it, before '@'"),
        Message("write 'https://\(address.text((sign + 1)..<address.count))'"))
    }
    // The name of a site by its number in brackets has colons in itself.
    if address[range.lowerBound] == 0x5B { return .external }
    let colon = address[range].firstIndex(of: 0x3A) ?? range.upperBound
    let port = address.text(min(colon + 1, range.upperBound)..<range.upperBound)
    if !port.isEmpty, !(Int(port).map { (1...65_535).contains($0) } ?? false) {
      return .unsafe(
        Message("'\(port)' is no port of a site"), Message("write the address as browsers show it"))
    }
    let host = range.lowerBound..<colon
    var dots = 0
    for at in host where address[at] == 0x2E {
      dots += 1
      if at == host.lowerBound || address[at - 1] == 0x2E {
        return .unsafe(
          Message("two full stops stand in the name of this site without a word between them"),
          Message("write the address as browsers show it"))
      }
    }
    guard dots == 0 || isOwnNetwork(address, host) else { return .external }
    return .unsafe(
      Message("'\(address.text(host))' is found on your own machine or network only"),
      Message("write an address that all readers can open; to show this one, put it in backticks"))
  }

  private func isOwnNetwork(_ address: UnsafeBufferPointer<UInt8>, _ host: Range<Int>) -> Bool {
    if address[host.lowerBound].isDigit {
      let parts = address.text(host).split(separator: ".").map { UInt8($0) }
      guard parts.count == 4, let first = parts[0], let second = parts[1] else { return false }
      return first == 10 || first == 127 || first == 0 || first == 192 && second == 168
        || first == 172 && (16...31).contains(second) || first == 169 && second == 254
    }
    return [".local", ".localhost", ".internal", ".lan", ".home.arpa"].contains {
      (ending: StaticString) in
      host.count > ending.utf8CodeUnitCount
        && address.hasPrefix(ending, at: host.upperBound - ending.utf8CodeUnitCount)
    }
  }

  /// A mail box or a number that somebody can be reached at (RFC 6068, 2; RFC 3966, 3).
  private func reachable(
    _ address: UnsafeBufferPointer<UInt8>, _ scheme: String, after start: Int
  ) -> AddressKind {
    let end = address[start...].firstIndex(of: 0x3F) ?? address.count
    let text = address.text(start..<end)
    if scheme == "tel" {
      if text.utf8.count(where: \.isDigit) > 2 { return .external }
      return .unsafe(
        Message("this address names no telephone number"),
        Message("write the number with its country, such as tel:+34-900-000-000"))
    }
    // `mailto:?subject=…` leaves it to the reader whom to write to.
    if text.isEmpty, end < address.count { return .external }
    if !text.isEmpty, text.split(separator: ",").allSatisfy({ isMailAddress(String($0)) }) {
      return .external
    }
    return .unsafe(
      Message("this address names no mail box"),
      Message("write the whole address, such as mailto:ana@example.org"))
  }
}

extension BodyChecker {
  mutating func tellUnsafeLink(_ node: MarkdownNode, _ summary: Message, _ help: Message) {
    tell(.unsafeLink, place(node), summary, help)
  }

  /// An address that is written as it works nowhere.
  mutating func tellSlip(_ slip: AddressSlip, _ node: MarkdownNode) {
    tell(.unsafeLink, place(node), slip.summary, slip.help, repair: slip.repair)
  }
}
