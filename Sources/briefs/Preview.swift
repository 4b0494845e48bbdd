import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import BriefWorkspace
import Bytes
import Foundation
import Synchronization

/// The site that a preview shows, kept up to date with the files of its workspace.
final class Preview: Sendable {
  private let options: WorkspaceOptions
  private let world: FolderWorld
  private let state: Mutex<LiveSite>
  /// The revision since when the looks of pages are others.
  private let look = Mutex(0)
  /// Whether files have come that documents may show and that nobody knows of yet.
  private let hasNewAssets = Mutex(false)
  private let polls: Bool
  private let stampsAtStart: FileStamps
  private let hasTypesetter: Bool

  /// Reads and checks everything once.
  init(_ options: WorkspaceOptions, polls: Bool) throws {
    self.options = options
    self.polls = polls
    // What changes while everything is read is looked at again when the watch begins.
    var stamps = FileStamps()
    let beginning = try Workspace(root: options.root)
    _ = stamps.changes(Self.everyFile(beginning), in: beginning)
    stampsAtStart = stamps
    let world = try options.open()
    let prepared = try prepare(Reading(world))
    self.world = world
    // Without a typesetter the preview is without PDFs.
    hasTypesetter =
      (try? world.typesetter(fontPackages: prepared.compiler.vocabulary.site.printFonts)) != nil
    let files = Self.check(
      prepared.contents.documents, world, prepared.compiler, options)
    state = Mutex(
      LiveSite(
        prepared.compiler, general: prepared.diagnostics, files: files.found,
        printsOnDemand: hasTypesetter, workers: options.workers))
  }

  private var workspace: Workspace { world.workspace }
  private var live: LiveSite { state.withLock { $0 } }

  /// What the terminal says when the preview begins.
  var opening: String {
    let live = live
    let count = live.documentCount
    return say(
      count == 0
        ? Message("There is no document yet.")
        : .counted(
          count, one: "Showing \(count) document, withheld ones too, marked.",
          other: "Showing \(count) documents, withheld ones too, marked."))
  }

  /// Tells at the terminal what is wrong with the site's own files: without them there may be no page to
  /// tell it on.
  func tellWhatIsBroken() {
    let errors = live.general.filter { $0.severity == .error }
    if !errors.isEmpty { briefs.report(errors, Reading(world), options) }
  }

  /// What pages are told: the revision that there is, and since when their looks are others.
  var message: String {
    let look = look.withLock { $0 }
    return #"{"revision":\#(live.revision),"look":\#(look)}"#
  }

  // MARK: Following the files

  /// Waits for changes for ever; runs on a thread of its own.
  func follow(announce: (String) -> Void) {
    if polls { return poll(announce) }
    do {
      var watch = try FolderWatch(workspace)
      var stamps = stampsAtStart
      var change: FolderChange? = .everything
      while true {
        let start = ContinuousClock.now
        var next = live
        var told: [String] = []
        switch change {
        case nil:
          if next.settle() { told = [""] } else { state.withLock { $0 = next } }
        case .files(let paths):
          _ = stamps.changes(paths.sorted(), in: workspace)
          told = take(paths, into: &next)
        case .everything:
          told = take(changed(&stamps), into: &next)
        }
        if !told.isEmpty {
          state.withLock { $0 = next }
          announce(message)
          if change != nil { report(told, next, ContinuousClock.now - start) }
        }
        change = watch.next(within: live.isUnsettled ? 300 : -1)
      }
    } catch {
      complain("\(errorMark) \((error as? WorkspaceError).map { say($0.message) } ?? "\(error)")")
      finish(.world)
    }
  }

  /// Looks twice a second what changed.
  private func poll(_ announce: (String) -> Void) {
    var stamps = stampsAtStart
    while true {
      let changed = changed(&stamps)
      if changed.isEmpty {
        usleep(500_000)
        continue
      }
      let start = ContinuousClock.now
      var next = live
      let told = take(changed, into: &next)
      _ = next.settle()
      if told.isEmpty { continue }
      state.withLock { $0 = next }
      announce(message)
      report(told, next, ContinuousClock.now - start)
    }
  }

