package import BriefCompiler
internal import BriefDiagnostics
internal import Bytes

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A built site on this disk that is to be published: every file with its hash.
package struct BuiltSite: Sendable {
  /// The absolute path of its folder.
  package let folder: String
  /// Every file with its SHA-256, the record of the edition among them.
  package let files: [String: String]
  /// The SHA-256 of the record, by which the edition is known.
  package let name: String
  package let size: Int
  package let largest: (path: String, size: Int)

  /// Hashes the files of a folder that this tool built and adds the record of the edition.
  ///
  /// - Parameter extra: further files that the target needs, such as `CNAME`.
  package init(
    _ folder: String, tool: String, source: SourceState, extra: [String: [UInt8]], workers: Int
  ) throws(WorkspaceError) {
    for (name, bytes) in extra {
      let number = bytes.withUnsafeBufferPointer { writeFile("\(folder)/\(name)", $0) }
      guard number == 0 else {
        throw WorkspaceError(Message("'\(name)' cannot be written: \(explanation(number))"))
      }
    }
    let paths = filesBelow(folder).filter { $0 != OutputFolder.mark && $0 != Edition.fileName }
    let hashes = hashFiles(paths, in: folder, workers: workers)
    var files: [String: String] = [:]
    var (size, largest) = (0, ("", 0))
    for (path, hash) in zip(paths, hashes) {
      guard let hash else {
        throw WorkspaceError(Message("'\(path)' of the built site cannot be read any more"))
      }
      files[path] = hash.digest
      size += hash.size
      if hash.size > largest.1 { largest = (path, hash.size) }
    }
    let record = Edition(
      tool: tool, source: source.revision, hasChanges: source.hasChanges, files: files
    ).bytes
    let number = record.withUnsafeBufferPointer {
      writeFile("\(folder)/\(Edition.fileName)", $0)
    }
    guard number == 0 else {
      throw WorkspaceError(
        Message("'\(Edition.fileName)' cannot be written: \(explanation(number))"))
    }
    name = sha256(record)
    files[Edition.fileName] = name
    self.folder = folder
    self.files = files
    self.size = size + record.count
    self.largest = largest
  }

  package var paths: [String] { files.keys.sorted() }

  /// The same files as a proof takes them.
  package func finished(in workspace: Workspace) -> FinishedFiles {
    let texts = PrintedText(workspace)
    return FinishedFiles(
      digests: files, largest: largest,
      bytes: { [folder] path in
        if case .success(let bytes) = readFile("\(folder)/\(path)", limit: 4 << 30) {
          bytes
        } else {
          nil
        }
      },
      printedText: { [files] path in files[path].flatMap { texts.text(of: $0) } })
  }
}

/// What state the sources of a site are in.
package struct SourceState: Sendable {
  package let revision: String?
  package let hasChanges: Bool
  package init(revision: String?, hasChanges: Bool) {
    self.revision = revision
    self.hasChanges = hasChanges
  }
}

/// The files below a folder, links not followed, by relative path in order.
func filesBelow(_ folder: String) -> [String] {
  var files: [String] = []
  func walk(_ below: String) {
    guard let stream = opendir(below.isEmpty ? folder : "\(folder)/\(below)") else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entryName(entry)
      if name == "." || name == ".." { continue }
      let path = below.isEmpty ? name : "\(below)/\(name)"
      var status = stat()
      guard lstat("\(folder)/\(path)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { walk(path) } else { files.append(path) }
    }
  }
  walk("")
  return files.sorted()
}

struct FileHash: Sendable {
  let digest: String
  let size: Int
}

/// The SHA-256 and size of files; nil for what cannot be read, a link among them.
func hashFiles(_ paths: [String], in folder: String, workers: Int) -> [FileHash?] {
  concurrentMap(count: paths.count, workers: workers, state: { 0 }) { index, _ in
    let path = "\(folder)/\(paths[index])"
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      case .success(let bytes) = readFile(path, limit: 4 << 30)
    else { return nil }
    return FileHash(digest: sha256(bytes), size: bytes.count)
  }
}

func digest(_ bytes: ArraySlice<UInt8>) -> String {
  bytes.withUnsafeBufferPointer { sha256($0) }
}
