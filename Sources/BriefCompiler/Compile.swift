package import BriefDiagnostics
internal import BriefModel
package import BriefSite
internal import Bytes

/// Compiles a workspace into the files of its site. This is the whole way:
///
/// 1. **Read.** The site's own files come through the world's door, each once (`prepare`): settings,
///    lists, bibliographies, styles, interface texts, templates.
/// 2. **Parse and check.** Each document is read, parsed and checked by itself, on as many threads as
///    there are workers (`check`). What is wrong with it is told; it keeps its place whatever that is.
/// 3. **Link.** All documents together become the site: links, translations, lists. What is withheld
///    is left out of the public site here, and no later stage sees it (`linkSite`).
/// 4. **Stop** where an error stands in a document that readers would see.
/// 5. **Plan.** What pages there are, and what is printed (`planPages`, `printables`).
/// 6. **Print.** The typesetter makes the PDFs whose inputs changed. It comes before the pages, since a
///    page says how large its PDF is.
/// 7. **Render and write as values.** The result knows every file of the site, and makes the bytes of
///    each when they are asked for; whoever asks writes them, compares them or shows them.
///
/// Nothing of that opens a file, asks the clock or prints; the same world gives the same bytes with any
/// number of workers.
///
/// - Throws: where the world is broken: a disk, a missing folder. What authors did wrong is in
///   `checked.diagnostics`, and what could not be printed in `printing`.
package func compile(_ world: any World, _ wish: CompilationWish) async throws(WorkspaceError)
  -> CompiledSite
{
  let prepared = try prepare(Reading(world, keepsDocuments: wish.keepsDocuments))
  let checked = check(prepared, wish)
  guard checked.blocking.isEmpty else { return CompiledSite(checked: checked) }
  let printing = wish.prints ? try await print(checked, wish) : Printing()
  wish.tell(.printed)
  let files = plan(checked, printing, workers: wish.workers)
  wish.tell(.planned)
  return CompiledSite(checked: checked, printing: printing, files: files)
}

/// What came of a compilation.
package struct CompiledSite: Sendable {
  package let checked: CheckedSite
  package let printing: Printing
  /// The files of the site; nil where errors stand in the way.
  package let files: SiteOutput?

  init(checked: CheckedSite, printing: Printing = Printing(), files: SiteOutput? = nil) {
    self.checked = checked
    self.printing = printing
    self.files = files
  }
}

/// What came of printing.
package struct Printing: Sendable {
  package var files: [PrintedFile] = []
  /// For each printed file the key by which its bytes are kept.
  var keys: [String] = []
  var typesetter: (any Typesetting)?
  /// How many PDFs were made, and in how many seconds of the typesetter's own.
  package var made = 0
  package var seconds = 0.0
  /// What could not be printed, and why.
  package var diagnostics: [Diagnostic] = []
  /// Why nothing could be printed: a missing typesetter. The site is made all the same.
  package var trouble: WorkspaceError?

  package init() {}
}

/// Prints every document that is printed.
///
/// - Throws: where what was checked is not there any more.
func print(_ checked: CheckedSite, _ wish: CompilationWish) async throws(WorkspaceError)
  -> Printing
{
  var printing = Printing()
  let requests = try printRequests(checked, workers: wish.workers)
  do throws(WorkspaceError) {
    let typesetter = try checked.reading.world.typesetter(
      fontPackages: checked.compiler.vocabulary.site.printFonts)
    let report = try await typesetter.print(requests, workers: wish.workers) { done, all in
      wish.tell(.printing(done, all))
    }
    printing.typesetter = typesetter
    printing.seconds = report.seconds
    for outcome in report.outcomes {
      switch outcome {
      case .printed(let file, let key, let isNew):
        printing.files.append(file)
        printing.keys.append(key)
        if isNew { printing.made += 1 }
      case .failed(let diagnostic): printing.diagnostics.append(diagnostic)
      }
    }
  } catch { printing.trouble = error }
  return printing
}

private func printRequests(_ checked: CheckedSite, workers: Int) throws(WorkspaceError)
  -> [PrintRequest]
{
  let (reading, compiler) = (checked.reading, checked.compiler)
  let site = checked.linked.site
  let printables = compiler.printables(of: site)
  let made: [Result<PrintRequest, WorkspaceError>] = concurrentMap(
    count: printables.count, workers: workers, state: { compiler.makeReader() }
  ) { index, reader in
    let path = printables[index].path
    switch reading.document(path) {
    case .success(let source):
      guard let request = reader.print(source, printables[index], of: site) else {
        return .failure(Reading.changed(path))
      }
      return .success(request)
    case .failure(let untaken): return .failure(untaken.stops)
    }
  }
  var requests: [PrintRequest] = []
  for result in made { requests.append(try result.get()) }
  return requests
}

/// Plans the files of the site: pages, what they show, and PDFs.
func plan(_ checked: CheckedSite, _ printing: Printing, workers: Int) -> SiteOutput {
  SiteOutput(
    pages: checked.compiler.pages(
      of: checked.linked.site, printed: printing.files, workers: workers),
    assets: checked.compiler.assets(of: checked.linked, among: checked.contents.assets),
    printing: printing, reading: checked.reading)
}
