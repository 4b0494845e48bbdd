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
    guard scheme.hasPrefix("http") else { return .external }
    var at = start
    while at < address.count, address[at] == 0x2F { at += 1 }
    let hasHost = at < address.count && address[at] != 0x3F && address[at] != 0x23
    if at == start + 2, hasHost { return .external }
    let rest = address.text(at..<address.count)
    return .unsafe(
      !hasHost
        ? Message("this address names no site")
        : Message("this address has not two slashes after '\(scheme):'"),
      Message("write '\(scheme)://\(rest.isEmpty ? "example.org/" : rest)'"))
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
