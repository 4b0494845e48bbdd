package import BriefDiagnostics
internal import BriefModel
package import BriefSite
internal import Bytes

/// What came of printing.
package struct Printing: Sendable {
  package var files: [PrintedFile] = []
  /// For each printed file the key by which its bytes are kept.
  var keys: [String] = []
  /// What printed them; nil where nothing was printed.
  package internal(set) var typesetter: (any Typesetting)?
  /// How many PDFs were made, and in how many seconds of the typesetter's own.
  package var made = 0
  package var seconds = 0.0
  /// How many documents were parsed again to print them.
  package var reparsed = 0
  /// What could not be printed, and why.
  package var diagnostics: [Diagnostic] = []
  /// Why nothing could be printed: a missing typesetter. The site is made all the same.
  package var trouble: WorkspaceError?

  package init() {}

  /// The key of each printed file, by its path.
  package var keysByPath: [String: String] {
    Dictionary(zip(files.map(\.route.path), keys), uniquingKeysWith: { one, _ in one })
  }
}

/// The print step of a compilation, from before the check to after it.
struct PrintStep {
  let typesetter: any Typesetting
  /// Files of `Templates/print`.
  let templates: [SourceFile]
  /// Trees that the check leaves to the print.
  let bodies: KeptBodies
  private let notes: PrintNotes

  /// - Throws: where the typesetter or a font is missing.
  init(_ compiler: Compiler, _ reading: Reading) throws(WorkspaceError) {
    typesetter = try reading.world.typesetter(
      fontPackages: compiler.vocabulary.site.printFonts)
    templates = try reading.sources(in: "Templates/print", suffix: "")
    notes = PrintNotes(typesetter.notes())
    bodies = KeptBodies(printed: notes.sources)
  }

  /// Prints every document that is printed; one whose inputs are those of its kept PDF is only looked at.
  ///
  /// - Throws: where what was checked is not there any more, or the typesetter breaks.
  func print(_ checked: CheckedSite, _ wish: CompilationWish) async throws(WorkspaceError)
    -> Printing
  {
    let site = checked.linked.site
    let reading = checked.reading
    let printables = checked.compiler.printables(of: site)
    let look = PrintLook(site, ground: ground(reading)) { reading.digest(of: $0) }
    var looks: [String] = []
    var found: [(file: PrintedFile, key: String)?] = []
    for printable in printables {
      let digest = try look.digest(of: printable.work, in: printable.language) {
        path throws(WorkspaceError) in try reading.pictureDigest(path)
      }
      looks.append(digest)
      found.append(kept(site.printRoute(ofWork: printable.work, in: printable.language), digest))
    }
    let missing = printables.indices.filter { found[$0] == nil }
    var printing = Printing()
    printing.typesetter = typesetter
    let requests = try requests(
      missing.map { printables[$0] }, checked, workers: wish.workers, &printing.reparsed)
    // The same source as before gives the same PDF, whatever else changed.
    var asked: [Int] = []
    for (position, request) in zip(missing, requests) {
      if let note = notes[request.output.path], note.key == request.key,
        typesetter.size(ofPrint: note.key) == note.size
      {
        found[position] = (
          PrintedFile(route: request.output, size: note.size, pages: note.pages), note.key
        )
      } else {
        asked.append(position)
      }
    }
    let wanted = zip(missing, requests).filter { found[$0.0] == nil }.map(\.1)
    let report = try await typesetter.print(
      wanted, in: folder(reading), workers: wish.workers
    ) { done, all in wish.tell(.printing(done, all)) }
    printing.seconds = report.seconds
    for ((position, request), outcome) in zip(zip(asked, wanted), report.outcomes) {
      switch outcome {
      case .printed(let file):
        found[position] = (file, request.key)
        printing.made += 1
      case .failed(let diagnostic): printing.diagnostics.append(diagnostic)
      }
    }
    note(printables, looks, found, reading)
    for case (let file, let key)? in found {
      printing.files.append(file)
      printing.keys.append(key)
    }
    return printing
  }

  func folder(_ reading: Reading) -> PrintFolder {
    PrintFolder(
      templates: templates,
      picture: { path throws(WorkspaceError) in
        guard let file = try reading.file(path) else { throw Reading.changed(path) }
        return file.bytes
      }, document: { reading.excerpt($0) })
  }

