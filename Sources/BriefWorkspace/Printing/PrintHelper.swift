internal import BriefCompiler
internal import BriefDiagnostics
internal import BriefModel
internal import BriefSite
internal import Bytes
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One worker's typesetter: a program that stays open, and a folder that holds what it can open.
struct PrintHelper: ~Copyable {
  private let python: String
  private let fonts: [String]
  /// `print_fonts` of the site, whose folders these are.
  private let packages: [String]
  private let cache: String
  fileprivate let folder: PrintFolder
  private let root: String
  private var process: HelperProcess?
  private var hasRoot = false
  private var failures = 0

  private static let count = Mutex(0)

  init(
    python: String, fonts: [String], packages: [String], cache: String, _ folder: PrintFolder
  ) {
    self.python = python
    self.fonts = fonts
    self.packages = packages
    self.cache = cache
    self.folder = folder
    let number = Self.count.withLock { count in
      count += 1
      return count
    }
    root = "\(cache)/root-\(getpid())/\(number)"
  }

  deinit {
    if hasRoot { removeFolder(root) }
    // The last one removes the folder of all; it is not empty before.
    let slash = root.lastIndex(of: "/") ?? root.endIndex
    rmdir(String(root[..<slash]))
  }

  /// Prints one document.
  ///
  /// - Parameter patience: how many seconds it may take.
  /// - Throws: where the typesetter does not work at all, or the disk is full.
  mutating func print(_ request: PrintRequest, patience: Int) throws(WorkspaceError)
    -> (PrintOutcome, Double)
  {
    try begin()
    for picture in request.assets {
      try put(picture, withoutMetadata(try folder.picture(picture)).bytes)
    }
    defer { for picture in request.assets { unlink("\(root)/\(picture)") } }
    let helper: HelperProcess
    if let process {
      helper = process
    } else {
      helper = try HelperProcess(
        python, ["-I", "-c", helperProgram, root] + fonts, complaints: "\(root).said")
      process = helper
    }
    let place = Typesetter.place(request.key, in: cache)
    let made = makeFolders(String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)]))
    guard made == 0 else { throw Self.cannotWrite(explanation(made)) }
    let part = "\(place).\(getpid()).part"
    let head = Array("\(request.timestamp)\t\(request.typst.count)\t\(part)\n".utf8)
    switch helper.ask(head + request.typst, within: patience) {
    case .line(let line): return try read(line, request, part, place)
    case .ended, .late:
      let isLate = helper.hasAnswered ? false : failures > 0
      let hasAnswered = helper.hasAnswered
      process = nil
      unlink(part)
      failures += 1
      // One that never answered anything will not do so for the next document either.
      if !hasAnswered || isLate || failures > 8 {
        throw WorkspaceError(
          Message(
            "the typesetter does not work: \(complaint). No PDF was made; install it anew with 'make site', or build with --no-pdf"
          )
        )
      }
      return (.failed(printStopped(request.source, patience: patience)), 0)
    }
  }

  private func read(_ line: String, _ request: PrintRequest, _ part: String, _ place: String)
    throws(WorkspaceError) -> (PrintOutcome, Double)
  {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let seconds = parts.count > 1 ? (Double(parts[1]) ?? 0) : 0
    switch parts.first {
    case "ok":
      guard case .success(let pdf) = readFile(part, limit: 1 << 30) else {
        throw Self.cannotWrite(Message("the PDF is not there"))
      }
      // The source stays beside it: it says what the PDF says.
      let number = request.typst.withUnsafeBufferPointer { writeFile("\(place).typ", $0) }
      guard number == 0, rename(part, "\(place).pdf") == 0 else {
        let number = number == 0 ? errno : number
        unlink(part)
        unlink("\(place).typ")
        throw Self.cannotWrite(explanation(number))
      }
      return (
        .printed(
          PrintedFile(route: request.output, size: pdf.count, pages: pageCount(pdf))), seconds
      )
    case "world":
      unlink(part)
      throw Self.cannotWrite(
        parts.count > 2 ? explanation(Int32(parts[2]) ?? 0) : Message("the disk does not take it"))
    default: return (.failed(failure(request, Array(parts.dropFirst(2)))), seconds)
    }
  }

  private static func cannotWrite(_ reason: Message) -> WorkspaceError {
    WorkspaceError(Message("PDFs cannot be written to Site/.cache: \(reason)"))
  }

  // MARK: What it can open

  private mutating func begin() throws(WorkspaceError) {
    if hasRoot { return }
    hasRoot = true
    for template in folder.templates { try put(template.path, template.bytes) }
  }

  private func put(_ path: String, _ bytes: [UInt8]) throws(WorkspaceError) {
    let target = "\(root)/\(path)"
    let made = makeFolders(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
    guard made == 0 else { throw Self.cannotWrite(explanation(made)) }
    let number = bytes.withUnsafeBufferPointer { writeFile(target, $0) }
    guard number == 0 else { throw Self.cannotWrite(explanation(number)) }
  }

  // MARK: What went wrong

  /// The last line that the program complained, or that it said nothing.
  private var complaint: Message {
    guard case .success(let bytes) = readFile("\(root).said", limit: 1 << 20),
      let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).last
    else { return Message("it ends or waits without a word") }
    return Message("it says '\(line.prefix(200))'")
  }

  /// Turns the typesetter's messages into a finding at the document.
  private func failure(_ request: PrintRequest, _ messages: [String]) -> Diagnostic {
    let glyphs = messages.compactMap { message -> String? in
      guard message.contains("could not be displayed"), let start = message.firstIndex(of: "\""),
        let end = message[message.index(after: start)...].firstIndex(of: "\"")
      else { return nil }
      return String(message[message.index(after: start)..<end])
    }
    guard let first = glyphs.first else { return printFailure(request.source, messages.first) }
    return missingGlyphs(glyphs, at: place(of: first, in: request.source), fonts: packages)
  }
}

