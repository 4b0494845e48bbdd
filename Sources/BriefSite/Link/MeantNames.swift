internal import BriefModel

/// What documents are called elsewhere than in their ids: their files, their titles, the names that other
/// programs give to exported files.
struct MeantNames {
  /// The position of the one original that has a name; -1 where two have it.
  private var byFile: [String: Int] = [:]
  private var byTitle: [String: Int] = [:]

  init(_ documents: [Document], _ originalOf: [Int]) {
    for index in documents.indices where originalOf[index] == index {
      let document = documents[index]
      let file = document.path.split(separator: "/").last.map(String.init) ?? document.path
      Self.add(index, as: file.lowercased(), to: &byFile)
      Self.add(index, as: document.title.lowercased(), to: &byTitle)
    }
  }

  private static func add(_ index: Int, as name: String, to names: inout [String: Int]) {
    names[name] = names[name] == nil ? index : -1
  }

  /// The original that a name or a path plainly means, though it is not written as links are.
  func original(_ name: String, _ originals: [String: Int]) -> Int? {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    var stem = file
    for end in [".md", ".markdown", ".html", ".MD"] where stem.hasSuffix(end) {
      stem.removeLast(end.count)
      break
    }
    stem = withoutExportMark(stem)
    let folded = identifier(of: stem)
    let found =
      byFile[stem.lowercased() + ".md"] ?? originals[stem] ?? byTitle[stem.lowercased()]
      ?? folded.flatMap { originals[$0] } ?? folded.flatMap { byFile[$0 + ".md"] }
    return found.flatMap { $0 < 0 ? nil : $0 }
  }

  /// `Plan a1b2…` with 32 hexadecimal digits at its end, as an exported page is called, without these.
  private func withoutExportMark(_ stem: String) -> String {
    let mark = stem.suffix(32)
    guard stem.count > 33, mark.utf8.count == 32,
      mark.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) })
    else { return stem }
    let rest = stem.dropLast(32)
    return rest.hasSuffix(" ") || rest.hasSuffix("-") || rest.hasSuffix("_")
      ? String(rest.dropLast()) : stem
  }
}