  private func kept(_ route: Route, _ look: String) -> (PrintedFile, String)? {
    guard let note = notes[route.path], note.look == look,
      typesetter.size(ofPrint: note.key) == note.size
    else { return nil }
    return (PrintedFile(route: route, size: note.size, pages: note.pages), note.key)
  }

  private func note(
    _ printables: [Printable], _ looks: [String], _ found: [(file: PrintedFile, key: String)?],
    _ reading: Reading
  ) {
    var next = PrintNotes()
    for (number, printable) in printables.enumerated() {
      guard let (file, key) = found[number], let source = reading.digest(of: printable.path) else {
        continue
      }
      next[file.route.path] = PrintNotes.Note(
        source: source, look: looks[number], key: key, size: file.size, pages: file.pages)
    }
    let bytes = next.bytes
    if bytes != notes.bytes { typesetter.note(bytes, keeping: next.keys) }
  }

  /// What every PDF depends on.
  private func ground(_ reading: Reading) -> String {
    "\(typesetter.identity)\n\(reading.digestOfOwnFiles())"
  }

  // MARK: Sources for the typesetter

  private func requests(
    _ printables: [Printable], _ checked: CheckedSite, workers: Int, _ reparsed: inout Int
  ) throws(WorkspaceError) -> [PrintRequest] {
    let (reading, compiler, site) = (checked.reading, checked.compiler, checked.linked.site)
    let bodies = bodies
    let made: [Result<(PrintRequest, Bool), WorkspaceError>] = concurrentMap(
      count: printables.count, workers: workers, state: { compiler.makeReader() }
    ) { index, reader in
      let printable = printables[index]
      if let body = bodies.take(printable.path) {
        return .success((reader.print(body, printable, of: site), false))
      }
      switch reading.document(printable.path) {
      case .success(let source):
        guard let request = reader.print(source, printable, of: site) else {
          return .failure(Reading.changed(printable.path))
        }
        return .success((request, true))
      case .failure(let untaken): return .failure(untaken.stops)
      }
    }
    var requests: [PrintRequest] = []
    for result in made {
      var (request, isAgain) = try result.get()
      if isAgain { reparsed += 1 }
      request.key = try key(request, reading)
      requests.append(request)
    }
    return requests
  }

  /// The digest of all that goes into a PDF, byte for byte.
  func key(_ request: PrintRequest, _ reading: Reading) throws(WorkspaceError) -> String {
    var text = "\(typesetter.identity)\n\(request.timestamp)\n\(sha256(request.typst))\n"
    for template in templates { text += "\(template.path) \(sha256(template.bytes))\n" }
    for asset in request.assets { text += "\(asset) \(try reading.pictureDigest(asset))\n" }
    return sha256(Array(text.utf8))
  }
}

/// Prints one document, as a preview does when someone asks for its PDF.
///
/// - Returns: the PDF, or why it cannot be printed.
/// - Throws: where the document cannot be read now, or there is no typesetter.
package func print(
  _ printable: Printable, of site: Site, _ compiler: Compiler, _ reading: Reading
) async throws(WorkspaceError) -> Result<[UInt8], Diagnosis> {
  let step = try PrintStep(compiler, reading)
  let source: SourceFile
  switch reading.document(printable.path) {
  case .success(let read): source = read
  case .failure(let untaken): throw untaken.stops
  }
  guard var request = compiler.makeReader().print(source, printable, of: site) else {
    throw Reading.changed(printable.path)
  }
  request.key = try step.key(request, reading)
  if step.typesetter.size(ofPrint: request.key) == nil {
    let report = try await step.typesetter.print(
      [request], in: step.folder(reading), workers: 1, progress: { _, _ in })
    if case .failed(let diagnostic)? = report.outcomes.first {
      return .failure(Diagnosis(diagnostic))
    }
  }
  return .success(try step.typesetter.bytes(ofPrint: request.key))
}

/// A finding as an error, for `Result`.
package struct Diagnosis: Error, Sendable {
  package let diagnostic: Diagnostic
  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