extension PrintHelper {
  /// Where a text stands in a document for the first time.
  fileprivate func place(of text: String, in path: String) -> SourceRange {
    guard let source = folder.document(path) else { return SourceRange(path: path) }
    let wanted = Array(text.utf8)
    let found = source.bytes.withUnsafeBufferPointer { bytes in
      wanted.withUnsafeBufferPointer { bytes.firstRange(of: $0, from: 0) }
    }
    return found.map { source.range($0, $0 + wanted.count) } ?? SourceRange(path: path)
  }
}

/// The number of pages of a PDF, from the root of the page tree.
private func pageCount(_ pdf: [UInt8]) -> Int {
  pdf.withUnsafeBufferPointer { bytes in
    var most = 1
    var at = 0
    while let found = bytes.firstRange(of: "/Type/Pages/Count ", from: at) {
      at = found + 18
      var value = 0
      while at < bytes.count, bytes[at].isDigit {
        value = min(value * 10 + Int(bytes[at] - 0x30), 1_000_000)
        at += 1
      }
      most = max(most, value)
    }
    return most
  }
}

/// Reads `timestamp TAB length TAB path`, then as many bytes of Typst; answers `ok TAB seconds`,
/// `error TAB seconds TAB message…`, or `world TAB seconds TAB errno` where the PDF cannot be written.
private let helperProgram = """
  import sys, time
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
              with open(path.decode(), "wb") as file:
                  file.write(pdf)
              reply = ["ok", "%.4f" % (time.perf_counter() - start)]
          except typst.TypstError as error:
              reply = ["error", "%.4f" % (time.perf_counter() - start)] + messages(error)
          except OSError as error:
              reply = ["world", "0", str(error.errno or 0)]
          answer.write("\\t".join(part.replace("\\t", " ").replace("\\n", " ") for part in reply) + "\\n")
          answer.flush()

  main()
  """
