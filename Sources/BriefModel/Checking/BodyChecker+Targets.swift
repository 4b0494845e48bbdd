internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension BodyChecker {
  mutating func relativeTarget(_ address: String, _ range: SourceRange) -> Link.Target? {
    // Most addresses are the plain name of a file.
    let isPlain = !address.holds(anyOf: addressSigns)
    var file = address
    var fragment: String?
    if !isPlain {
      if let hash = address.utf8.firstIndex(of: 0x23) {
        file = String(address[..<hash])
        fragment = composed(percentDecoded(String(address[address.utf8.index(after: hash)...])))
        if fragment?.isEmpty == true { fragment = nil }
      }
      if let question = file.utf8.firstIndex(of: 0x3F) { file = String(file[..<question]) }
    }
    // A name that was written as the disk has it, signs of addresses and all, is meant as it stands.
    let whole =
      isPlain && address.utf8.first != 0x2E && !address.holds(0x2F)
      ? folder + address : resolve(address, besides: source.path)
    if let asset = whole.flatMap({ vocabulary.files.file($0) }) { return .asset(asset) }
    guard let path = isPlain ? whole : resolve(percentDecoded(file), besides: source.path) else {
      tellOutside(file, range)
      return nil
    }
    if path.hasSuffix(".md") { return .file(path: path, fragment: fragment) }
    if let asset = vocabulary.files.file(path) { return .asset(asset) }
    nearestLeft -= 1
    let near = nearestLeft < 0 ? nil : vocabulary.files.nearest(to: path)
    tellMissingFile(path, meaning: near, range)
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

/// What begins a part of a page, a query or an encoded byte.
private let addressSigns = RareBytes("#?%")
