package import BriefDiagnostics
internal import BriefExport
internal import BriefHTML
package import BriefModel
internal import BriefPrint
internal import BriefSite
internal import BriefSyntax

/// Checks documents, one after the other; each worker has one of its own.
package struct DocumentReader {
  private let compiler: Compiler
  private let markdown = MarkdownReader()
  private let lowering: BodyLowering
  private let citing: BodyCiting
  private let showing = Showing()

  private let isThorough: Bool
  private let translated: Set<String>?
  private let readiesPages: Bool
  private let sentences = SharedSentences()

  init(
    _ compiler: Compiler, isThorough: Bool, translated: Set<String>?, marksPlaces: Bool,
    readiesPages: Bool = true
  ) {
    self.readiesPages = readiesPages
    self.compiler = compiler
    self.isThorough = isThorough
    self.translated = translated
    lowering = BodyLowering(
      vocabulary: compiler.vocabulary, words: compiler.words, asOf: compiler.asOf,
      marksPlaces: marksPlaces)
    citing = BodyCiting(compiler.vocabulary.sources)
  }

  /// Parses, checks and lowers one document.
  package func check(_ source: SourceFile) -> Diagnosed<CheckedDocument> {
    check(source, leavingTo: nil)
  }

  /// - Parameter bodies: takes the body, to print it later.
  func check(_ source: SourceFile, leavingTo bodies: KeptBodies?) -> Diagnosed<CheckedDocument> {
    var checked = checkDocument(
      source, reader: markdown, citing: citing, vocabulary: compiler.vocabulary,
      asOf: compiler.asOf, isThorough: isThorough,
      remembersSections: translated?.contains(source.path) ?? true
    ) { body in
      bodies?.keep(body, of: source.path)
      return readiesPages ? lowering.lower(body) : .empty
    }
    if isThorough { sentences.share(&checked.diagnostics) }
    if bodies != nil { markdown.leaveTree() }
    return checked
  }

  /// A document that keeps its name and place although its file could not be read.
  package func unreadable(path: String) -> CheckedDocument {
    let name = DocumentName(path: path)
    let text = DocumentText(
      unreadable: path, language: name.language ?? compiler.vocabulary.site.defaultLanguage)
    if name.language != nil { return .translation(Translation(unreadable: text)) }
    let fields = DocumentFields(FieldValues(), kind: .standard, name: name.stem)
    return .original(Document(id: name.stem, fields: fields, text: text))
  }

  /// What to ask of the typesetter for one document whose tree was kept.
  func print(_ body: CheckedBody, _ printable: Printable, of site: Site) -> PrintRequest {
    let shown = showing.site(site, compiler.words).document(
      printable.work, in: printable.language)
    let job = printDocument(shown, body: body)
    return PrintRequest(
      source: job.source, output: job.output, typst: job.typst, assets: job.assets,
      timestamp: job.timestamp)
  }

  /// The same for one whose tree was not; it is parsed again. Nil where it cannot be read any more.
  func print(_ source: SourceFile, _ printable: Printable, of site: Site) -> PrintRequest? {
    var request: PrintRequest?
    _ = checkDocument(
      source, reader: markdown, citing: citing, vocabulary: compiler.vocabulary,
      asOf: compiler.asOf
    ) { body in
      request = print(body, printable, of: site)
      return .empty
    }
    return request
  }

  /// One document as plain text, as readers of a language are given it; nil where it cannot be read.
  func plainText(_ source: SourceFile, _ work: Int, in language: Int, of site: Site)
    -> String?
  {
    let shown = showing.site(site, compiler.words).document(work, in: language)
    var text: String?
    _ = checkDocument(
      source, reader: markdown, citing: citing, vocabulary: compiler.vocabulary,
      asOf: compiler.asOf
    ) { body in
      text = BriefExport.plainText(shown, body: body)
      return .empty
    }
    return text
  }
}

/// Sentences that many documents are told, each kept once.
private final class SharedSentences {
  private var known: Set<Message> = []
  private static let most = 2_000

  func share(_ diagnostics: inout [Diagnostic]) {
    for index in diagnostics.indices {
      diagnostics[index].message = shared(diagnostics[index].message)
      diagnostics[index].nextStep = diagnostics[index].nextStep.map(shared)
      diagnostics[index].need = diagnostics[index].need.map(shared)
    }
  }

  private func shared(_ message: Message) -> Message {
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    return known.insert(message).memberAfterInsert
  }
}

/// The site that one worker shows documents of, kept from one document to the next.
private final class Showing {
  private var last: ShownSite?

  func site(_ site: Site, _ words: [Words]) -> ShownSite {
    if let last, last.site === site { return last }
    let shown = ShownSite(site, words: words)
    last = shown
    return shown
  }
}
