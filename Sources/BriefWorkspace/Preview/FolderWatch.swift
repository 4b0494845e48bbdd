package import BriefCompiler
internal import BriefDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What changed in a workspace since one looked last.
package enum FolderChange: Sendable {
  /// Paths of files relative to the workspace; what is not there any more is among them.
  case files(Set<String>)
  /// So much or of such a kind that everything must be looked at: folders, a lost notice.
  case everything
}

/// Where sites are built unless told otherwise; nothing there is a source.
private let builtFolders: Set<String> = ["Site/public", "Site/review"]

/// Watches the folders of a workspace, whatever way editors and git write files: in place, by rename,
/// thousands at once.
///
/// On Linux the kernel tells (inotify); elsewhere times and sizes are compared twice a second.
package struct FolderWatch: ~Copyable {
  private let root: String
  #if os(Linux)
    private let descriptor: Int32
    private var folders: [Int32: String] = [:]
    private var failure: Int32 = 0
  #else
    private var stamps: [String: FileStamp] = [:]
  #endif

  /// The folders whose files matter; of `Site` not what is built there.
  private static let tops = ["Briefs", "Templates", "Site"]

  #if os(Linux)
    /// - Throws: where the system watches too many files already.
    package init(_ workspace: Workspace) throws(WorkspaceError) {
      root = workspace.root
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else {
        throw WorkspaceError(Message("changes cannot be watched: \(explanation(errno))"))
      }
      for top in Self.tops { watch(top) }
      guard failure == 0 else {
        close(descriptor)
        throw WorkspaceError(
          failure == ENOSPC
            ? Message(
              "the system watches as many folders as it may, so changes would be missed; raise fs.inotify.max_user_watches, or start with --poll"
            )
            : Message("changes cannot be watched: \(explanation(failure)); start with --poll"))
      }
    }

    deinit { close(descriptor) }

    /// Watches a folder and those below it; hidden folders and the built site are left out.
    private mutating func watch(_ folder: String) {
      guard let real = absolutePath("\(root)/\(folder)"), real.hasPrefix(root + "/") else { return }
      let mask =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
        | UInt32(IN_CREATE) | UInt32(IN_ONLYDIR)
      let number = inotify_add_watch(descriptor, real, mask)
      if number < 0, errno != ENOENT, errno != ENOTDIR { failure = errno }
      guard number >= 0, folders[number] == nil else { return }
      folders[number] = folder
      guard let stream = opendir(real) else { return }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = entryName(entry)
        if name.hasPrefix(".") || builtFolders.contains("\(folder)/\(name)") { continue }
        let kind = Int32(entry.pointee.d_type)
        if kind == Int32(DT_DIR)
          || kind != Int32(DT_REG) && fileKind("\(real)/\(name)") == .folder
        {
          watch("\(folder)/\(name)")
        }
      }
    }

    /// Waits until something changed and for a few milliseconds nothing more did.
    ///
    /// - Parameter milliseconds: how long to wait at most, -1 for ever.
    /// - Returns: nil where nothing changed in that time.
    /// The next change; nil where nothing changes within that time.
    package mutating func next(within milliseconds: Int) -> FolderChange? {
      guard waits(Int32(clamping: milliseconds)) else { return nil }
      var changed: Set<String> = []
      var isEverything = false
      let start = ContinuousClock.now
      // Editors write in several steps; git writes for seconds, and is followed while it does.
      repeat {
        take(&changed, &isEverything)
      } while waits(3) && ContinuousClock.now - start < .milliseconds(250)
      if isEverything { return .everything }
      return changed.isEmpty ? nil : .files(changed)
    }

    private func waits(_ milliseconds: Int32) -> Bool {
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&wanted, 1, milliseconds) > 0
    }

    private mutating func take(_ changed: inout Set<String>, _ isEverything: inout Bool) {
      let size = 1 << 16
      let head = MemoryLayout<inotify_event>.size
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = max(0, read(descriptor, buffer.baseAddress, size))
      }
      var at = 0
      while at + head <= bytes.count {
        let event = bytes.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
        }
        let name = String(
          decoding: bytes[(at + head)..<(at + head + Int(event.len))].prefix { $0 != 0 },
          as: UTF8.self)
        at += head + Int(event.len)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { isEverything = true }
        if event.mask & UInt32(IN_IGNORED) != 0 { folders[event.wd] = nil }
        guard let folder = folders[event.wd], !name.isEmpty, !name.hasPrefix(".") else { continue }
        let path = "\(folder)/\(name)"
        if builtFolders.contains(path) { continue }
        if event.mask & UInt32(IN_ISDIR) != 0 {
          isEverything = true
          if event.mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 { watch(path) }
        } else if event.mask & UInt32(IN_CREATE) == 0 || isComplete(path) {
          changed.insert(path)
        }
      }
    }

    /// A new file is read when it is closed; links are there at once.
    private func isComplete(_ path: String) -> Bool {
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
    }
  #else
    package init(_ workspace: Workspace) throws(WorkspaceError) {
      root = workspace.root
      stamps = look()
    }

    package mutating func next(within milliseconds: Int) -> FolderChange? {
      let start = ContinuousClock.now
      while milliseconds < 0 || ContinuousClock.now - start < .milliseconds(milliseconds) {
        let now = look()
        let changed = Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }
        stamps = now
        if !changed.isEmpty { return .files(changed) }
        usleep(useconds_t(500_000))
      }
      return nil
    }

    private func look() -> [String: FileStamp] {
      var stamps: [String: FileStamp] = [:]
      for top in Self.tops { look(top, &stamps) }
      return stamps
    }

    private func look(_ folder: String, _ stamps: inout [String: FileStamp]) {
      guard let stream = opendir("\(root)/\(folder)") else { return }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = entryName(entry)
        let path = "\(folder)/\(name)"
        if name.hasPrefix(".") || builtFolders.contains(path) { continue }
        switch fileKind("\(root)/\(path)") {
        case .folder: look(path, &stamps)
        case .file: stamps[path] = FileStamp("\(root)/\(path)")
        default: break
        }
      }
    }
  #endif
}

/// By what a changed file is known without reading it: its place on the disk, its size, its times.
struct FileStamp: Hashable, Sendable {
  private let inode: UInt64
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    #if canImport(Glibc)
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
    #endif
  }
}

/// The state of many files, to find out which of them changed.
package struct FileStamps: Sendable {
  private var stamps: [String: FileStamp] = [:]

  package init() {}

  /// The files that are remembered.
  package var paths: Set<String> { Set(stamps.keys) }

  /// Forgets files, so that they count as new when they are seen again.
  package mutating func forget(_ paths: Set<String>) {
    for path in paths { stamps[path] = nil }
  }

  /// Remembers the present state of files, and tells which of them are others than before.
  package mutating func changes(_ paths: [String], in workspace: Workspace) -> Set<String> {
    var changed: Set<String> = []
    for path in paths {
      let stamp = FileStamp("\(workspace.root)/\(path)")
      if stamps[path] != stamp || stamp == nil { changed.insert(path) }
      stamps[path] = stamp
    }
    return changed
  }
}