  /// Every file that is another than it was, or is not there any more.
  private func changed(_ stamps: inout FileStamps) -> Set<String> {
    let now = Self.everyFile(workspace)
    let gone = stamps.paths.subtracting(now)
    let changed = stamps.changes(now, in: workspace).union(gone)
    stamps.forget(gone)
    return changed
  }

  private static func everyFile(_ workspace: Workspace) -> [String] {
    let contents = workspace.contents().value
    let own = ["yml", "json", "bib", "csl", "xml"].flatMap {
      workspace.files(in: "Site", suffix: "." + $0)
    }.filter { !$0.hasPrefix("Site/public/") }
    let templates = ["mustache", "po", "yml", "typ"].flatMap {
      workspace.files(in: "Templates", suffix: "." + $0)
    }
    return contents.documents + contents.assets.sorted() + own + templates
  }

  /// Takes changed files into the site.
  ///
  /// - Returns: the paths that mattered.
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
      let isThere = self.world.workspace.hasFile(path)
      if isThere == assets.contains(path) { return false }
      if isThere { self.hasNewAssets.withLock { $0 = true } }
      return isThere ? live.lacksPictures : live.shows(asset: path)
    }
    let shown = others.filter { isAsset($0) && assets.contains($0) }
    if needsAll {
      reload(&live)
    } else {
      if !documents.isEmpty {
        let files = Self.check(documents, world, live.compiler, options)
        let removed = Set(files.missing.filter { live.has($0) })
        if !files.found.isEmpty || !removed.isEmpty {
          _ = live.change(files.found, removed: removed)
        }
        // A document shows a file that was not there when all of them were read.
        if hasNewAssets.withLock({ $0 }), files.found.contains(where: \.lacksPicture) {
          reload(&live)
        }
      }
      if !shown.isEmpty { live.touch() }
    }
    if shown.contains(where: { $0.hasSuffix(".css") }) { look.withLock { $0 = live.revision } }
    return needsAll ? own.sorted() : documents + shown.sorted()
  }

  /// Reads the site's own files anew; while they cannot be used, what was read before stays.
  private func reload(_ live: inout LiveSite) {
    hasNewAssets.withLock { $0 = false }
    do {
      let prepared = try prepare(Reading(try options.open()))
      if prepared.diagnostics.contains(where: { $0.severity == .error }) {
        return live.tell(prepared.diagnostics)
      }
      let files = Self.check(prepared.contents.documents, world, prepared.compiler, options)
      live = LiveSite(
        prepared.compiler, general: prepared.diagnostics, files: files.found,
        printsOnDemand: hasTypesetter, workers: options.workers, after: live)
    } catch {
      live.tell([
        Diagnostic(
          .unreadableFile, at: nil, (error as? WorkspaceError)?.message ?? .verbatim("\(error)"))
      ])
    }
  }

  /// Checks files; one that is not there may be on its way, so it is looked for once more.
  private static func check(
    _ paths: [String], _ world: FolderWorld, _ compiler: Compiler, _ options: WorkspaceOptions
  ) -> (found: [LiveSite.CheckedFile], missing: [String]) {
    let reading = Reading(world)
    let checked: [LiveSite.CheckedFile?] = concurrentMap(
      count: paths.count, workers: options.workers, state: { LiveSite.makeReader(compiler) }
    ) { index, reader in
      let path = paths[index]
      for attempt in 0..<5 {
        switch reading.document(path) {
        case .success(let source): return LiveSite.check(source, with: reader)
        case .failure(let told):
          if world.workspace.hasFile(path) {
            return LiveSite.unreadable(path, told.diagnostic, with: reader)
          }
          // Of many files that went away together none is on its way.
          if attempt < 4, paths.count < 8 { usleep(10_000) }
        }
      }
      return nil
    }
    return (
      checked.compactMap(\.self), zip(paths, checked).filter { $1 == nil }.map(\.0)
    )
  }

  private func report(_ paths: [String], _ live: LiveSite, _ time: Duration) {
    let name =
      paths.count == 1
      ? paths[0] : say(countedFiles(paths.count))
    let counts = live.counts
    let found = [
      counts.errors == 0 ? nil : countedErrors(counts.errors),
      counts.warnings == 0 ? nil : countedWarnings(counts.warnings),
    ].compactMap(\.self).map(say).joined(separator: ", ")
    let milliseconds = Int((time / .milliseconds(1)).rounded())
    complain("\(name): \(milliseconds) ms" + (found.isEmpty ? "" : "; \(found)"))
  }

  // MARK: Answering

  /// What stands at an address below the root.
  func answer(_ address: String) async -> PreviewAnswer {
    let live = live
    switch address {
    case ".briefs/preview.css":
      return PreviewAnswer(type: "text/css; charset=utf-8", bytes: Array(previewStyle.utf8))
    case ".briefs/preview.js":
      return PreviewAnswer(
        type: "text/javascript; charset=utf-8", bytes: Array(previewScript.utf8))
    case ".briefs/findings":
      return PreviewAnswer(
        type: "text/html; charset=utf-8",
        bytes: live.findingsPage(in: options.catalogue).array)
    default: break
    }
    if address == "favicon.ico" {
      return PreviewAnswer(status: 204, type: "image/x-icon", bytes: [])
    }
    if let page = live.page(at: address) {
      // Relative links need the slash.
      if page.isHTML, !address.isEmpty, !address.hasSuffix("/"), !address.hasSuffix(".html") {
        return PreviewAnswer(leadingTo: "/\(address)/")
      }
      return answer(page, live, status: 200)
    }
    if let path = live.asset(at: address), case .some(let file) = try? Reading(world).file(path) {
      return PreviewAnswer(type: mediaType(address), bytes: file.bytes)
    }
    if address.hasSuffix(".pdf"), let printable = live.printable(at: address) {
      return await pdf(printable, live)
    }
    let code = live.site.languages.first { address.hasPrefix($0 + "/") }
    if let page = live.page(at: (code.map { $0 + "/" } ?? "") + "404.html") {
      return answer(page, live, status: 404)
    }
    return PreviewAnswer(status: 404, type: "text/plain", bytes: [])
  }

  private func answer(_ page: LivePage, _ live: LiveSite, status: Int) -> PreviewAnswer {
    let findings = page.document.map { live.findings(of: $0) } ?? []
    let source = findings.isEmpty ? nil : page.document.flatMap { Reading(world).excerpt($0) }
    let bytes = page.render(live, findings, source: source, in: options.catalogue)
    let name = page.isHTML ? "index.html" : live.site.path(of: page.page)
    return PreviewAnswer(status: status, type: mediaType(name), bytes: bytes.array)
  }

  private func pdf(_ printable: Printable, _ live: LiveSite) async -> PreviewAnswer {
    func failure(_ words: String) -> PreviewAnswer {
      PreviewAnswer(status: 500, type: "text/plain; charset=utf-8", bytes: Array(words.utf8))
    }
    do {
      switch try await print(printable, of: live.site, live.compiler, Reading(world)) {
      case .success(let bytes): return PreviewAnswer(type: "application/pdf", bytes: bytes)
      case .failure(let told):
        let diagnostic = told.diagnostic
        return failure(
          "\(say(diagnostic.message)).\n\(diagnostic.nextStep.map(say) ?? "")"
        )
      }
    } catch { return failure(say(error.message)) }
  }
}

/// What browsers are told about a file by the end of its name.
func mediaType(_ name: String) -> String {
  switch name.split(separator: ".").last?.lowercased() {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "svg": "image/svg+xml"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "xml": "application/xml; charset=utf-8"
  case "json": "application/json; charset=utf-8"
  case "pdf": "application/pdf"
  case "txt", "bib", "ris": "text/plain; charset=utf-8"
  default: "application/octet-stream"
  }
}
