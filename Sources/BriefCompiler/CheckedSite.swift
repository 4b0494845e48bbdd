package import BriefDiagnostics
package import BriefModel
package import BriefSite
internal import Bytes

/// A workspace whose documents have been read, checked and linked: what every command begins with.
package struct CheckedSite: Sendable {
  /// The files as they were read.
  package let reading: Reading
  package let compiler: Compiler
  package let linked: LinkedSite
  /// Everything that is wrong, in the order of reading.
  package let diagnostics: [Diagnostic]
  /// Every document, shown and withheld, with what it inherits.
  package let documents: [Document]
  package let contents: WorkspaceContents
  /// Files of `Site/assets` that the site uses, whatever documents show.
  let furniture: Set<String>

  package var documentCount: Int { contents.documents.count }

  /// Errors that stop the public build: all but those of withheld documents.
  package var blocking: [Diagnostic] {
    diagnostics.filter {
      $0.severity == .error && !linked.withheldPaths.contains($0.range?.path ?? "")
    }
  }
}

/// A workspace whose own files have been read; its documents not yet.
package struct PreparedSite: Sendable {
  package let reading: Reading
  package let compiler: Compiler
  package let contents: WorkspaceContents
  /// Files of `Site/assets` that the site uses, whatever documents show.
  let furniture: Set<String>
  /// What is wrong with the site's own files, with templates, and with the way to files.
  package let diagnostics: [Diagnostic]

  /// The same settings, lists and templates with the documents of another world, which has the same
  /// files beside them.
  package func with(documentsOf world: any World) -> PreparedSite {
    let contents = world.contents()
    return PreparedSite(
      reading: Reading(world), compiler: compiler, contents: contents.value, furniture: furniture,
      diagnostics: diagnostics)
  }
}

/// Reads the site's own files: settings, lists, bibliographies, interface texts and templates.
///
/// - Throws: where the world is broken; what people did wrong is in `diagnostics`.
package func prepare(_ reading: Reading) throws(WorkspaceError) -> PreparedSite {
  let contents = reading.world.contents()
  let files = try reading.siteFiles(assets: contents.value.assets)
  let templates = try reading.sources(in: "Templates", suffix: ".mustache")
  let prepared = Compiler.prepare(
    files.value, languages: try reading.catalogues(),
    templates: templates, asOf: reading.world.moment)
  let furniture = try siteFurniture(
    of: templates, settings: files.value.site, among: contents.value.assets, in: reading)
  return PreparedSite(
    reading: reading, compiler: prepared.value, contents: contents.value,
    furniture: furniture,
    diagnostics: contents.diagnostics + files.diagnostics + prepared.diagnostics)
}

/// Reads, checks and links the documents of a workspace.
package func check(_ prepared: PreparedSite, _ wish: CompilationWish = CompilationWish())
  -> CheckedSite
{
  check(prepared, wish, leavingTo: nil)
}

/// - Parameter bodies: takes the trees of documents that will be printed.
func check(_ prepared: PreparedSite, _ wish: CompilationWish, leavingTo bodies: KeptBodies?)
  -> CheckedSite
{
  let (reading, compiler) = (prepared.reading, prepared.compiler)
  let paths = prepared.contents.documents
  wish.tell(.checking(paths.count))
  let translated =
    wish.remembersEverySection ? Set(paths) : originalsWithTranslations(paths)
  var checked: [Diagnosed<CheckedDocument>] = concurrentMap(
    count: paths.count, workers: wish.workers,
    state: {
      compiler.makeReader(
        isThorough: wish.isThorough, translated: translated, readiesPages: wish.readiesPages)
    }
  ) { index, reader in
    switch reading.document(paths[index]) {
    case .success(let source):
      reader.check(
        source, leavingTo: bodies.flatMap { $0.wants(reading.digest(of: source.path)) ? $0 : nil })
    case .failure(let untaken):
      Diagnosed(reader.unreadable(path: paths[index]), [untaken.diagnostic])
    }
  }
  var diagnostics = prepared.diagnostics
  diagnostics.reserveCapacity(checked.reduce(diagnostics.count) { $0 + $1.diagnostics.count })
  for index in checked.indices where !checked[index].diagnostics.isEmpty {
    diagnostics += checked[index].diagnostics
    // There may be half a million of them: none is kept twice.
    checked[index].diagnostics = []
  }
  let linked = compiler.link(
    checked.map(\.value), includeWithheld: wish.includesWithheld, isThorough: wish.isThorough)
  diagnostics += linked.diagnostics
  diagnostics += fileFindings(of: linked.value.documents, in: reading, workers: wish.workers)
  let used = prepared.furniture.union(linked.value.documents.flatMap(\.files))
  diagnostics += unusedFiles(prepared.contents.assets, used: used)
  diagnostics += unreadDocuments(prepared.contents.assets, used: used)
  diagnostics.sort(by: Diagnostic.inReadingOrder)
  wish.tell(.checked)
  return CheckedSite(
    reading: reading, compiler: compiler, linked: linked.value, diagnostics: diagnostics,
    documents: linked.value.documents, contents: prepared.contents,
    furniture: prepared.furniture)
}
