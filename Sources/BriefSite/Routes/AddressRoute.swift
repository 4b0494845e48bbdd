internal import Bytes

extension Route {
  /// An address of the site as authors write it, `/old-place/` or `/old/page.html`; with or without a
  /// slash at its end it is the page of a folder, unless it ends in `.html`.
  ///
  /// - Returns: nil where a part of it cannot be the name of a folder or file, or all of it is too long.
  package init?(writtenAs address: String) {
    let plain = percentDecoded(address)
    guard plain.utf8.first == 0x2F, plain.utf8.count <= Self.longest else { return nil }
    var parts = plain.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if parts.last == "" { parts.removeLast() }
    guard !parts.isEmpty else { return nil }
    var folder = RouteFolder.root
    for part in parts.dropLast() {
      guard let segment = PathSegment(part) else { return nil }
      folder = folder.folder(segment)
    }
    guard let last = parts.last.flatMap({ PathSegment($0) }) else { return nil }
    let isFile = last.name.hasSuffix(".html") && plain.utf8.last != 0x2F
    self = isFile ? folder.file(last) : folder.folder(last).page
  }

  /// How many bytes an author may write for one address.
  package static let longest = 1024

  /// The place of a file of the workspace: `Site/assets/a.png` at `assets/a.png`, others below `files/`.
  package init(ofAsset path: String) {
    var parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    var folder = RouteFolder.root.folder("files")
    if parts.count > 2, parts[0] == "Site", parts[1] == "assets" {
      parts.removeFirst(2)
      folder = RouteFolder.root.folder("assets")
    }
    for part in parts.dropLast() { folder = folder.folder(PathSegment(for: part)) }
    self = folder.file(PathSegment(for: parts.last ?? ""))
  }
}
