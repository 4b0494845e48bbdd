internal import BriefDiagnostics
internal import BriefModel
internal import Bytes

/// The files of `Site/assets` that the site itself uses, whatever documents show: those that templates
/// or `Site/site.yml` name, and those that such files name in their turn (a style sheet its fonts).
func siteFurniture(
  of templates: [SourceFile], settings: SourceFile?, among files: Set<String>, in reading: Reading
) throws(WorkspaceError) -> Set<String> {
  var found: Set<String> = []
  var waiting: [String] = []
  func take(_ path: String) {
    guard let file = files.firstIndex(of: path).map({ files[$0] }), found.insert(file).inserted
    else { return }
    waiting.append(file)
  }
  for source in templates + [settings].compactMap(\.self) {
    for name in fileNames(in: source.bytes) {
      guard let folder = name.ranges(of: "assets/").last else { continue }
      take("Site/assets/" + name[folder.upperBound...])
    }
  }
  // Each file is read once, so this ends.
  while let path = waiting.popLast() {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard ["css", "js", "mjs", "svg", "json", "webmanifest", "html", "xml"].contains(ending),
      let file = try reading.file(path)
    else { continue }
    for name in fileNames(in: file.bytes) {
      if let target = resolve(name, besides: path) { take(target) }
    }
  }
  return found
}

/// Everything in a text that could be the name of a file, decoded as addresses are.
package func fileNames(in bytes: [UInt8]) -> Set<String> {
  var names: Set<String> = []
  for part in bytes.split(whereSeparator: { !isNameByte($0) }) where part.contains(0x2E) {
    guard part.count < 1024 else { continue }
    names.insert(percentDecoded(String(decoding: part, as: UTF8.self)))
  }
  return names
}

private func isNameByte(_ byte: UInt8) -> Bool {
  byte.isAlphanumeric || byte >= 0x80 || "._~%+@/-".utf8.contains(byte)
}
