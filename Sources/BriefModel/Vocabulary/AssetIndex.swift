internal import BriefDiagnostics

/// The files that documents may show or link to, as their authors name them.
package struct AssetIndex: Sendable {
  /// By path, as the disk has it. Two spellings of an accent are equal to Swift.
  package let all: Set<String>
  private let byName: [Substring: String]
  private let sorted: [String]

  package init(_ all: Set<String>) {
    self.all = all
    sorted = all.sorted()
    byName = Dictionary(
      sorted.map { ($0[($0.lastIndex(of: "/").map($0.index(after:)) ?? $0.startIndex)...], $0) },
      uniquingKeysWith: { one, _ in one })
  }

  /// The path of a file as the disk spells it, however its accents were written.
  package func file(_ path: String) -> String? { all.firstIndex(of: path).map { all[$0] } }

  /// The file that a wrong path plainly means.
  func nearest(to path: String) -> String? {
    let name = path.split(separator: "/").last ?? path[...]
    return byName[name] ?? nearMiss(path, in: sorted)
  }
}
