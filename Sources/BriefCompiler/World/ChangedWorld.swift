package import BriefDiagnostics
package import BriefModel

/// A world with changes that are kept in memory: texts that are not written yet, files that have other
/// names or are gone.
package struct ChangedWorld: World {
  private let base: any World
  /// The bytes of changed files; nil for one that is gone.
  private let changes: [String: [UInt8]?]

  package init(_ base: any World, changes: [String: [UInt8]?]) {
    self.base = base
    self.changes = changes
  }

  package var moment: Moment { base.moment }

  package func contents() -> Diagnosed<WorkspaceContents> {
    let contents = base.contents()
    var documents = Set(contents.value.documents)
    var assets = contents.value.assets
    for (path, bytes) in changes {
      if bytes == nil {
        documents.remove(path)
        assets.remove(path)
      } else if isDocumentPath(path) {
        documents.insert(path)
      } else if path.hasPrefix("Briefs/") || path.hasPrefix("Site/assets/") {
        assets.insert(path)
      }
    }
    return Diagnosed(
      WorkspaceContents(documents: documents.sorted(), assets: assets), contents.diagnostics)
  }

  package func files(in folder: String, suffix: String) -> [String] {
    merged(base.files(in: folder, suffix: suffix)) {
      $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix)
    }
  }

  package func ownFiles(in folder: String, suffix: String) -> [String] {
    merged(base.ownFiles(in: folder, suffix: suffix)) {
      $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix)
        && !$0.dropFirst(folder.count + 1).contains("/")
    }
  }

  private func merged(_ paths: [String], _ belongs: (String) -> Bool) -> [String] {
    let gone = paths.filter { changes[$0].map { $0 == nil } ?? false }
    let more = changes.filter { $0.value != nil && belongs($0.key) }.keys
    return Set(paths).subtracting(gone).union(more).sorted()
  }

  package func read(_ path: String, limit: Int) -> FileReading {
    guard let changed = changes[path] else { return base.read(path, limit: limit) }
    guard let bytes = changed else { return .missing }
    return bytes.count > limit ? .tooLarge(bytes.count) : .bytes(bytes)
  }

  package func has(_ path: String) -> Bool {
    changes[path].map { $0 != nil } ?? base.has(path)
  }

  package func installedStyle(_ path: String) -> SourceFile? { base.installedStyle(path) }

  package func installedStyleNames() -> [String] { base.installedStyleNames() }

  package func shippedCatalogues() -> [SourceFile] { base.shippedCatalogues() }

  package func renames() async -> [(old: String, new: String)] { await base.renames() }

  package func typesetter(fontPackages: [String]) throws(WorkspaceError) -> any Typesetting {
    try base.typesetter(fontPackages: fontPackages)
  }
}
