import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace
import Bytes

/// A workspace whose documents have been read, checked and linked.
struct CheckedWorkspace {
  let workspace: Workspace
  let compiler: Compiler
  let linked: LinkedSite
  let diagnostics: [Diagnostic]
  let documentCount: Int
  /// Every document, shown and withheld, with what it inherits.
  let documents: [Document]
  let assets: Set<String>

  /// Errors that stop the public build: all but those of withheld documents.
  var blocking: [Diagnostic] {
    diagnostics.filter {
      $0.severity == .error && !linked.withheldPaths.contains($0.range?.path ?? "")
    }
  }

  /// Reads everything. Throws only where the world is broken; what authors did wrong is in `diagnostics`.
  ///
  /// - Parameters:
  ///   - isThorough: whether to tell what documents may still lack, and how easily they read.
  ///   - remembersEverySection: whether sections of originals without a translation are told apart too.
  static func read(
    _ options: WorkspaceOptions, includeWithheld: Bool, isThorough: Bool = false,
    remembersEverySection: Bool = false
  ) throws -> CheckedWorkspace {
    let prepared = try PreparedWorkspace.read(options)
    let (workspace, compiler, contents) = (prepared.workspace, prepared.compiler, prepared.contents)
    var diagnostics = prepared.diagnostics
    let paths = contents.documents
    if paths.count > 2_000 { Terminal.progress("Checking \(paths.count) documents") }
    let translated = remembersEverySection ? Set(paths) : originalsWithTranslations(paths)
    let checked: [Diagnosed<Document>] = concurrentMap(
      count: paths.count, workers: options.workers,
      state: { compiler.makeReader(isThorough: isThorough, translated: translated) }
    ) { index, reader in
      switch workspace.document(paths[index]) {
      case .success(let source): reader.check(source)
      case .failure(let told): Diagnosed(reader.unreadable(path: paths[index]), [told.diagnostic])
      }
    }
    for document in checked where !document.diagnostics.isEmpty {
      diagnostics += document.diagnostics
    }
    let linked = compiler.link(
      checked.map(\.value), includeWithheld: includeWithheld, isThorough: isThorough)
    diagnostics += linked.diagnostics
    return CheckedWorkspace(
      workspace: workspace, compiler: compiler, linked: linked.value,
      diagnostics: diagnostics.sorted(by: Diagnostic.inReadingOrder), documentCount: paths.count,
      documents: linked.value.documents,
      assets: contents.assets)
  }
}

/// A workspace whose own files have been read; its documents not yet.
struct PreparedWorkspace {
  let workspace: Workspace
  let compiler: Compiler
  let contents: Workspace.Contents
  /// What is wrong with the site's own files, with templates, and with the way to files.
  let diagnostics: [Diagnostic]

  static func read(_ options: WorkspaceOptions) throws -> PreparedWorkspace {
    let workspace = try Workspace(root: options.root)
    var diagnostics: [Diagnostic] = []
    let contents = workspace.contents()
    diagnostics += contents.diagnostics
    let bibliographies = try workspace.bibliographies()
    diagnostics += bibliographies.diagnostics
    var files = SiteFiles(
      site: try workspace.file("Site/site.yml"), topics: try workspace.file("Site/topics.yml"),
      glossary: try workspace.file("Site/glossary.yml"),
      wording: try workspace.file("Site/wording.yml"),
      bibliographies: bibliographies.value,
      assets: contents.value.assets)
    // A dependent style names its parent, so what is wanted is asked again.
    for _ in 0..<6 {
      let wanted = files.wantedCitationFiles()
      if wanted.isEmpty { break }
      for file in wanted {
        let source =
          switch file {
          case .style(let name): try workspace.citationStyle(name)
          case .locale(let name): try workspace.citationLocale(name)
          }
        files.citationFiles[file] = .some(source)
        if source == nil, case .style = file { files.styleNames = workspace.citationStyleNames() }
      }
    }
    let prepared = Compiler.prepare(
      files, languages: try sources(workspace, "Templates/languages", ".yml"),
      templates: try sources(workspace, "Templates", ".mustache"), asOf: options.moment)
    diagnostics += prepared.diagnostics
    return PreparedWorkspace(
      workspace: workspace, compiler: prepared.value, contents: contents.value,
      diagnostics: diagnostics)
  }

  private static func sources(_ workspace: Workspace, _ folder: String, _ suffix: String) throws
    -> [SourceFile]
  {
    var sources: [SourceFile] = []
    for path in workspace.files(in: folder, suffix: suffix) {
      if let file = try workspace.file(path) { sources.append(file) }
    }
    return sources
  }
}
