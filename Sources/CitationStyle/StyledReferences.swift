internal import BriefDiagnostics

/// References in a citation style: what a program needs that cites works in documents of its own.
///
/// It is made once for a style, a language and a bibliography, and formats any number of documents, from
/// any number of threads. Everything that it is given is text; it opens no file.
///
/// ```swift
/// let references = try StyledReferences(
///   style: apa, references: library, locales: [americanEnglish], language: "en-US")
/// let document = references.format([Citation(items: [CiteItem(id: "roe2020")])])
/// print(document.citations[0].html)  // (Roe, 2020)
/// ```
public struct StyledReferences: Sendable {
  /// How the bibliography is written.
  public enum Form: Sendable {
    /// CSL-JSON: an array of works.
    case cslJSON
    /// BibTeX or BibLaTeX.
    case bibTeX
    /// RIS, as reference managers and databases export it.
    case ris
    /// PubMed's own format, `.nbib`.
    case pubMed
    /// EndNote's tagged format, `.enw`.
    case endNote

    fileprivate var format: BibliographyFormat {
      switch self {
      case .cslJSON: .cslJSON
      case .bibTeX: .bibTeX
      case .ris: .ris
      case .pubMed: .nbib
      case .endNote: .enw
      }
    }
  }

  /// What is wrong with a style or a bibliography, each with its place; formatted nothing.
  public struct Refusal: Error, Sendable {
    public let findings: [String]
  }

  /// A formatted passage.
  public struct Passage: Sendable {
    /// HTML in which everything of the bibliography is escaped.
    public let html: String
    /// The words alone.
    public let text: String
  }

  /// An entry of the list of references.
  public struct Entry: Sendable {
    public let id: String
    /// Its number in the list, from 1.
    public let number: Int
    public let passage: Passage
  }

  /// The citations of a document in their order, and its list of references in that of the style.
  public struct Document: Sendable {
    public let citations: [Passage]
    public let entries: [Entry]
  }

  /// What was found in the style and the bibliography that did not keep them from being used:
  /// `references:12:3: …`, with `style`, `references` or `locale`, and lines and columns from 1.
  public let findings: [String]
  private let processor: CitationProcessor

  /// - Parameters:
  ///   - style: a style in CSL 1.0.2; a dependent style is refused with the name of its parent.
  ///   - references: the bibliography.
  ///   - locales: locale files of CSL, that of the language first.
  ///   - language: a BCP 47 tag; nil for the style's own language, or American English.
  /// - Throws: what keeps the style from being used; works that cannot be read are only told.
  public init(
    style: String, references: String, as form: Form = .cslJSON, locales: [String] = [],
    language: String? = nil
  ) throws(Refusal) {
    let styleSource = SourceFile(path: "style", text: style)
    let read = readStyle(styleSource, name: "style")
    var findings = Self.sentences(read.diagnostics, in: styleSource)
    guard case .style(let usable)? = read.value else {
      if case .dependent(let parent, _)? = read.value {
        throw Refusal(findings: ["style: it only names another style: use '\(parent)'"])
      }
      throw Refusal(findings: findings)
    }
    let source = SourceFile(path: "references", text: references)
    let bibliography = readReferences(source, as: form.format)
    findings += Self.sentences(bibliography.diagnostics, in: source)
    let language = language ?? usable.defaultLocale ?? "en-US"
    var files: [LocaleFile] = []
    for text in locales {
      let source = SourceFile(path: "locale", text: text)
      let read = readLocale(source)
      findings += Self.sentences(read.diagnostics, in: source)
      if let file = read.value { files.append(file) }
    }
    self.findings = findings
    processor = CitationProcessor(
      style: usable, locale: CitationLocale(language: language, style: usable, files: files),
      items: bibliography.value.items)
  }

  /// Whether citations belong into notes.
  public var citesInNotes: Bool { processor.style.isNote }

  /// Whether all lines of an entry but the first are to be indented.
  public var hangsEntries: Bool { processor.hangsEntries }

  /// The height of a line, as a multiple of a single one (CSL 1.0.2, `line-spacing`).
  public var lineSpacing: Int { max(1, processor.style.bibliography?.lineSpacing ?? 1) }

  /// The lines between two entries, as a multiple of one (CSL 1.0.2, `entry-spacing`).
  public var entrySpacing: Int { processor.style.bibliography?.entrySpacing ?? 1 }

  /// Whether the first field of an entry stands in a column of its own: the number of a numeric style
  /// (CSL 1.0.2, `second-field-align`); it is `csl-left-margin` in the HTML.
  public var alignsSecondField: Bool { processor.style.bibliography?.secondFieldAlign != nil }

  /// Formats the citations of one document.
  ///
  /// - Parameters:
  ///   - citations: in the order of the document; works that the bibliography lacks are left out. In a
  ///     style that cites in notes, each has the number of its note.
  ///   - uncited: works that are listed although no citation names them.
  public func format(_ citations: [Citation], uncited: [String] = []) -> Document {
    let made = processor.makeFormatter().format(citations, uncited: uncited)
    return Document(
      citations: made.citations.map { citation in
        let names = passage(citation.names)
        let rest = passage(citation.text)
        guard !names.text.isEmpty, !rest.text.isEmpty else {
          return names.text.isEmpty ? rest : names
        }
        return Passage(html: names.html + " " + rest.html, text: names.text + " " + rest.text)
      },
      entries: made.entries.map { entry in
        Entry(
          id: processor.works[entry.work].item.id, number: entry.number,
          passage: passage(
            entry.text ?? processor.sharedEntry(entry.work).numbered(entry.number)))
      })
  }

  private func passage(_ text: RichText) -> Passage {
    Passage(html: text.html(locale: processor.locale), text: text.plain(locale: processor.locale))
  }

  private static func sentences(_ diagnostics: [Diagnostic], in source: SourceFile) -> [String] {
    if diagnostics.isEmpty { return [] }
    let lines = LineTable(source.bytes)
    return diagnostics.map { finding in
      guard let range = finding.range else { return "\(source.path): \(finding.summary)" }
      let place = lines.position(of: range.start)
      return "\(source.path):\(place.line):\(place.column): \(finding.summary)"
    }
  }
}
