import BriefCompiler
import BriefDiagnostics
import BriefWorkspace
import Foundation

/// What follows the files of a workspace while its preview is shown, and says at the terminal what came
/// of each change.
struct Preview: Sendable {
  let workspace: LiveWorkspace
  private let folder: Workspace
  private let options: WorkspaceOptions
  private let polls: Bool
  private let stampsAtStart: FileStamps

  /// Reads and checks everything once.
  init(_ options: WorkspaceOptions, polls: Bool) throws {
    self.options = options
    self.polls = polls
    folder = try Workspace(root: options.root)
    // What changes while everything is read is looked at again when the watch begins.
    var stamps = FileStamps()
    _ = stamps.changes(folder.everySource(), in: folder)
    stampsAtStart = stamps
    workspace = try LiveWorkspace(
      catalogue: options.catalogue, workers: options.workers, pause: { usleep(10_000) }
    ) { () throws(WorkspaceError) in try options.open() }
  }

  /// What the terminal says when the preview begins.
  var opening: String {
    let count = workspace.live.documentCount
    return say(
      count == 0
        ? Message("There is no document yet.")
        : .counted(
          count, one: "Showing \(count) document, withheld ones too, marked.",
          other: "Showing \(count) documents, withheld ones too, marked."))
  }

  /// Tells at the terminal what is wrong with the site's own files: without them there may be no page to
  /// tell it on.
  func tellWhatIsBroken() throws {
    let errors = workspace.live.general.filter { $0.severity == .error }
    if !errors.isEmpty { briefs.report(errors, Reading(try options.open()), options) }
  }

  // MARK: Following the files

  /// Waits for changes for ever; runs on a thread of its own.
  func follow(announce: (String) -> Void) {
    if polls { return poll(announce) }
    do {
      var watch = try FolderWatch(folder)
      var stamps = stampsAtStart
      var change: FolderChange? = .everything
      while true {
        let start = ContinuousClock.now
        var told: [String] = []
        switch change {
        case nil: if workspace.settle() { announce(workspace.message) }
        case .files(let paths):
          _ = stamps.changes(paths.sorted(), in: folder)
          told = workspace.take(paths)
        case .everything: told = workspace.take(changed(&stamps))
        }
        if !told.isEmpty {
          announce(workspace.message)
          report(told, ContinuousClock.now - start)
        }
        change = watch.next(within: workspace.live.isUnsettled ? 300 : -1)
      }
    } catch {
      complain("\(errorMark) \(say(error.message))")
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
      let told = workspace.take(changed, settles: true)
      if told.isEmpty { continue }
      announce(workspace.message)
      report(told, ContinuousClock.now - start)
    }
  }

  /// Every file that is another than it was, or is not there any more.
  private func changed(_ stamps: inout FileStamps) -> Set<String> {
    let now = folder.everySource()
    let gone = stamps.paths.subtracting(now)
    let changed = stamps.changes(now, in: folder).union(gone)
    stamps.forget(gone)
    return changed
  }

  private func report(_ paths: [String], _ time: Duration) {
    let name =
      paths.count == 1
      ? paths[0] : say(countedFiles(paths.count))
    let counts = workspace.live.counts
    let found = [
      counts.errors == 0 ? nil : countedErrors(counts.errors),
      counts.warnings == 0 ? nil : countedWarnings(counts.warnings),
    ].compactMap(\.self).map(say).joined(separator: ", ")
    let milliseconds = Int((time / .milliseconds(1)).rounded())
    complain("\(name): \(milliseconds) ms" + (found.isEmpty ? "" : "; \(found)"))
  }
}
