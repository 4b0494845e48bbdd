internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

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
      return .unsafe(
        Message("a '\(scheme):' address is not allowed here"),
        Message("link to a web page (https:), a mail address (mailto:) or a document of this site"))
    }
    if first == 0x2F {
      return .unsafe(
        Message("an address of this site must not begin with '/'"),
        Message("write [[id]], or a path to the other file such as other-brief.md"))
    }
    return .relative
  }

  /// An address of another site (RFC 3986, RFC 9110): two slashes and a name before anything else.
  private func external(
    _ address: UnsafeBufferPointer<UInt8>, _ scheme: String, after start: Int
  ) -> AddressKind {
    if address.contains(0x20) {
      return .unsafe(Message("this address holds a blank"), Message("write '%20' for the blank"))
    }
    guard scheme.hasPrefix("http") else { return .external }
    var at = start
    while at < address.count, address[at] == 0x2F { at += 1 }
    let rest = address.text(at..<address.count)
    let host = rest.prefix { !"/?#".contains($0) }
    if at == start + 2, !host.isEmpty { return .external }
    return .unsafe(
      host.isEmpty
        ? Message("this address names no site")
        : Message("this address has not two slashes after '\(scheme):'"),
      Message("write '\(scheme)://\(rest.isEmpty ? "example.org/" : rest)'"))
  }

  mutating func relativeTarget(_ address: String, _ range: SourceRange) -> Link.Target? {
    var file = address
    var fragment: String?
    if let hash = address.utf8.firstIndex(of: 0x23) {
      file = String(address[..<hash])
      fragment = composed(percentDecoded(String(address[address.utf8.index(after: hash)...])))
      if fragment?.isEmpty == true { fragment = nil }
    }
    if let question = file.utf8.firstIndex(of: 0x3F) { file = String(file[..<question]) }
    // A name that was written as the disk has it, signs of addresses and all, is meant as it stands.
    if let whole = resolve(address, besides: source.path), let asset = vocabulary.files.file(whole)
    {
      return .asset(asset)
    }
    guard let path = resolve(percentDecoded(file), besides: source.path) else {
      tell(
        .outsideWorkspace, range, Message("'\(file)' lies outside the workspace"),
        Message("copy the file into Site/assets and refer to it there"))
      return nil
    }
    if path.hasSuffix(".md") { return .file(path: path, fragment: fragment) }
    if let asset = vocabulary.files.file(path) { return .asset(asset) }
    nearestLeft -= 1
    let near = nearestLeft < 0 ? nil : vocabulary.files.nearest(to: path)
    tell(
      .missingPicture, range,
      Message("there is no file '\(path)' in the workspace")
        + near.map { Message("; did you mean '\($0)'?") },
      Message("check the name and the folder; put pictures into Site/assets"))
    return nil
  }

  /// The file that a chart takes its data from is a file of the document: `data: ../Site/assets/a.csv`.
  mutating func chartData(_ node: MarkdownNode) {
    for line in tree.string(node.text).split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, ["data", "\"url\""].contains(String(parts[0]).trimming()) else {
        continue
      }
      let value = String(parts[1]).trimming().filter { $0 != "\"" && $0 != "'" && $0 != "," }
      let bytes = Array(value.utf8)
      guard value.contains("."), !value.contains("["), !value.contains("{"),
        case .relative = bytes.withUnsafeBufferPointer({ classify($0) }),
        case .asset(let path)? = relativeTarget(value, place(node))
      else { continue }
      facts.links.append(
        Link(target: .asset(path), range: node.source, words: value, before: "", after: ""))
    }
  }
}
