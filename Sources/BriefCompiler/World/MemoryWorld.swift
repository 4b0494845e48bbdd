package import BriefDiagnostics
package import BriefModel

/// A world that is a value: files as bytes, by path.
package struct MemoryWorld: World {
  package var files: [String: [UInt8]]
  /// Files that documents may show and whose bytes do not matter.
  package var assets: Set<String>
  package var moment: Moment
  /// What makes PDFs; nil where nothing does.
  package var typesetter: (any Typesetting)?
  /// The languages' files that stand for those of the program.
  package var catalogues: [SourceFile]
  private let installed: @Sendable (String) -> SourceFile?
  private let installedNames: @Sendable () -> [String]

  /// - Parameters:
  ///   - installed: what stands for the styles and locales that are installed: `styles/apa.csl`.
  ///   - installedNames: the names of those styles.
  package init(
    _ files: [String: [UInt8]], assets: Set<String> = [], moment: Moment,
    catalogues: [SourceFile] = [],
    installed: @escaping @Sendable (String) -> SourceFile? = { _ in nil },
    installedNames: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.files = files
    self.assets = assets
    self.moment = moment
    self.catalogues = catalogues
    self.installed = installed
    self.installedNames = installedNames
  }

  package func contents() -> Diagnosed<WorkspaceContents> {
    var shown = assets
    var documents: [String] = []
    for path in files.keys.sorted() {
      if isDocumentPath(path) {
        documents.append(path)
      } else if path.hasPrefix("Site/assets/") || path.hasPrefix("Briefs/"), !isPassingPath(path),
        !path.hasSuffix(".md")
      {
        shown.insert(path)
      }
    }
    return Diagnosed(WorkspaceContents(documents: documents, assets: shown))
  }

  package func files(in folder: String, suffix: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }.sorted()
  }

  package func ownFiles(in folder: String, suffix: String) -> [String] {
    files(in: folder, suffix: suffix).filter { !$0.dropFirst(folder.count + 1).contains("/") }
  }

  package func read(_ path: String, limit: Int) -> FileReading {
    guard let bytes = files[path] else { return assets.contains(path) ? .bytes([]) : .missing }
    return bytes.count > limit ? .tooLarge(bytes.count) : .bytes(bytes)
  }

  package func has(_ path: String) -> Bool { files[path] != nil || assets.contains(path) }

  package func installedStyle(_ path: String) -> SourceFile? { installed(path) }

  package func installedStyleNames() -> [String] { installedNames() }

  package func shippedCatalogues() -> [SourceFile] { catalogues }

  package func renames() async -> [(old: String, new: String)] { [] }

  package func typesetter(fontPackages: [String]) throws(WorkspaceError) -> any Typesetting {
    if let typesetter { return typesetter }
    throw WorkspaceError(Message("there is no typesetter in memory; build with --no-pdf"))
  }
}
