import BriefCompiler
import BriefDiagnostics
import BriefSite
import BriefWorkspace
import Bytes

/// The steps that turn a checked workspace into the files of its site.
struct SiteBuild {
  let checked: CheckedWorkspace
  let workers: Int

  /// What came of printing.
  struct Printing {
    var files: [PrintedFile] = []
    /// For each printed file its address and where it lies.
    var cached: [(Route, String)] = []
    var made = 0
    var seconds = 0.0
    /// What could not be printed, and why.
    var diagnostics: [Diagnostic] = []
  }

  /// Prints every document that is printed.
  ///
  /// - Throws: where the typesetter is missing or breaks.
  func print() async throws -> Printing {
    let printed = try await printDocuments()
    var printing = Printing()
    for outcome in printed.outcomes {
      switch outcome {
      case .printed(let file, let cached, let isNew):
        printing.files.append(file)
        printing.cached.append((file.route, cached))
        if isNew { printing.made += 1 }
      case .failed(let diagnostic): printing.diagnostics.append(diagnostic)
      }
    }
    printing.seconds = printed.seconds
    return printing
  }

  private func printDocuments() async throws -> Typesetter.Report {
    let site = checked.linked.site
    let typesetter = try Typesetter(
      workspace: checked.workspace, installation: Installation.find(),
      fontPackages: site.vocabulary.site.printFonts)
    let printables = checked.compiler.printables(of: site)
    let compiler = checked.compiler
    let workspace = checked.workspace
    let jobs: [PrintRequest?] = concurrentMap(
      count: printables.count, workers: workers, state: { compiler.makeReader() }
    ) { index, reader in
      guard case .success(let source) = workspace.document(printables[index].path),
        let job = reader.print(source, printables[index], of: site)
      else { return nil }  // It vanished since it was checked; told below.
      return PrintRequest(
        source: job.source, output: job.output, typst: job.typst, assets: job.assets,
        timestamp: job.timestamp)
    }
    if let vanished = jobs.firstIndex(where: { $0 == nil }) {
      throw WorkspaceError(
        "'\(printables[vanished].path)' vanished while it was printed; build again")
    }
    return try await typesetter.print(jobs.compactMap(\.self), workers: workers) {
      done, all in
      Terminal.progress("Printing \(done) of \(all)")
    }
  }

  /// Writes pages, the files that they show, and PDFs; nothing is seen before the folder is finished.
  func write(_ pages: PageSet, _ printing: Printing, to folder: OutputFolder) throws {
    if pages.count > 2_000 { Terminal.progress("Writing \(pages.count) pages") }
    concurrently(
      count: pages.count, workers: workers, state: { RenderState(pages.makeRenderer()) }
    ) {
      index, state in
      state.renderer.render(pages.pages[index], into: &state.buffer)
      folder.write(pages.route(index), state.buffer.bytes)
    }
    do { try copyFiles(printing.cached, to: folder) } catch {
      folder.abandon()
      throw error
    }
  }

  private func copyFiles(_ printed: [(Route, String)], to folder: OutputFolder) throws {
    for (path, output) in checked.compiler.assets(of: checked.linked, among: checked.assets) {
      guard let file = try checked.workspace.file(path) else {
        throw WorkspaceError("'\(path)' vanished while the site was built; build again")
      }
      file.bytes.withUnsafeBufferPointer { folder.write(output, $0) }
    }
    for (output, cached) in printed { try folder.copy(cached, to: output) }
  }
}

/// What one worker renders with.
private struct RenderState: ~Copyable {
  var renderer: PageWriter
  var buffer = ByteBuffer(capacity: 1 << 17)
  init(_ renderer: PageWriter) { self.renderer = renderer }
}
