package import BriefCompiler
internal import BriefDiagnostics
internal import BriefModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder on this machine, for hosts that serve or fetch one: exchanged as a whole.
package struct FolderDestination: PublishingDestination {
  private let path: String
  private let workers: Int

  /// - Parameter path: relative to the workspace, or absolute.
  package init(_ path: String, in workspace: Workspace, workers: Int) {
    var clean = path
    while clean.count > 1, clean.hasSuffix("/") { clean.removeLast() }
    let whole = clean.hasPrefix("/") ? clean : "\(workspace.root)/\(clean)"
    // Without dots where the folder above is there already.
    let slash = whole.lastIndex(of: "/") ?? whole.startIndex
    let parent = absolutePath(slash == whole.startIndex ? "/" : String(whole[..<slash]))
    self.path = parent.map { ($0 == "/" ? "" : $0) + whole[slash...] } ?? whole
    self.workers = workers
  }

  package func inspect() async throws(WorkspaceError) -> PublishedState {
    guard let kind = fileKind(path) else { return PublishedState() }
    guard kind == .folder else {
      throw WorkspaceError(
        Message("'\(path)' is a file, not a folder; name another one in Site/site.yml"))
    }
    guard !OutputFolder.isReview(path) else {
      throw WorkspaceError(
        Message(
          "'\(path)' holds a site for reviewers, with what the public may not see; name another folder in Site/site.yml"
        ))
    }
    var state = PublishedState()
    let paths = filesBelow(path)
    for (file, hash) in zip(paths, hashFiles(paths, in: path, workers: workers)) {
      state.files[file] = .some(hash?.digest)
    }
    if case .success(let bytes) = readFile("\(path)/\(Edition.fileName)", limit: 64 << 20) {
      state.edition = Edition(bytes: bytes)
    }
    var status = stat()
    if stat("\(path)/\(Edition.fileName)", &status) == 0 {
      #if canImport(Glibc)
        state.date = status.st_mtim.tv_sec
      #else
        state.date = status.st_mtimespec.tv_sec
      #endif
    }
    return state
  }

  package func publish(
    _ site: BuiltSite, onto state: PublishedState, _ plan: PublishingPlan,
    _ permissions: PublishingPermissions
  ) async throws(PublishingFailure) -> PublishingReceipt {
    do { return try exchange(site, plan, permissions) } catch { throw .world(error) }
  }

  private func exchange(
    _ site: BuiltSite, _ plan: PublishingPlan, _ permissions: PublishingPermissions
  ) throws(WorkspaceError) -> PublishingReceipt {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let (parent, name) = (String(path[..<slash]), String(path[path.index(after: slash)...]))
    let above = makeFolders(parent.isEmpty ? "/" : parent)
    guard above == 0 else {
      throw WorkspaceError(Message("'\(parent)' cannot be made: \(explanation(above))"))
    }
    clearLeftovers(of: name, in: parent)
    let fresh = "\(parent)/.\(name).publishing-\(getpid())"
    do throws(WorkspaceError) {
      for file in site.paths {
        try place(
          "\(site.folder)/\(file)", or: "\(path)/\(file)", at: "\(fresh)/\(file)", site.files[file])
      }
      if !permissions.removesForeign {
        for file in plan.foreign {
          try place("\(path)/\(file)", or: "\(path)/\(file)", at: "\(fresh)/\(file)", nil)
        }
      }
      // What arrived is read back before anyone sees it.
      let hashes = hashFiles(site.paths, in: fresh, workers: workers)
      for (file, hash) in zip(site.paths, hashes) where hash?.digest != site.files[file] {
        throw WorkspaceError(
          Message(
            "'\(file)' arrived otherwise than it was sent; the disk may be failing or full. What was published before is as it was"
          )
        )
      }
      sync()
      if fileKind(path) == .folder {
        let number = exchangeFolders(fresh, path)
        if number != 0 {
          throw WorkspaceError(
            Message(
              "'\(path)' cannot be replaced: \(explanation(number)). What was published before is as it was"
            )
          )
        }
      } else if rename(fresh, path) != 0 {
        throw WorkspaceError(Message("'\(path)' cannot be made: \(explanation(errno))"))
      }
    } catch {
      removeFolder(fresh)
      throw error
    }
    removeFolder(fresh)
    return PublishingReceipt(
      compared: site.files.count, place: path, proof: Message("read back file by file"))
  }

  /// Links the file that is there already where it is the same, else copies the new one.
  private func place(
    _ source: String, or old: String, at target: String, _ digest: String?
  ) throws(WorkspaceError) {
    let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
    let above = makeFolders(folder)
    guard above == 0 else {
      throw WorkspaceError(Message("'\(folder)' cannot be made: \(explanation(above))"))
    }
    let isSame =
      digest == nil
      || hashFiles([String(old.dropFirst(path.count + 1))], in: path, workers: 1).first??.digest
        == digest
    if isSame, link(old, target) == 0 { return }
    guard case .success(let bytes) = readFile(source, limit: 4 << 30) else {
      throw WorkspaceError(Message("'\(source)' cannot be read any more; publish again"))
    }
    let number = bytes.withUnsafeBufferPointer { writeFile(target, $0) }
    guard number == 0 else {
      throw WorkspaceError(
        Message(
          "'\(target)' cannot be written: \(explanation(number)). What was published before is as it was"
        )
      )
    }
  }

  /// Removes what publications left that were killed.
  private func clearLeftovers(of name: String, in parent: String) {
    guard let stream = opendir(parent) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let found = entryName(entry)
      let head = ".\(name).publishing-"
      guard found.hasPrefix(head) else { continue }
      let digits = found.dropFirst(head.count).prefix { $0.isNumber }
      guard let process = pid_t(digits) else { continue }
      if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) {
        // A killed exchange in two steps may have left the site itself here.
        if found.hasSuffix("-old"), fileKind(path) == nil {
          rename("\(parent)/\(found)", path)
        } else {
          removeFolder("\(parent)/\(found)")
        }
      }
    }
  }
}

extension DestinationKind {
  /// A folder on this machine.
  static let folder = DestinationKind(
    kind: .folder,
    open: { target, source throws(WorkspaceError) in
      FolderDestination(target.text("path") ?? "", in: source.workspace, workers: source.workers)
    })
}
