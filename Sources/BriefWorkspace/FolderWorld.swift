package import BriefCompiler
package import BriefDiagnostics
package import BriefModel

/// A folder as the compiler's world.
package struct FolderWorld: World {
  package let workspace: Workspace
  package let moment: Moment
  private let installation: Installation
  private let patience: Int

  /// - Parameter patience: how many seconds the typesetter may take for one document; the longest of
  ///   7,500 real ones took 9.
  package init(
    _ workspace: Workspace, moment: Moment, installation: Installation, patience: Int = 90
  ) {
    self.patience = patience
    self.workspace = workspace
    self.moment = moment
    self.installation = installation
  }

  package func contents() -> Diagnosed<WorkspaceContents> { workspace.contents() }

  package func files(in folder: String, suffix: String) -> [String] {
    workspace.files(in: folder, suffix: suffix)
  }

  package func ownFiles(in folder: String, suffix: String) -> [String] {
    names(in: "\(workspace.root)/\(folder)", suffix: suffix).map { "\(folder)/\($0)\(suffix)" }
  }

  package func read(_ path: String, limit: Int) -> FileReading {
    workspace.read(path, limit: limit)
  }

  package func has(_ path: String) -> Bool { workspace.hasFile(path) }

  package func installedStyle(_ path: String) -> SourceFile? { InstalledStyles.file(path) }

  package func installedStyleNames() -> [String] { InstalledStyles.names() }

  package func shippedCatalogues() -> [SourceFile] { installation.catalogues() }

  package func renames() async -> [(old: String, new: String)] { await workspace.renames() }

  package func typesetter(fontPackages: [String]) throws(WorkspaceError) -> any Typesetting {
    try Typesetter(
      workspace: workspace, installation: installation, fontPackages: fontPackages,
      patience: patience)
  }
}
