package import BriefDiagnostics
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
      throw WorkspaceError("there is no folder '\(root)'")
    }
    self.root = resolved
    var isFolder = false
    if let kind = fileKind("\(resolved)/Briefs"), kind == .folder { isFolder = true }
    guard isFolder else {
      throw WorkspaceError(
        "'\(root)' is not a workspace: it has no folder 'Briefs'. Go to the folder that has it, name it with --root, or make a new one with 'briefs init'"
      )
    }
  }

  /// Documents are at most this large.
  package static let largestDocument = 4 << 20
  static let largestData = 64 << 20

  // MARK: Finding files

  /// What lies in the workspace for documents and what they show.
  package struct Contents: Sendable {
    /// Paths of the documents below `Briefs`, sorted.
    package let documents: [String]
    /// All other files that documents may show: below `Site/assets` and beside the documents.
    package let assets: Set<String>
  }

  /// Lists the workspace, and tells what is wrong with the way to its files.
  package func contents() -> Diagnosed<Contents> {
    let site = listing("Site/assets")
    let briefs = listing("Briefs")
    var documents: [String] = []
    var assets = Set(site.value)
    for path in briefs.value {
      // Editors' lock and backup files end in other letters or begin with '#' or '~'.
      let name = Self.name(path)
      if Self.isPassing(name) { continue }
      if !name.hasSuffix(".md") {
        assets.insert(path)
      } else if name.lowercased() != "readme.md" {
        documents.append(path)
      }
    }
    return Diagnosed(
      Contents(documents: documents, assets: assets), site.diagnostics + briefs.diagnostics)
  }

  /// Whether a file below `Briefs` is a document: Markdown, and no read-me and no file of an editor.
  package static func isDocument(_ path: String) -> Bool {
    let name = name(path)
    return path.hasPrefix("Briefs/") && name.hasSuffix(".md") && !isPassing(name)
      && name.lowercased() != "readme.md"
  }

  /// Whether a file is an editor's: a lock or a backup.
  package static func isPassing(_ path: String) -> Bool { isPassing(name(path)) }

  private static func name(_ path: String) -> Substring {
    path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  private static func isPassing(_ name: Substring) -> Bool {
    name.utf8.first == 0x23 || name.utf8.first == 0x7E || name.utf8.last == 0x7E
  }

  /// Files below a folder of the workspace that end in a suffix, sorted by path.
  package func files(in folder: String, suffix: String) -> [String] {
    listing(folder).value.filter { $0.hasSuffix(suffix) }
  }

  private func listing(_ folder: String) -> Diagnosed<[String]> {
    var walk = FolderWalk(root: root)
    walk.enter(folder)
    return Diagnosed(walk.files.sorted(), walk.diagnostics)
  }

  // MARK: Reading

  /// Reads a document; what is in the way of that is told as a finding at the file.
  package func document(_ path: String) -> Result<SourceFile, Diagnosis> {
    switch readFile("\(root)/\(path)", limit: Self.largestDocument) {
    case .success(let bytes): return .success(SourceFile(path: path, bytes: bytes))
    case .failure(.tooLarge(let size)):
      return .failure(
        Diagnosis(
          Diagnostic(
            .fileTooLarge, at: SourceRange(path: path),
            "the file has \(size / 1_000_000) MB; 4 MB is the limit for a document",
            help: "keep text in Briefs, and put pictures and data into Site/assets")))
    case .failure(.system(let number)):
      return .failure(
        Diagnosis(
          Diagnostic(
            .unreadableFile, at: SourceRange(path: path),
            "the file cannot be read: \(explanation(number))",
            help: number == EACCES
              ? "allow it with: chmod a+r '\(path)'" : "check the file, or remove it")))
    }
  }

  /// Reads a file to show a line of it beside a finding; nil where it is not there or leads out of the
  /// workspace, so that nothing private is ever printed.
  package func excerpt(_ path: String) -> SourceFile? {
    guard let real = absolutePath("\(root)/\(path)"), real.hasPrefix(root + "/"),
      case .success(let bytes) = readFile(real, limit: Self.largestDocument)
    else { return nil }
    return SourceFile(path: path, bytes: bytes)
  }

  /// Whether there is such a file, readable or not.
  package func hasFile(_ path: String) -> Bool { fileKind("\(root)/\(path)") == .file }

  /// Reads any other file of the workspace; nil where there is none.
  package func file(_ path: String) throws(WorkspaceError) -> SourceFile? {
    switch readFile("\(root)/\(path)", limit: Self.largestData) {
    case .success(let bytes): return SourceFile(path: path, bytes: bytes)
    case .failure(.system(ENOENT)), .failure(.system(ENOTDIR)): return nil
    case .failure(.tooLarge(let size)):
      throw WorkspaceError("'\(path)' has \(size / 1_000_000) MB, which is more than can be read")
    case .failure(.system(let number)):
      throw WorkspaceError("'\(path)' cannot be read: \(explanation(number))")
    }
  }
}

/// A finding as an error, for `Result`.
package struct Diagnosis: Error, Sendable {
  package let diagnostic: Diagnostic
  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Something outside the documents that stops the work: a disk, a missing folder, a missing program.
package struct WorkspaceError: Error, Sendable, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
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
    guard stat("\(root)/\(folder)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      return
    }
    guard entered.insert(FileIdentity(status)).inserted else {
      return tell(
        folder, "this symbolic link leads in a circle or to a folder that was read already",
        "remove the link")
    }
    guard let stream = opendir("\(root)/\(folder)") else {
      return tell(
        .unreadableFile, folder, "the folder cannot be read: \(explanation(errno))",
        "allow it with: chmod a+rx '\(folder)'")
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
    guard lstat("\(root)/\(path)", &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard stat("\(root)/\(path)", &status) == 0 else {
        return tell(
          path,
          errno == ELOOP
            ? "this symbolic link leads in a circle" : "this symbolic link leads nowhere",
          "remove the link")
      }
      guard let target = absolutePath("\(root)/\(path)"), target.hasPrefix(root + "/") else {
        return tell(
          path, "this symbolic link leads out of the workspace",
          "copy what it leads to into the workspace")
      }
    }
    if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) }
    if status.st_mode & S_IFMT == S_IFREG { files.append(path) }
  }

  private mutating func tell(_ path: String, _ summary: String, _ help: String) {
    tell(.symbolicLink, path, summary, help)
  }

  private mutating func tell(_ rule: Rule, _ path: String, _ summary: String, _ help: String) {
    diagnostics.append(Diagnostic(rule, at: SourceRange(path: path), summary, help: help))
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
