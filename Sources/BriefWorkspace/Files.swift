package import BriefCompiler
internal import BriefDiagnostics
internal import CBriefSupport

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Small wrappers of system calls: two to twelve times as fast as Foundation's on this work.

enum ReadFailure: Error {
  case system(Int32)
  case tooLarge(Int)
}

/// - Parameter followsLink: whether a link is read through; the failure is `ELOOP` otherwise.
func readFile(_ path: String, limit: Int, followsLink: Bool = true) -> Result<[UInt8], ReadFailure>
{
  let descriptor = open(
    path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW))
  guard descriptor >= 0 else { return .failure(.system(errno)) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { return .failure(.system(errno)) }
  guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.system(EISDIR)) }
  let size = Int(status.st_size)
  guard size <= limit else { return .failure(.tooLarge(size)) }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  return failure == 0 ? .success(bytes) : .failure(.system(failure))
}

/// Creates or replaces a file; 0, or an errno.
func writeFile(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { return errno }
  var written = 0
  while written < bytes.count {
    let count = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
    if count < 0, errno == EINTR { continue }
    if count <= 0 {
      let number = errno
      close(descriptor)
      return number
    }
    written += count
  }
  return close(descriptor) == 0 ? 0 : errno
}

/// Creates or replaces a file with a text; throws the reason where it cannot be.
package func writeText(_ text: String, to path: String) throws(WorkspaceError) {
  var text = text
  let number = text.withUTF8 { writeFile(path, $0) }
  if number != 0 {
    throw WorkspaceError(Message("'\(path)' cannot be written: \(explanation(number))"))
  }
}

enum FileKind { case file, folder, other }

func fileKind(_ path: String) -> FileKind? {
  var status = stat()
  guard stat(path, &status) == 0 else { return nil }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  default: return .other
  }
}

/// The path without links and dots, or nil where there is nothing.
func absolutePath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Makes a folder and those above it; 0, or an errno.
func makeFolders(_ path: String) -> Int32 {
  if mkdir(path, 0o777) == 0 || errno == EEXIST { return 0 }
  guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
    return errno
  }
  let above = makeFolders(String(path[..<slash]))
  if above != 0 { return above }
  return mkdir(path, 0o777) == 0 || errno == EEXIST ? 0 : errno
}

func entryName(_ entry: UnsafeMutablePointer<dirent>) -> String {
  withUnsafePointer(to: &entry.pointee.d_name) {
    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
  }
}

/// The names in a folder, not in those below it, that end in a suffix, without it, sorted.
func names(in folder: String, suffix: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = entryName(entry)
    if name.hasSuffix(suffix), !name.hasPrefix(".") {
      names.append(String(name.dropLast(suffix.count)))
    }
  }
  return names.sorted()
}

/// Removes what processes left in a folder that were killed: files and folders named after a process
/// that is gone, `HEAD` NUMBER `TAIL`.
func clearLeftovers(named head: String, _ tail: String, in folder: String) {
  guard let stream = opendir(folder) else { return }
  defer { closedir(stream) }
  while let entry = readdir(stream) {
    let name = entryName(entry)
    guard name.hasPrefix(head), name.hasSuffix(tail), name.count > head.count + tail.count,
      let process = pid_t(name.dropFirst(head.count).dropLast(tail.count))
    else { continue }
    guard process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) else { continue }
    if unlink("\(folder)/\(name)") != 0 { removeFolder("\(folder)/\(name)") }
  }
}

/// Removes a folder and everything in it; links in it are removed, not followed.
func removeFolder(_ path: String) {
  guard let stream = opendir(path) else { return }
  while let entry = readdir(stream) {
    let name = entryName(entry)
    if name == "." || name == ".." { continue }
    let child = "\(path)/\(name)"
    if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
      removeFolder(child)
    } else if unlink(child) != 0, errno == EISDIR || errno == EPERM {
      removeFolder(child)
    }
  }
  closedir(stream)
  rmdir(path)
}

/// What a system error means, in plain words.
func explanation(_ number: Int32) -> Message {
  switch number {
  case ENOSPC, EDQUOT: Message("the disk is full")
  case EACCES, EPERM: Message("this account may not do that")
  case EROFS: Message("the disk cannot be written to")
  case EISDIR: Message("it is not a file")
  case ENOENT: Message("it is not there")
  case EIO: Message("the device did not take or give all of it")
  case ENOTDIR: Message("what should be a folder on the way there is a file")
  case ENAMETOOLONG: Message("the name is too long")
  case ELOOP: Message("its links lead in a circle")
  case EMFILE, ENFILE: Message("too many files are open")
  default: .verbatim(String(cString: strerror(number)))
  }
}

/// Gives a file another name; 0, or -1 with errno. For methods that are called `rename` themselves.
func renameFile(_ old: String, _ new: String) -> Int32 { rename(old, new) }

/// Exchanges a new folder for an old one in one system call; where the file system has none, in two
/// renames, the first of which is undone if the second fails. 0, or an errno.
func exchangeFolders(_ fresh: String, _ old: String) -> Int32 {
  let number = brief_exchange(fresh, old)
  guard number == ENOSYS || number == EINVAL else { return number }
  let aside = fresh + "-old"
  removeFolder(aside)
  guard rename(old, aside) == 0 else { return errno }
  guard rename(fresh, old) == 0 else {
    let number = errno
    _ = rename(aside, old)
    return number
  }
  return rename(aside, fresh) == 0 ? 0 : errno
}
