package import BriefCompiler
package import BriefDiagnostics
internal import BriefSite
internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder with `Briefs`, `Templates` and `Site`: the only thing that reads and writes.
package struct Workspace: Sendable {
  /// The absolute path of the folder, without a slash at its end.
  package let root: String

  package init(root: String) throws(WorkspaceError) {
    guard let resolved = absolutePath(root) else {
      throw WorkspaceError(Message("there is no folder '\(root)'"))
    }
    self.root = resolved
    var isFolder = false
    if let kind = fileKind("\(resolved)/Briefs"), kind == .folder { isFolder = true }
    guard isFolder else {
      throw WorkspaceError(
        Message(
          "'\(root)' is not a workspace: it has no folder 'Briefs'. Go to the folder that has it, name it with --root, or make a new one with 'briefs init our-briefs'"
        )
      )
    }
  }

  // MARK: Finding files

  /// Lists the workspace, and tells what is wrong with the way to its files.
  package func contents() -> Diagnosed<WorkspaceContents> {
    let site = listing("Site/assets")
    let briefs = listing("Briefs")
    var documents: [String] = []
    var assets = Set(site.value)
    for path in briefs.value {
      if isDocumentPath(path) {
        documents.append(path)
      } else if !isPassingPath(path), !path.hasSuffix(".md") {
        assets.insert(path)
      }
    }
    return Diagnosed(
      WorkspaceContents(documents: documents, assets: assets),
      site.diagnostics + briefs.diagnostics + listing("Templates").diagnostics
        + ["Site", "Site/styles"].flatMap(unlisted) + twinFiles(site.value)
        + twinFiles(briefs.value))
  }

  /// Tells a folder that is there and cannot be listed: what stands in it would be taken for absent.
  private func unlisted(_ folder: String) -> [Diagnostic] {
    guard fileKind("\(root)/\(folder)") == .folder else { return [] }
    if let stream = opendir("\(root)/\(folder)") {
      closedir(stream)
      return []
    }
    return [unreadableFolder(folder, explanation(errno))]
  }

  /// Files below a folder of the workspace that end in a suffix, sorted by path.
  package func files(in folder: String, suffix: String) -> [String] {
    listing(folder).value.filter { $0.hasSuffix(suffix) }
  }

  /// Every file that a preview follows: documents and what they show, settings, styles, templates.
  package func everySource() -> [String] {
    let contents = contents().value
    let own = ["yml", "json", "bib", "csl", "xml"].flatMap { files(in: "Site", suffix: "." + $0) }
    let templates = ["mustache", "po", "yml", "typ"].flatMap {
      files(in: "Templates", suffix: "." + $0)
    }
    return contents.documents + contents.assets.sorted() + own + templates
  }

  private func listing(_ folder: String) -> Diagnosed<[String]> {
    var walk = FolderWalk(root: root)
    walk.enter(folder)
    return Diagnosed(walk.files.sorted(), walk.diagnostics)
  }

  // MARK: Reading

  /// Reads a file; one that lies outside the workspace is not read.
  package func read(_ path: String, limit: Int) -> FileReading {
    let whole = "\(root)/\(path)"
    var result = readFile(whole, limit: limit, followsLink: false)
    if case .failure(.system(ELOOP)) = result {
      guard let real = absolutePath(whole) else {
        return fileKind(whole) == nil && errno == ELOOP
          ? .unreadable(Message("it is a link that leads in a circle"), isForbidden: false)
          : .missing
      }
      guard real.hasPrefix(root + "/") else { return .leadsOut }
      result = readFile(real, limit: limit)
    }
    switch result {
    case .success(let bytes): return .bytes(bytes)
    case .failure(.tooLarge(let size)): return .tooLarge(size)
    case .failure(.system(ENOENT)), .failure(.system(ENOTDIR)): return .missing
    case .failure(.system(let number)):
      return .unreadable(explanation(number), isForbidden: number == EACCES)
    }
  }

  /// The path in the workspace of a file or folder that is named from where the program was started, or
  /// from the workspace itself; nil where there is none. The workspace itself is the empty path.
  package func path(of name: String) -> String? {
    for whole in [name, "\(root)/\(name)"] {
      guard let real = absolutePath(whole) else { continue }
      if real == root { return "" }
      if real.hasPrefix(root + "/") { return String(real.dropFirst(root.count + 1)) }
    }
    return nil
  }

  /// Whether there is such a file, readable or not.
  package func hasFile(_ path: String) -> Bool { fileKind("\(root)/\(path)") == .file }
}

/// Walks a folder; symbolic links may lead to other places of the workspace, each folder is entered once.
private struct FolderWalk {
  let root: String
  var files: [String] = []
  var diagnostics: [Diagnostic] = []
  private var entered: Set<FileIdentity> = []

  init(root: String) { self.root = root }

  mutating func enter(_ folder: String) {
    var status = stat()
    guard stat("\(root)/\(folder)", &status) == 0 else {
      // A workspace may lack a folder; one that was listed is there.
      if errno != ENOENT { diagnostics.append(unreadableFolder(folder, explanation(errno))) }
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return }
    // What was built is no source, wherever it lies.
    if fileKind("\(root)/\(folder)/\(OutputFolder.mark)") == .file { return }
    guard entered.insert(FileIdentity(status)).inserted else {
      return diagnostics.append(folderReadTwice(folder))
    }
    guard let stream = opendir("\(root)/\(folder)") else {
      return diagnostics.append(unreadableFolder(folder, explanation(errno)))
    }
    defer { closedir(stream) }
    var folders: [String] = []
    while let entry = readdir(stream) {
      let name = entryName(entry)
      if name.hasPrefix(".") { continue }
      let path = "\(folder)/\(name)"
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_REG): files.append(path)
      case Int32(DT_DIR): folders.append(path)
      default: other(path, &folders)
      }
    }
    for folder in folders.sorted() { enter(folder) }
  }

  private mutating func other(_ path: String, _ folders: inout [String]) {
    var status = stat()
    guard lstat("\(root)/\(path)", &status) == 0 else {
      if errno != ENOENT { diagnostics.append(unreadableEntry(path, explanation(errno))) }
      return
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard stat("\(root)/\(path)", &status) == 0 else {
        return diagnostics.append(leadsNowhere(path, isCircle: errno == ELOOP))
      }
      guard let target = absolutePath("\(root)/\(path)"), target.hasPrefix(root + "/") else {
        return diagnostics.append(leadsOut(path))
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: folders.append(path)
    case S_IFREG: files.append(path)
    default: diagnostics.append(unreadableEntry(path, Message("it is a pipe, a socket or a device")))
    }
  }
}

struct FileIdentity: Hashable {
  let device: UInt64
  let inode: UInt64
  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
