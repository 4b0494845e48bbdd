package import BriefDiagnostics
internal import BriefModel
internal import CitationStyle

/// What reference managers write that is not read here.
private let otherFormats: [String: String] = [
  "rdf": "Zotero", "xml": "EndNote", "enl": "EndNote", "enlx": "EndNote", "ctv5": "Citavi",
  "ctv6": "Citavi", "ctx6": "Citavi", "ciw": "Web of Science",
]

extension Reading {
  /// Reads the site's own files: settings, lists, bibliographies; styles are looked for when they are
  /// known.
  func siteFiles(assets: Set<String>) throws(WorkspaceError) -> Diagnosed<SiteFiles> {
    let bibliographies = try bibliographies()
    return Diagnosed(
      SiteFiles(
        site: try file("Site/site.yml"), topics: try file("Site/topics.yml"),
        glossary: try file("Site/glossary.yml"), wording: try file("Site/wording.yml"),
        bibliographies: bibliographies.value, assets: assets,
        citationFile: { self.citationFile($0) },
        citationStyleNames: { self.citationStyleNames() }), bibliographies.diagnostics)
  }

  /// The files of languages: the workspace's own, and those that come with the program.
  package func catalogues() throws(WorkspaceError) -> CatalogueFiles {
    CatalogueFiles(
      own: try sources(in: "Templates/languages", suffix: ".po")
        + sources(in: "Templates/languages", suffix: ".yml"),
      shipped: world.shippedCatalogues())
  }

  /// Every file below a folder that ends in a suffix, as sources.
  func sources(in folder: String, suffix: String) throws(WorkspaceError) -> [SourceFile] {
    var sources: [SourceFile] = []
    for path in world.files(in: folder, suffix: suffix) {
      if let file = try file(path) { sources.append(file) }
    }
    return sources
  }

  /// `Site/references.json`, then every other file in `Site` with the name of a bibliography, in alphabetical
  /// order; one in a format that is not read is told.
  private func bibliographies() throws(WorkspaceError) -> Diagnosed<[SourceFile]> {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    let first = "Site/references.json"
    for path in [first] + world.ownFiles(in: "Site", suffix: "").filter({ $0 != first }) {
      let name = path.dropFirst("Site/".count)
      guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { continue }
      let suffix = name[name.index(after: dot)...].lowercased()
      guard BibliographyFormat(suffix: suffix) != nil else {
        if let program = otherFormats[suffix] { diagnostics.append(unread(path, program)) }
        continue
      }
      let reading = world.read(path, limit: Self.largestData)
      if case .tooLarge(let size) = reading {
        diagnostics.append(
          bibliographyTooLarge(path, size))
      } else if let file = try take(path, reading) {
        files.append(file)
      }
    }
    return Diagnosed(files, diagnostics)
  }

  // MARK: Styles and locales

  /// A style or a locale; what lies in `Site/styles` comes before what is installed.
  private func citationFile(_ file: CitationFile) -> Diagnosed<SourceFile?> {
    let own: String
    let installed: [String]
    switch file {
    case .style(let name):
      guard isFileName(name) else { return Diagnosed(nil) }
      own = "Site/styles/\(name).csl"
      installed = ["styles/\(name).csl", "styles/dependent/\(name).csl"]
    case .locale(let name):
      guard isFileName(name) else { return Diagnosed(nil) }
      own = "Site/styles/locales-\(name).xml"
      installed = ["locales/locales-\(name).xml"]
    }
    do {
      if let found = try self.file(own) { return Diagnosed(found) }
    } catch {
      return Diagnosed(
        nil,
        [
          unreadableFile(own, error.message)
        ])
    }
    for path in installed {
      if let found = world.installedStyle(path) {
        remember(found)
        return Diagnosed(found)
      }
    }
    return Diagnosed(nil)
  }

  private func citationStyleNames() -> [String] {
    let own = world.ownFiles(in: "Site/styles", suffix: ".csl").map { path in
      String(path.dropFirst("Site/styles/".count).dropLast(".csl".count))
    }
    return (own + world.installedStyleNames()).sorted()
  }

  /// A name in a setting never leads out of the folders of styles.
  private func isFileName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count < 200 && !name.hasPrefix(".")
      && name.utf8.allSatisfy { byte in
        byte == 0x2D || byte == 0x2E || byte == 0x5F || (0x30...0x39).contains(byte)
          || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      }
  }
}
