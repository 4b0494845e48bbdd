package import BriefCompiler
internal import BriefDiagnostics
internal import BriefSite
internal import Bytes
internal import Subprocess
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Makes PDFs with Typst, through one small Python program that stays open; keeps what it made.
///
/// A PDF is used again while everything that went into it is the same, byte for byte: its source, the
/// templates, its pictures, the typesetter's version and the fonts.
package struct Typesetter: Typesetting {
  private let workspace: Workspace
  private let python: String
  private let fonts: [String]
  private let identity: String
  private let cache: String

  /// - Throws: where the typesetter or a font package is missing.
  package init(workspace: Workspace, installation: Installation, fontPackages: [String])
    throws(WorkspaceError)
  {
    guard let python = installation.python else {
      throw WorkspaceError(
        "the typesetter is not installed, so no PDF was made; install it with 'make site', or build with --no-pdf"
      )
    }
    self.workspace = workspace
    self.python = python
    var fonts: [String] = []
    for name in fontPackages { fonts += try Self.fontFolders(of: name) }
    self.fonts = fonts
    guard let version = Self.version(of: python) else {
      throw WorkspaceError(
        "the Python environment '\(python)' has no 'typst' package; install it with 'make site'")
    }
    identity = "typst \(version) ua-1 a-2a 1\n\(fonts.joined(separator: "\n"))\n"
    cache = "\(workspace.root)/Site/.cache/print"
  }

  /// Prints all requests, in order; those whose PDF is still good cost no more than a comparison.
  package func print(
    _ requests: [PrintRequest], workers: Int, progress: @escaping @Sendable (Int, Int) -> Void
  ) async throws(WorkspaceError) -> PrintReport {
    let templates = templateBytes()
    let keys = requests.map { key($0, templates) }
    var outcomes: [PrintOutcome?] = []
    for (request, key) in zip(requests, keys) { outcomes.append(kept(request, key)) }
    let missing = outcomes.indices.filter { outcomes[$0] == nil }
    var seconds = 0.0
    if !missing.isEmpty {
      let queue = PrintQueue(
        missing.map { PrintQueue.Entry(index: $0, request: requests[$0], key: keys[$0]) }, progress)
      let helpers = max(1, min(workers, (missing.count + 5) / 6))
      do {
        try await withThrowingTaskGroup(of: [(Int, PrintOutcome, Double)].self) { group in
          for _ in 0..<helpers { group.addTask { try await run(queue) } }
          for try await batch in group {
            for (index, outcome, time) in batch {
              outcomes[index] = outcome
              seconds += time
            }
          }
        }
      } catch let error as WorkspaceError {
        throw error
      } catch {
        throw WorkspaceError("the typesetter could not be started: \(error)")
      }
    }
    let all = outcomes.enumerated().map { index, outcome in
      outcome ?? .failed(Self.stopped(requests[index]))
    }
    return PrintReport(outcomes: all, seconds: seconds)
  }

  // MARK: The cache

  package func bytes(ofPrint key: String) throws(WorkspaceError) -> [UInt8] {
    guard case .success(let bytes) = readFile(key, limit: 1 << 30) else {
      throw WorkspaceError("'\(key)' cannot be read any more; build again")
    }
    return bytes
  }

  private func cached(_ output: Route) -> String { "\(cache)/\(output.path)" }

  private func templateBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    for path in workspace.files(in: "Templates/print", suffix: ".typ") {
      if case .bytes(let file) = workspace.read(path, limit: 1 << 24) {
        bytes += Array("\(path) \(file.count)\n".utf8) + file
      }
    }
    return bytes
  }

  private func key(_ request: PrintRequest, _ templates: [UInt8]) -> [UInt8] {
    var key = Array("\(identity)\(request.timestamp)\n".utf8) + templates + request.typst
    for asset in request.assets {
      if case .bytes(let file) = workspace.read(asset, limit: 1 << 28) {
        key += Array("\n\(asset) \(file.count)\n".utf8) + file
      }
    }
    return key
  }

  private func kept(_ request: PrintRequest, _ key: [UInt8]) -> PrintOutcome? {
    let path = cached(request.output)
    guard case .success(let before) = readFile(path + ".key", limit: key.count), before == key,
      case .success(let pdf) = readFile(path, limit: 1 << 30)
    else { return nil }
    return .printed(Self.describe(request, pdf), key: path, isNew: false)
  }

  private static func describe(_ request: PrintRequest, _ pdf: [UInt8]) -> PrintedFile {
    PrintedFile(route: request.output, size: pdf.count, pages: pageCount(pdf))
  }

  /// The number of pages, from the root of the page tree.
  private static func pageCount(_ pdf: [UInt8]) -> Int {
    pdf.withUnsafeBufferPointer { bytes in
      var most = 1
      var at = 0
      while let found = bytes.firstRange(of: "/Type/Pages/Count ", from: at) {
        at = found + 18
        var value = 0
        while at < bytes.count, bytes[at].isDigit {
          value = value * 10 + Int(bytes[at] - 0x30)
          at += 1
        }
        most = max(most, value)
      }
      return most
    }
  }

  // MARK: The helper

  private func run(_ queue: PrintQueue) async throws -> [(Int, PrintOutcome, Double)] {
    let arguments = ["-I", "-c", helperProgram, workspace.root] + fonts
    let result = try await Subprocess.run(
      .path(.init(python)), arguments: .init(arguments), input: .inputWriter, output: .sequence,
      error: .discarded
    ) { execution in
      var lines = execution.standardOutput.strings().makeAsyncIterator()
      var done: [(Int, PrintOutcome, Double)] = []
      while let entry = queue.next() {
        let (index, request, key) = (entry.index, entry.request, entry.key)
        let path = cached(request.output)
        _ = makeFolders(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
        unlink(path + ".key")
        let head = Array("\(request.timestamp)\t\(request.typst.count)\t\(path)\n".utf8)
        _ = try await execution.standardInputWriter.write(head + request.typst)
        guard let line = try await lines.next() else {
          done.append((index, .failed(Self.stopped(request)), 0))
          break
        }
        let parts = line.trimmingLine().split(separator: "\t", omittingEmptySubsequences: false)
        let seconds = parts.count > 1 ? (Double(String(parts[1])) ?? 0) : 0
        if parts.first == "ok", case .success(let pdf) = readFile(path, limit: 1 << 30) {
          _ = key.withUnsafeBufferPointer { writeFile(path + ".key", $0) }
          done.append(
            (index, .printed(Self.describe(request, pdf), key: path, isNew: true), seconds))
        } else {
          done.append(
            (index, .failed(failure(request, parts.dropFirst(2).map(String.init))), seconds))
        }
      }
      try await execution.standardInputWriter.finish()
      return done
    }
    return result.closureResult
  }

  private static func stopped(_ request: PrintRequest) -> Diagnostic {
    Diagnostic(
      .printFailed, at: SourceRange(path: request.source),
      "the typesetter stopped before this document was printed",
      help: "build again; if it stops again, run 'make site' to install it anew")
  }

  /// Turns the typesetter's messages into a finding at the document.
  private func failure(_ request: PrintRequest, _ messages: [String]) -> Diagnostic {
    let at = SourceRange(path: request.source)
    let glyphs = messages.compactMap { message -> String? in
      guard message.contains("could not be displayed"), let start = message.firstIndex(of: "\""),
        let end = message[message.index(after: start)...].firstIndex(of: "\"")
      else { return nil }
      return String(message[message.index(after: start)..<end])
    }
    if let first = glyphs.first {
      let all = Set(glyphs).sorted().prefix(8).map { "'\($0)'" }.joined(separator: ", ")
      return Diagnostic(
        .missingGlyph, at: place(of: first, in: request.source), "no font in print draws \(all)",
        help:
          "name a Debian font package that has it under 'print_fonts' in Site/site.yml, such as fonts-noto-cjk, or write it otherwise"
      )
    }
    return Diagnostic(
      .printFailed, at: at,
      "the typesetter cannot print this document: \(messages.first ?? "no reason given")",
      help:
        "if the message names a template, look in Templates/print; else simplify the part that it names"
    )
  }

  /// Where a text stands in a document for the first time.
  private func place(of text: String, in path: String) -> SourceRange {
    guard case .bytes(let bytes) = workspace.read(path, limit: 1 << 24) else {
      return SourceRange(path: path)
    }
    let source = SourceFile(path: path, bytes: bytes)
    let wanted = Array(text.utf8)
    let found = source.bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { bytes.firstRange(of: $0, from: 0) }
    }
    return found.map { source.range($0, $0 + wanted.count) } ?? SourceRange(path: path)
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
        "the font package '\(name)' of 'print_fonts' is not installed; install it with: apt-get install \(name)"
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

/// Hands out what is still to be printed to the helpers.
private final class PrintQueue: Sendable {
  struct Entry: Sendable {
    let index: Int
    let request: PrintRequest
    let key: [UInt8]
  }
  private let entries: [Entry]
  private let position = Mutex(0)
  private let progress: @Sendable (Int, Int) -> Void

  init(_ entries: [Entry], _ progress: @escaping @Sendable (Int, Int) -> Void) {
    self.entries = entries
    self.progress = progress
  }

  func next() -> Entry? {
    let taken = position.withLock { position in
      position += 1
      return position - 1
    }
    guard taken < entries.count else { return nil }
    progress(taken + 1, entries.count)
    return entries[taken]
  }
}

extension String {
  fileprivate func trimmingLine() -> String {
    var text = self
    while let last = text.last, last.isNewline { text.removeLast() }
    return text
  }
}

/// Reads `timestamp TAB length TAB path`, then as many bytes of Typst; answers `ok TAB seconds` or
/// `error TAB seconds TAB message…`. The PDF is put in its place by one rename.
private let helperProgram = """
  import os, sys, time
  import typst

  def messages(error):
      lines = [line[7:] for line in (error.diagnostic or "").split("\\n") if line.startswith("error: ")]
      return lines or [error.message]

  def main():
      source, answer = sys.stdin.buffer, sys.stdout
      root, fonts = sys.argv[1], sys.argv[2:]
      compiler = typst.Compiler(root=root, font_paths=fonts, ignore_system_fonts=True)
      for line in source:
          timestamp, length, path = line.rstrip(b"\\n").split(b"\\t", 2)
          text = source.read(int(length))
          start = time.perf_counter()
          try:
              pdf = compiler.compile(input=text, format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=int(timestamp))
              path = path.decode()
              with open(path + ".part", "wb") as file:
                  file.write(pdf)
              os.replace(path + ".part", path)
              reply = ["ok", "%.4f" % (time.perf_counter() - start)]
          except typst.TypstError as error:
              reply = ["error", "%.4f" % (time.perf_counter() - start)] + messages(error)
          except OSError as error:
              reply = ["error", "0", "the PDF cannot be written: " + str(error)]
          answer.write("\\t".join(part.replace("\\t", " ").replace("\\n", " ") for part in reply) + "\\n")
          answer.flush()

  main()
  """
