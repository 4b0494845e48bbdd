internal import BriefCompiler
internal import BriefDiagnostics
internal import BriefSite
internal import Bytes
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Makes PDFs with Typst, through one small Python program that stays open; keeps each under the digest
/// of all that went into it.
struct Typesetter: Typesetting {
  let identity: String
  private let python: String
  private let fonts: [String]
  private let packages: [String]
  private let cache: String

  /// Seconds that one document may take.
  private let patience: Int

  /// - Throws: where the typesetter or a font package is missing.
  init(
    workspace: Workspace, installation: Installation, fontPackages: [String], patience: Int
  ) throws(WorkspaceError) {
    self.patience = patience
    guard let python = installation.python else {
      throw WorkspaceError(
        Message(
          "the typesetter is not installed, so no PDF was made; install it with 'make site', or build with --no-pdf"
        )
      )
    }
    guard let version = Self.version(of: python) else {
      throw WorkspaceError(
        Message(
          "the Python environment '\(python)' has no 'typst' package; install it with 'make site'"))
    }
    self.python = python
    var fonts: [String] = []
    for name in fontPackages { fonts += try Self.fontFolders(of: name) }
    self.fonts = fonts
    packages = fontPackages
    // Fonts are known by their files' sizes and times; this program by its own.
    let stamps = fonts.flatMap { folder in
      filesBelow(folder).map { "\(folder)/\($0) \(Self.stamp("\(folder)/\($0)"))" }
    }
    identity =
      "typst \(version) ua-1 a-2a 2 \(Self.stamp("/proc/self/exe"))\n\(stamps.joined(separator: "\n"))"
    cache = "\(workspace.root)/Site/.cache/prints"
  }

  private static func stamp(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "-" }
    #if canImport(Glibc)
      return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    #else
      return "\(status.st_size) \(status.st_mtimespec.tv_sec)"
    #endif
  }

  // MARK: Printing

  func print(
    _ requests: [PrintRequest], in folder: PrintFolder, workers: Int,
    progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(WorkspaceError) -> PrintReport {
    if requests.isEmpty { return PrintReport(outcomes: [], seconds: 0) }
    let made = makeFolders(cache)
    guard made == 0 else {
      throw WorkspaceError(Message("'\(cache)' cannot be made: \(explanation(made))"))
    }
    clearLeftovers(named: "root-", "", in: cache)
    let helpers = max(1, min(workers, (requests.count + 5) / 6))
    let work = PrintWork(requests.count)
    let (python, fonts, packages) = (python, fonts, packages)
    let (cache, patience) = (cache, patience)
    concurrently(
      count: requests.count, workers: helpers, run: 1,
      state: {
        PrintHelper(python: python, fonts: fonts, packages: packages, cache: cache, folder)
      }
    ) { index, helper in
      guard work.trouble == nil else { return }
      do throws(WorkspaceError) {
        work.put(try helper.print(requests[index], patience: patience), at: index)
      } catch { work.stop(error) }
      progress(work.done, requests.count)
    }
    if let trouble = work.trouble { throw trouble }
    return work.report
  }

  // MARK: What is kept

  /// Where a PDF is kept, without `.pdf`; sources of the typesetter stand beside as `.typ`.
  static func place(_ key: String, in cache: String) -> String {
    "\(cache)/\(key.prefix(2))/\(key)"
  }

  func size(ofPrint key: String) -> Int? {
    var status = stat()
    guard stat(Self.place(key, in: cache) + ".pdf", &status) == 0 else { return nil }
    return Int(status.st_size)
  }

  func bytes(ofPrint key: String) throws(WorkspaceError) -> [UInt8] {
    guard case .success(let bytes) = readFile(Self.place(key, in: cache) + ".pdf", limit: 1 << 30)
    else {
      throw WorkspaceError(Message("a PDF that was just made cannot be read any more; build again"))
    }
    return bytes
  }

  func source(ofPrint key: String) -> [UInt8] {
    if case .success(let bytes) = readFile(Self.place(key, in: cache) + ".typ", limit: 1 << 28) {
      return bytes
    }
    return []
  }

  func notes() -> [UInt8] {
    if case .success(let bytes) = readFile("\(cache)/notes", limit: 1 << 28) { return bytes }
    return []
  }

  func note(_ bytes: [UInt8], keeping keys: Set<String>) {
    guard makeFolders(cache) == 0 else { return }
    // What is not noted is only made again.
    try? replaceFile("\(cache)/notes", bytes, name: "notes")
    let now = time(nil)
    for file in filesBelow(cache) where file.hasSuffix(".pdf") || file.hasSuffix(".typ") {
      let key = String(file.split(separator: "/").last ?? "").prefix { $0 != "." }
      var status = stat()
      guard !keys.contains(String(key)), stat("\(cache)/\(file)", &status) == 0 else { continue }
      // A preview or another build may have made it just now.
      #if canImport(Glibc)
        let made = status.st_mtim.tv_sec
      #else
        let made = status.st_mtimespec.tv_sec
      #endif
      if now - made > 86_400 { unlink("\(cache)/\(file)") }
    }
  }

  // MARK: What is installed

  private static func version(of python: String) -> String? {
    let folder = python.replacing("/bin/python3", with: "/lib")
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entryName(entry)
      guard name.hasPrefix("python3"), let packages = opendir("\(folder)/\(name)/site-packages")
      else { continue }
      defer { closedir(packages) }
      while let package = readdir(packages) {
        let name = entryName(package)
        if name.hasPrefix("typst-"), name.hasSuffix(".dist-info") {
          return String(name.dropFirst(6).dropLast(10))
        }
      }
    }
    return nil
  }

  /// The folders of the fonts that a Debian package installed.
  private static func fontFolders(of name: String) throws(WorkspaceError) -> [String] {
    guard name.utf8.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2B || $0 == 0x2E }),
      case .success(let bytes) = readFile("/var/lib/dpkg/info/\(name).list", limit: 1 << 22)
    else {
      throw WorkspaceError(
        Message(
          "the font package '\(name)' of 'print_fonts' is not installed; install it with: apt-get install \(name)"
        )
      )
    }
    var folders: Set<String> = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard line.hasSuffix(".ttf") || line.hasSuffix(".otf") || line.hasSuffix(".ttc"),
        let slash = line.lastIndex(of: "/")
      else { continue }
      folders.insert(String(line[..<slash]))
    }
    return folders.sorted()
  }
}

/// What became of each request, put together by those who print.
private final class PrintWork: Sendable {
  private let state: Mutex<State>
  private struct State {
    var outcomes: [(PrintOutcome, Double)?]
    var done = 0
    var trouble: WorkspaceError?
  }

  init(_ count: Int) { state = Mutex(State(outcomes: Array(repeating: nil, count: count))) }

  func put(_ outcome: (PrintOutcome, Double), at index: Int) {
    state.withLock { state in
      state.outcomes[index] = outcome
      state.done += 1
    }
  }

  func stop(_ error: WorkspaceError) {
    state.withLock { if $0.trouble == nil { $0.trouble = error } }
  }

  var trouble: WorkspaceError? { state.withLock { $0.trouble } }
  var done: Int { state.withLock { $0.done } }
  var report: PrintReport {
    let outcomes = state.withLock { $0.outcomes.compactMap(\.self) }
    return PrintReport(
      outcomes: outcomes.map(\.0), seconds: outcomes.reduce(0) { $0 + $1.1 })
  }
}
