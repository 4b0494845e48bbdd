internal import BriefModel
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
/// 6. **Print.** The typesetter makes the PDFs whose inputs changed (`PrintStep`); of all others it is
///    only seen that they did not. It comes before the pages, since a page says how large its PDF is.
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
  let prepared = try prepare(
    Reading(world, keepsDocuments: wish.keepsDocuments, knowsDocuments: wish.prints))
  let step = Result { () throws(WorkspaceError) in
    wish.prints ? try PrintStep(prepared.compiler, prepared.reading) : nil
  }
  let checked = check(prepared, wish, leavingTo: try? step.get()?.bodies)
  guard checked.blocking.isEmpty else { return CompiledSite(checked: checked) }
  var printing = Printing()
  do throws(WorkspaceError) {
    if let step = try step.get() { printing = try await step.print(checked, wish) }
  } catch {
    // The site is made all the same, without PDFs.
    printing.trouble = error
  }
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

/// Plans the files of the site: pages, what they show, and PDFs.
func plan(_ checked: CheckedSite, _ printing: Printing, workers: Int) -> SiteOutput {
  SiteOutput(
    pages: checked.compiler.pages(
      of: checked.linked.site, printed: printing.files, workers: workers),
    assets: checked.compiler.assets(
      of: checked.linked, among: checked.contents.assets, furniture: checked.furniture),
    printing: printing, reading: checked.reading)
}
