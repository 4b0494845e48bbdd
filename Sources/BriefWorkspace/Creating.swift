package import BriefCompiler
package import BriefDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Workspace {
  /// Writes a new file; one that is there already is never written over.
  package func create(_ path: String, _ text: String) throws(WorkspaceError) {
    guard fileKind("\(root)/\(path)") == nil else {
      throw WorkspaceError(
        Message(
          "'\(path)' is there already; it was not changed. Choose another title, or edit that file")
      )
    }
    try write("\(root)/\(path)", Array(text.utf8))
  }
}

extension Workspace {
  /// Writes a file anew; one that changed since it was read is left as it is. The new text takes the
  /// old one's place in one step.
  package func replace(_ source: SourceFile, by changed: SourceFile) throws(WorkspaceError) {
    let path = "\(root)/\(source.path)"
    guard case .success(let now) = readFile(path, limit: Reading.largestData), now == source.bytes
    else {
      throw WorkspaceError(
        Message("'\(source.path)' changed in the meantime; it was left as it is. Try again"))
    }
    guard let real = absolutePath(path), real.hasPrefix(root + "/") else {
      throw WorkspaceError(
        Message("'\(source.path)' leads out of the workspace; it was left as it is"))
    }
    try replaceFile(real, changed.bytes, name: source.path)
  }
}

/// Puts bytes into the place of a file in one step, with the old file's permissions.
func replaceFile(_ path: String, _ bytes: [UInt8], name: String) throws(WorkspaceError) {
  // A hidden name: what a killed program leaves is no document and no picture.
  let slash = path.lastIndex(of: "/") ?? path.startIndex
  let fresh = "\(path[..<slash])/.\(path[slash...].drop { $0 == "/" }).\(getpid()).part"
  var status = stat()
  let isThere = stat(path, &status) == 0
  var number = bytes.withUnsafeBufferPointer { writeFile(fresh, $0) }
  if number == 0, isThere { chmod(fresh, status.st_mode & 0o7777) }
  if number == 0, rename(fresh, path) != 0 { number = errno }
  guard number == 0 else {
    unlink(fresh)
    throw WorkspaceError(
      Message("'\(name)' cannot be written: \(explanation(number)). It is as it was"))
  }
}

/// Makes a workspace from the installed templates and the given files.
///
/// - Throws: where the folder holds something already, or the templates are not found.
package func createWorkspace(
  _ folder: String, from installation: Installation, files: [(path: String, text: String)]
) throws(WorkspaceError) {
  if let kind = fileKind(folder) {
    guard kind == .folder, isEmpty(folder) else {
      throw WorkspaceError(
        Message("'\(folder)' holds something already, so nothing was made; name a new folder"))
    }
  }
  guard let share = installation.share else {
    throw WorkspaceError(
      Message(
        "the templates that belong to this program are not found; install it with 'make install'"))
  }
  try copyFolder("\(share)/Templates", to: "\(folder)/Templates")
  let assets = fileKind("\(share)/assets") == .folder ? "\(share)/assets" : "\(share)/Site/assets"
  for name in ["style.css", "mark.svg"] {
    guard case .success(let bytes) = readFile("\(assets)/\(name)", limit: 1 << 22) else { continue }
    try write("\(folder)/Site/assets/\(name)", bytes)
  }
  for file in files { try write("\(folder)/\(file.path)", Array(file.text.utf8)) }
}

private func copyFolder(_ source: String, to target: String) throws(WorkspaceError) {
  guard let stream = opendir(source) else {
    throw WorkspaceError(Message("'\(source)' cannot be read: \(explanation(errno))"))
  }
  defer { closedir(stream) }
  while let entry = readdir(stream) {
    let name = entryName(entry)
    if name.hasPrefix(".") { continue }
    // Languages come with the program; a workspace has those alone that it changes.
    if fileKind("\(source)/\(name)") == .folder {
      if name == "languages" { continue }
      try copyFolder("\(source)/\(name)", to: "\(target)/\(name)")
    } else if case .success(let bytes) = readFile("\(source)/\(name)", limit: 1 << 24) {
      try write("\(target)/\(name)", bytes)
    }
  }
}

private func write(_ path: String, _ bytes: [UInt8]) throws(WorkspaceError) {
  if let slash = path.lastIndex(of: "/") {
    let number = makeFolders(String(path[..<slash]))
    guard number == 0 else {
      throw WorkspaceError(Message("'\(path[..<slash])' cannot be made: \(explanation(number))"))
    }
  }
  let number = bytes.withUnsafeBufferPointer { writeFile(path, $0) }
  guard number == 0 else {
    throw WorkspaceError(Message("'\(path)' cannot be written: \(explanation(number))"))
  }
}

private func isEmpty(_ folder: String) -> Bool {
  guard let stream = opendir(folder) else { return false }
  defer { closedir(stream) }
  while let entry = readdir(stream) {
    let name = entryName(entry)
    if name != ".", name != ".." { return false }
  }
  return true
}
