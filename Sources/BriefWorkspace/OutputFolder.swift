package import BriefCompiler
internal import BriefDiagnostics
package import BriefSite
internal import Bytes
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder of the built site, which is replaced as a whole or left as it was.
///
/// The new site is made in a folder beside it; a file that did not change is hard-linked from the old
/// site, so that its time stays; at the end the two folders are exchanged in one system call. Whatever
/// stops the work before that, the old site is as it was.
package final class OutputFolder: Sendable {
  package let path: String
  private let staging: String
  private let hasOld: Bool
  private let failure = Mutex<WorkspaceError?>(nil)
  private let counts = Mutex<Counts>(Counts())

  /// How many files were written, and how many stayed as they were.
  package struct Counts: Sendable {
    package var written = 0
    package var kept = 0
  }

  /// A file by which the tool knows a folder that it made.
  package static let mark = ".made-by-briefs"

  /// A file by which it knows a site for reviewers, which shows what the public may not see.
  package static let reviewMark = ".review-site-never-publish"

  /// - Throws: where the folder is not the tool's, is a mount point, or cannot be made.
  ///
  /// - Parameter isReview: whether the site shows what is withheld; it never takes the place of one that
  ///   does not, nor the other way round.
  package init(_ path: String, isReview: Bool = false) throws(WorkspaceError) {
    var clean = path
    while clean.count > 1, clean.hasSuffix("/") { clean.removeLast() }
    let folder = clean.lastIndex(of: "/").map { String(clean[..<$0]) } ?? "."
    let name = clean.lastIndex(of: "/").map { String(clean[clean.index(after: $0)...]) } ?? clean
    let above = makeFolders(folder.isEmpty ? "/" : folder)
    guard above == 0, let parent = absolutePath(folder.isEmpty ? "/" : folder) else {
      throw WorkspaceError(Message("the folder '\(folder)' cannot be made: \(explanation(above))"))
    }
    guard !name.isEmpty, name != ".", name != ".." else {
      throw WorkspaceError(
        Message(
          "'\(path)' cannot be the folder of the site; name a folder of its own, such as Site/public"
        ))
    }
    let output = parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    switch fileKind(output) {
    case nil: hasOld = false
    case .folder:
      hasOld = true
      guard Self.isOurs(output) else {
        throw WorkspaceError(
          Message(
            "'\(path)' holds files that this tool did not make, so it is not touched; name another folder with --output, or empty it yourself"
          )
        )
      }
      guard Self.isReview(output) == isReview || Self.isEmpty(output) else {
        throw WorkspaceError(
          isReview
            ? Message(
              "'\(path)' holds the public site; name another folder for the reviewers' one with --output"
            )
            : Message(
              "'\(path)' holds a site for reviewers, with what the public may not see; name another folder with --output, or remove it"
            ))
      }
      guard !Self.isMountPoint(output, in: parent) else {
        throw WorkspaceError(
          Message(
            "'\(path)' is a mount point and cannot be exchanged as a whole; name a folder inside it with --output \(path)/site"
          )
        )
      }
    default:
      throw WorkspaceError(
        Message("'\(path)' is a file, not a folder; name another folder with --output"))
    }
    self.path = output
    staging = "\(parent)/.\(name)-\(getpid())"
    Self.clearLeftovers(of: name, in: parent)
    let number = makeFolders(staging)
    guard number == 0 else {
      throw WorkspaceError(Message("'\(parent)' cannot be written to: \(explanation(number))"))
    }
    let mark = Array(
      "This folder is made by 'briefs build' and replaced as a whole each time.\n".utf8)
    mark.withUnsafeBufferPointer { put(Self.mark, $0) }
    if isReview {
      let words = Array("This site shows drafts and embargoed documents. Never publish it.\n".utf8)
      words.withUnsafeBufferPointer { put(Self.reviewMark, $0) }
    }
  }

  /// Puts a file in its place; failures are kept until `finish`.
  package func write(_ route: Route, _ bytes: UnsafeBufferPointer<UInt8>) {
    put(route.path, bytes)
  }

  private func put(_ file: String, _ bytes: UnsafeBufferPointer<UInt8>) {
    let target = "\(staging)/\(file)"
    if hasOld, keep(file, bytes, target) { return counts.withLock { $0.kept += 1 } }
    // Most pages are the first file of their folder.
    if file.hasSuffix("/index.html") { mkdir(String(target.dropLast("/index.html".count)), 0o777) }
    var number = writeFile(target, bytes)
    if number == ENOENT {
      makeFolder(of: file)
      number = writeFile(target, bytes)
    }
    if number != 0 { fail(file, number) }
    counts.withLock { $0.written += 1 }
  }

  /// Links the old file to its new place if it has the same bytes.
  private func keep(_ file: String, _ bytes: UnsafeBufferPointer<UInt8>, _ target: String) -> Bool {
    let old = "\(path)/\(file)"
    var status = stat()
    guard lstat(old, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count,
      case .success(let before) = readFile(old, limit: bytes.count),
      before.withUnsafeBufferPointer({ isSame($0, bytes) })
    else { return false }
    if link(old, target) == 0 { return true }
    guard errno == ENOENT else { return false }
    makeFolder(of: file)
    return link(old, target) == 0
  }

  private func isSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard one.count == other.count else { return false }
    guard let first = one.baseAddress, let second = other.baseAddress else { return true }
    return memcmp(first, second, one.count) == 0
  }

  private func makeFolder(of file: String) {
    guard let slash = file.lastIndex(of: "/") else { return }
    let folder = String(file[..<slash])
    _ = makeFolders("\(staging)/\(folder)")
  }

  private func fail(_ file: String, _ number: Int32) {
    failure.withLock { known in
      if known == nil {
        known = WorkspaceError(
          Message(
            "'\(file)' cannot be written: \(explanation(number)). What was published before is as it was"
          )
        )
      }
    }
  }

  /// Writes every file of a site, and exchanges the new site for the old one.
  package func write(_ files: SiteOutput, workers: Int) throws(WorkspaceError) -> Counts {
    do { try files.forEach(workers: workers) { self.write($0, $1) } } catch {
      abandon()
      throw error
    }
    return try finish()
  }

  /// Exchanges the new site for the old one.
  package func finish() throws(WorkspaceError) -> Counts {
    if let error = failure.withLock({ $0 }) {
      removeFolder(staging)
      throw error
    }
    if hasOld {
      let number = exchangeFolders(staging, path)
      if number != 0 {
        removeFolder(staging)
        throw WorkspaceError(
          Message(
            "'\(path)' cannot be replaced: \(explanation(number)). What was published before is as it was"
          )
        )
      }
      removeFolder(staging)
    } else if rename(staging, path) != 0 {
      let number = errno
      removeFolder(staging)
      throw WorkspaceError(Message("'\(path)' cannot be made: \(explanation(number))"))
    }
    return counts.withLock { $0 }
  }

  /// Leaves the old site as it was.
  package func abandon() { removeFolder(staging) }

  /// Removes what builds left beside the site that were killed: folders of processes that are gone.
  private static func clearLeftovers(of name: String, in parent: String) {
    guard let stream = opendir(parent) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let found = entryName(entry)
      guard found.hasPrefix(".\(name)-") else { continue }
      let digits = found.dropFirst(name.utf8.count + 2).prefix { $0.isNumber }
      guard let process = pid_t(digits),
        process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      else { continue }
      // One that was killed at its first step has no mark yet, and nothing else.
      if rmdir("\(parent)/\(found)") != 0, fileKind("\(parent)/\(found)/\(mark)") == .file {
        removeFolder("\(parent)/\(found)")
      }
    }
  }

  /// Whether a folder holds a site for reviewers.
  static func isReview(_ path: String) -> Bool { fileKind("\(path)/\(reviewMark)") != nil }

  /// Empty, or made by this tool.
  private static func isOurs(_ path: String) -> Bool {
    fileKind("\(path)/\(mark)") == .file || isEmpty(path)
  }

  private static func isEmpty(_ path: String) -> Bool {
    guard let stream = opendir(path) else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entryName(entry)
      if name != ".", name != ".." { return false }
    }
    return true
  }

  private static func isMountPoint(_ path: String, in parent: String) -> Bool {
    var inner = stat()
    var outer = stat()
    guard stat(path, &inner) == 0, stat(parent, &outer) == 0 else { return false }
    return inner.st_dev != outer.st_dev
  }
}
