internal import BriefDiagnostics

/// References and citations in a CSL style, for programs beside this one: texts in, HTML out.
///
///     let references = References(style: csl, locales: [englishXML], works: cslJSON)
///     let made = references.cite([[CitedWork("davies2019", locator: "113")]])
///     made.citations  // ["(Davies &amp; Read, 2019, p. 113)"]
///     made.entries    // ["Davies, J., &amp; Read, J. (2019). …"]
///
/// Styles are read as CSL 1.0.2 says; works as CSL-JSON, BibTeX or BibLaTeX. What a style asks for and this
/// library lacks is among the problems when the style is read, never found out in a reference.
public struct References: Sendable {
  /// What is wrong with the style, the locales and the works, in plain words; where the style cannot be used,
  /// nothing is made.
  public let problems: [String]
  private let processor: CitationProcessor?

  /// - Parameters:
  ///   - style: an independent CSL style (XML).
  ///   - locales: CSL locale files (XML), those of the language and of what it falls back on.
  ///   - language: the language of the list, such as `en-GB`.
  ///   - works: the works, as CSL-JSON or, where the text does not begin with `[` or `{`, as BibTeX.
  public init(style: String, locales: [String] = [], language: String = "en-US", works: String) {
    let read = readStyle(SourceFile(path: "style.csl", text: style), name: "style")
    var told = read.diagnostics
    var files: [LocaleFile] = []
    for text in locales {
      let locale = readLocale(SourceFile(path: "locale.xml", text: text))
      told += locale.diagnostics
      if let file = locale.value { files.append(file) }
    }
    let isJSON = works.first { !$0.isWhitespace }.map { $0 == "[" || $0 == "{" } ?? true
    let bibliography =
      isJSON
      ? readCSLJSON(SourceFile(path: "works.json", text: works))
      : readBibTeX(SourceFile(path: "works.bib", text: works))
    told += bibliography.diagnostics
    problems = told.map { $0.summary + ($0.help.map { "; \($0)" } ?? "") }
    if case .style(let style)? = read.value {
      processor = CitationProcessor(
        style: style, locale: CitationLocale(language: language, style: style, files: files),
        items: bibliography.value.items)
    } else {
      processor = nil
    }
  }

  /// The citations of a document, in its order, and its reference list as the style sorts it; all as HTML.
  ///
  /// - Parameter uncited: ids of works that are listed although no citation names them.
  public func cite(_ citations: [[CitedWork]], uncited: [String] = []) -> (
    citations: [String], entries: [String]
  ) {
    guard let processor else { return ([], []) }
    let made = processor.makeFormatter().format(
      citations.map { Citation(items: $0.map(\.item)) }, uncited: uncited)
    return (
      made.citations.map { $0.text.html(locale: processor.locale) },
      made.entries.map { entry in
        (entry.text ?? processor.sharedEntry(entry.work)).html(locale: processor.locale)
          .replacing(String(CitationProcessor.numberMark), with: String(entry.number))
      }
    )
  }
}

/// One work where it is cited.
public struct CitedWork: Sendable, Hashable {
  /// Its key in the bibliography.
  public let id: String
  /// The words before it, and those behind it.
  public var prefix: String
  public var suffix: String
  /// What is meant within the work, such as `113`, and what it counts (`page`, `chapter`, `section`).
  public var locator: String
  public var label: String

  public init(
    _ id: String, prefix: String = "", suffix: String = "", locator: String = "",
    label: String = "page"
  ) {
    self.id = id
    self.prefix = prefix
    self.suffix = suffix
    self.locator = locator
    self.label = label
  }

  var item: CiteItem {
    var item = CiteItem(id: id)
    item.prefix = prefix
    item.suffix = suffix
    item.locator = locator
    item.label = label
    return item
  }
}
