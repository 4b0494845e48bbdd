package import BriefDiagnostics
internal import BriefHTML
internal import BriefModel
package import BriefSite
internal import BriefSyntax
package import Bytes

/// A review site that is kept up to date while its files change; every step is a pure function of the
/// files that changed.
///
/// A changed text is shown at once where no other page can show anything of the change; everything is
/// linked anew a little later (`settle`), so that what is shown then never depends on the short cut.
package struct LiveSite: Sendable {
  package let compiler: Compiler
  /// Counts up with every change that pages can show.
  package private(set) var revision: Int
  /// What is wrong with the site's own files and templates.
  package private(set) var general: [Diagnostic]
  private var entries: [String: Entry]
  private var linked: [String: [Diagnostic]] = [:]
  private var linkedCounts = Counts([])
  private var pages: PageSet
  private var index: PageIndex
  private let workers: Int
  private let printsOnDemand: Bool
  /// Whether documents have changed since everything was linked.
  package private(set) var isUnsettled = false

  private struct Entry: Sendable {
    var document: CheckedDocument
    var diagnostics: [Diagnostic]
    var fields: [UInt8]
    /// Whether the file cannot be read now, and the document is an earlier state of it.
    var isEarlier = false
    let counts: Counts

    init(
      _ document: CheckedDocument, _ diagnostics: [Diagnostic], fields: [UInt8],
      isEarlier: Bool = false
    ) {
      self.document = document
      self.diagnostics = diagnostics
      self.fields = fields
      self.isEarlier = isEarlier
      counts = Counts(diagnostics)
    }
  }

  /// What a document may still lack is listed on its page, not counted.
  package struct Counts: Sendable {
    package var errors = 0
    package var warnings = 0

    init(_ diagnostics: some Sequence<Diagnostic>) {
      for diagnostic in diagnostics {
        if diagnostic.severity == .error { errors += 1 }
        if diagnostic.severity == .warning, diagnostic.need == nil { warnings += 1 }
      }
    }
  }

  /// A file that was checked: what came of it, and its front matter.
  package struct CheckedFile: Sendable {
    package let path: String
    let checked: Diagnosed<CheckedDocument>
    let fields: [UInt8]

    /// Whether it shows a file that is not known.
    package var lacksPicture: Bool { BriefCompiler.lacksPicture(checked.diagnostics) }
  }

  /// Checks documents for a live site, one for each worker.
  package static func makeReader(_ compiler: Compiler) -> DocumentReader {
    DocumentReader(compiler, isThorough: true, translated: nil, marksPlaces: true)
  }

  /// Checks one file.
  package static func check(_ source: SourceFile, with reader: DocumentReader) -> CheckedFile {
    let checked = reader.check(source)
    let fields = Array(source.bytes[..<min(checked.value.text.bodyStart, source.bytes.count)])
    return CheckedFile(path: source.path, checked: checked, fields: fields)
  }

  /// A file that cannot be read, and why.
  package static func unreadable(_ path: String, _ told: Diagnostic, with reader: DocumentReader)
    -> CheckedFile
  {
    CheckedFile(path: path, checked: Diagnosed(reader.unreadable(path: path), [told]), fields: [])
  }

  /// - Parameters:
  ///   - general: what is wrong beside the documents.
  ///   - printsOnDemand: whether pages lead to PDFs, which are made when they are asked for.
  package init(
    _ compiler: Compiler, general: [Diagnostic], files: [CheckedFile], printsOnDemand: Bool,
    workers: Int, after earlier: LiveSite? = nil
  ) {
    self.compiler = compiler
    self.general = general
    self.workers = workers
    self.printsOnDemand = printsOnDemand
    revision = (earlier?.revision ?? 0) + 1
    entries = [:]
    entries.reserveCapacity(files.count)
    for file in files {
      entries[file.path] = Self.entry(file, after: earlier?.entries[file.path])
    }
    let all = Self.link(entries, compiler, printsOnDemand, workers)
    (linked, pages, index) = (all.told, all.pages, PageIndex(all.pages))
    linkedCounts = Counts(linked.values.joined())
  }

  private static func entry(_ file: CheckedFile, after earlier: Entry?) -> Entry {
    let document = file.checked.value
    if document.text.isUnreadable, let earlier, !earlier.document.text.isUnreadable {
      return Entry(
        earlier.document, file.checked.diagnostics, fields: earlier.fields, isEarlier: true)
    }
    return Entry(document, file.checked.diagnostics, fields: file.fields)
  }

  private static func link(
    _ entries: [String: Entry], _ compiler: Compiler, _ printsOnDemand: Bool, _ workers: Int
  ) -> (told: [String: [Diagnostic]], pages: PageSet) {
    let documents = entries.keys.sorted().compactMap { entries[$0]?.document }
    let linked = compiler.link(documents, includeWithheld: true, isThorough: true)
    let site = linked.value.site
    let printed =
      printsOnDemand
      ? compiler.printables(of: site).map {
        PrintedFile(route: site.printRoute(ofWork: $0.work, in: $0.language), size: 0, pages: 0)
      } : []
    return (
      Dictionary(grouping: linked.diagnostics) { $0.range?.path ?? "" },
      compiler.pages(of: site, printed: printed, workers: workers)
    )
  }

  // MARK: Changes

  /// Takes changed and removed files into the site.
  ///
  /// - Returns: whether everything was linked anew; otherwise `settle` is still to be called.
  package mutating func change(_ files: [CheckedFile], removed: Set<String> = []) -> Bool {
    revision += 1
    for path in removed { entries[path] = nil }
    if removed.isEmpty, files.count == 1, let file = files.first, replaceText(file) {
      isUnsettled = true
      return false
    }
    for file in files { entries[file.path] = Self.entry(file, after: entries[file.path]) }
    relink()
    return true
  }

  /// Something changed that pages show but documents do not know of: a style sheet, a picture.
  package mutating func touch() { revision += 1 }

  /// Tells other things than before that are wrong beside the documents.
  package mutating func tell(_ general: [Diagnostic]) {
    revision += 1
    self.general = general
  }

  /// Links everything anew where only a text was replaced.
  ///
  /// - Returns: whether anything that is told changed by that.
  package mutating func settle() -> Bool {
    guard isUnsettled else { return false }
    let before = linked
    relink()
    let changed =
      before.count != linked.count
      || before.contains { path, told in
        linked[path]?.map(\.summary) != told.map(\.summary)
          || linked[path]?.map(\.range) != told.map(\.range)
      }
    if changed { revision += 1 }
    return changed
  }

  private mutating func relink() {
    let all = Self.link(entries, compiler, printsOnDemand, workers)
    (linked, pages, index) = (all.told, all.pages, PageIndex(all.pages))
    linkedCounts = Counts(linked.values.joined())
    isUnsettled = false
  }

  /// Replaces the text of one document where no other page shows anything of it.
  private mutating func replaceText(_ file: CheckedFile) -> Bool {
    let site = pages.renderer.site
    let checked = file.checked.value
    guard let before = entries[file.path], !before.isEarlier, before.fields == file.fields,
      !checked.text.isUnreadable, checked.hasSameFace(as: before.document),
      let number = index.document(file.path)
    else { return false }
    guard let work = site.work(ofDocument: number) else { return false }
    let original = site.documents[site.works[work].original]
    let document: Document
    switch checked {
    case .translation(let translation):
      document =
        translation.document(
          of: original, compiler.vocabulary, asOf: compiler.asOf, isThorough: true
        ).value
    case .original(let changed):
      // A translation says how far it is behind this text.
      if site.works[work].documents.contains(where: { $0 >= 0 && Int($0) != number }) {
        return false
      }
      document = changed
    }
    entries[file.path] = Self.entry(file, after: nil)
    pages = PageSet(
      pages: pages.pages,
      renderer: SiteRenderer(
        pages.renderer, site: Site(site, replacing: number, by: document)))
    return true
  }

  // MARK: Answers

  package var documentCount: Int { entries.count }
  package func has(_ path: String) -> Bool { entries[path] != nil }

  /// Whether a document shows or links to a file.
  package func shows(asset path: String) -> Bool {
    entries.values.contains { entry in
      entry.document.text.links.contains { $0.target == .asset(path) }
    }
  }

  /// Whether a document shows a file that is not known.
  package var lacksPictures: Bool {
    entries.values.contains { BriefCompiler.lacksPicture($0.diagnostics) }
  }
  package var site: Site { pages.renderer.site }

  /// How many errors and warnings there are in the whole workspace.
  package var counts: Counts {
    var all = Counts(general)
    for counts in [linkedCounts] + entries.values.map(\.counts) {
      all.errors += counts.errors
      all.warnings += counts.warnings
    }
    return all
  }

  /// What is told about a document, in the order of its text.
  package func findings(of path: String) -> [Diagnostic] {
    ((entries[path]?.diagnostics ?? []) + (linked[path] ?? [])).sorted(
      by: Diagnostic.inReadingOrder)
  }

  /// The page at an address below the root, without a slash at its beginning.
  package func page(at address: String) -> LivePage? {
    guard let page = index.page(address, pages) else { return nil }
    var path: String?
    if case .document(let work) = page.kind {
      path = site.documents[site.document(of: work, in: page.language)].path
    }
    return LivePage(
      page: page, document: path, isEarlier: path.flatMap { entries[$0]?.isEarlier } ?? false,
      pages: pages)
  }

  /// The document whose PDF has this address.
  package func printable(at address: String) -> Printable? {
    guard printsOnDemand else { return nil }
    return compiler.printables(of: site).first {
      site.printRoute(ofWork: $0.work, in: $0.language).path == address
    }
  }

  /// The file of the workspace that has this address.
  package func asset(at address: String) -> String? {
    compiler.vocabulary.assets.first { Route(ofAsset: $0).path == address }
  }

  /// The page that lists what is told about every document.
  package func findingsPage(in catalogue: Catalogue) -> ByteBuffer {
    var out = ByteBuffer(capacity: 1 << 15)
    let decoration = PreviewDecoration(
      revision: revision, catalogue: catalogue, errors: counts.errors, warnings: counts.warnings,
      general: general, isEarlier: false, findings: .none)
    BriefHTML.findingsPage(told(), decoration: decoration, to: &out)
    return out
  }

  /// Documents with findings, and their addresses, in order.
  private func told() -> [(path: String, address: String?, findings: [Diagnostic])] {
    Set(entries.keys).union(linked.keys).sorted().compactMap { path in
      let found = findings(of: path).filter { $0.need == nil || $0.severity == .error }
      if found.isEmpty { return nil }
      let number = index.document(path)
      let address = number.flatMap { number in
        site.work(ofDocument: number).map { work in
          let language = site.languages.firstIndex(of: site.documents[number].language) ?? 0
          return site.prefix(language) + site.works[work].route
        }
      }
      return (path, address, found)
    }
  }
}

private func lacksPicture(_ diagnostics: [Diagnostic]) -> Bool {
  diagnostics.contains { $0.rule.name == "missing-picture" }
}
