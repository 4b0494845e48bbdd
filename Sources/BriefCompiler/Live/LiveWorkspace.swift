package import BriefDiagnostics
internal import BriefModel
internal import Bytes
internal import Synchronization

/// A workspace as a preview shows it: its live site, kept up to date with the files that change.
package final class LiveWorkspace: Sendable {
  let world: any World
  /// The words of findings.
  let catalogue: Catalogue
  private let workers: Int
  private let open: @Sendable () throws(WorkspaceError) -> any World
  private let pause: @Sendable () -> Void
  private let state: Mutex<LiveSite>
  /// The revision since when the looks of pages are others.
  private let look = Mutex(0)
  /// Whether files have come that documents may show and that nobody knows of yet.
  private let hasNewAssets = Mutex(false)
  private let hasTypesetter: Bool

  /// Reads and checks everything once.
  ///
  /// - Parameters:
  ///   - open: opens the workspace, with the moment that it is then; asked whenever all is read anew.
  ///   - pause: waits some ten milliseconds, for a file that an editor is just writing.
  package init(
    catalogue: Catalogue, workers: Int, pause: @escaping @Sendable () -> Void,
    open: @escaping @Sendable () throws(WorkspaceError) -> any World
  ) throws(WorkspaceError) {
    self.catalogue = catalogue
    self.workers = workers
    self.open = open
    self.pause = pause
    let world = try open()
    self.world = world
    let prepared = try prepare(Reading(world))
    // Without a typesetter the preview is without PDFs.
    hasTypesetter =
      (try? world.typesetter(fontPackages: prepared.compiler.vocabulary.site.printFonts)) != nil
    let files = Self.check(
      prepared.contents.documents, world, prepared.compiler, workers, pause)
    state = Mutex(
      LiveSite(
        prepared.compiler, general: prepared.diagnostics, files: files.found,
        printsOnDemand: hasTypesetter, workers: workers))
  }

  /// The site as it is shown now.
  package var live: LiveSite { state.withLock { $0 } }

  /// What pages are told: the revision that there is, and since when their looks are others.
  package var message: String {
    let look = look.withLock { $0 }
    return #"{"revision":\#(live.revision),"look":\#(look)}"#
  }

  // MARK: Changes; called from one thread only

  /// Takes changed files into the site.
  ///
  /// - Parameter settles: whether everything is linked anew at once.
  /// - Returns: the paths that mattered.
  package func take(_ paths: Set<String>, settles: Bool = false) -> [String] {
    var next = live
    let told = take(paths, into: &next)
    if settles { _ = next.settle() }
    if !told.isEmpty { state.withLock { $0 = next } }
    return told
  }

  /// Links everything anew where only a text was replaced.
  ///
  /// - Returns: whether anything that is told changed by that.
  package func settle() -> Bool {
    var next = live
    let changed = next.settle()
    state.withLock { $0 = next }
    return changed
  }

  private func take(_ paths: Set<String>, into live: inout LiveSite) -> [String] {
    let own = paths.filter { !isPassingPath($0) }
    let documents = own.filter(isDocumentPath).sorted()
    let others = own.filter { !isDocumentPath($0) }
    let assets = live.compiler.vocabulary.assets
    let isAsset = { (path: String) in
      path.hasPrefix("Site/assets/") || path.hasPrefix("Briefs/")
    }
    let needsAll = others.contains { path in
      if path.hasPrefix("Templates/print/") { return false }
      guard isAsset(path) else { return true }
      // Editors put passing files of their own beside documents: only what is shown, or missed, matters.
      let isThere = self.world.has(path)
      if isThere == assets.contains(path) { return false }
      if isThere { self.hasNewAssets.withLock { $0 = true } }
      return isThere ? live.lacksPictures : live.shows(asset: path)
    }
    let shown = others.filter { isAsset($0) && assets.contains($0) }
    if needsAll {
      reload(&live)
    } else {
      if !documents.isEmpty { change(documents, &live) }
      if !shown.isEmpty { live.touch() }
    }
    if shown.contains(where: { $0.hasSuffix(".css") }) { look.withLock { $0 = live.revision } }
    return needsAll ? own.sorted() : documents + shown.sorted()
  }

  private func change(_ documents: [String], _ live: inout LiveSite) {
    let files = Self.check(documents, world, live.compiler, workers, pause)
    let removed = Set(files.missing.filter { live.has($0) })
    if !files.found.isEmpty || !removed.isEmpty {
      _ = live.change(files.found, removed: removed)
    }
    // A document shows a file that was not there when all of them were read.
    if hasNewAssets.withLock({ $0 }), files.found.contains(where: \.lacksPicture) {
      reload(&live)
    }
  }

  /// Reads the site's own files anew; while they cannot be used, what was read before stays.
  private func reload(_ live: inout LiveSite) {
    hasNewAssets.withLock { $0 = false }
    do {
      let prepared = try prepare(Reading(try open()))
      if prepared.diagnostics.contains(where: { $0.severity == .error }) {
        return live.tell(prepared.diagnostics)
      }
      let files = Self.check(
        prepared.contents.documents, world, prepared.compiler, workers, pause)
      live = LiveSite(
        prepared.compiler, general: prepared.diagnostics, files: files.found,
        printsOnDemand: hasTypesetter, workers: workers, after: live)
    } catch {
      live.tell([unreadableWorkspace(error.message)])
    }
  }

  /// Checks files; one that is not there may be on its way, so it is looked for once more.
  private static func check(
    _ paths: [String], _ world: any World, _ compiler: Compiler, _ workers: Int,
    _ pause: @escaping @Sendable () -> Void
  ) -> (found: [LiveSite.CheckedFile], missing: [String]) {
    let reading = Reading(world)
    let checked: [LiveSite.CheckedFile?] = concurrentMap(
      count: paths.count, workers: workers, state: { LiveSite.makeReader(compiler) }
    ) { index, reader in
      let path = paths[index]
      for attempt in 0..<5 {
        switch reading.document(path) {
        case .success(let source): return LiveSite.check(source, with: reader)
        case .failure(let told):
          if world.has(path) { return LiveSite.unreadable(path, told.diagnostic, with: reader) }
          // Of many files that went away together none is on its way.
          if attempt < 4, paths.count < 8 { pause() }
        }
      }
      return nil
    }
    return (
      checked.compactMap(\.self), zip(paths, checked).filter { $1 == nil }.map(\.0)
    )
  }
}
