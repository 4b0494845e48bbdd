/// Looks up the files that diagnostics point into, each read and split into lines once where what is told
/// of it stands together.
package struct SourceExcerpts {
  private let load: (String) -> SourceFile?
  private var tables: [String: LineTable] = [:]
  private static let most = 16

  /// - Parameter load: gives a file by its path relative to the workspace, or nil.
  package init(load: @escaping (String) -> SourceFile?) { self.load = load }

  /// The lines of a file, found once.
  package mutating func table(for path: String) -> LineTable {
    if let known = tables[path] { return known }
    let table = LineTable(load(path)?.bytes ?? [])
    // Findings are in the order of files: of those long past, nobody asks again.
    if tables.count >= Self.most { tables.removeAll(keepingCapacity: true) }
    tables[path] = table
    return table
  }

  /// Line and column of the start of a range, counted from 1.
  package mutating func position(_ range: SourceRange) -> (line: Int, column: Int) {
    table(for: range.path).position(of: range.start)
  }
}
