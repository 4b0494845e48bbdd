import Foundation

@testable import BriefDiagnostics
@testable import CitationStyle

/// One test of the official CSL suite, as its text says it.
struct Fixture {
  private var sections: [String: String] = [:]

  init(_ text: String) {
    var name: String?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.hasPrefix(">>="), let own = Self.title(line, ">") {
        name = own
        lines = []
      } else if line.hasPrefix("<<="), let own = Self.title(line, "<"), own == name {
        sections[own] = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
        name = nil
      } else {
        lines.append(line)
      }
    }
  }

  private static func title(_ line: Substring, _ mark: Character) -> String? {
    let name = line.drop { $0 == mark || $0 == "=" || $0 == " " }
      .prefix { $0 != "=" && $0 != ">" && $0 != "<" }.trimmingCharacters(in: .whitespaces)
    return name.isEmpty ? nil : name
  }

  subscript(name: String) -> String? { sections[name] }
  var isBibliography: Bool { (sections["MODE"] ?? "").hasPrefix("bibliography") }
  var result: String { sections["RESULT"] ?? "" }

  /// A result without what is not formatting: the marks `>>` and `..`, which tell a word processor
  /// what to draw anew, and the blanks and line breaks around blocks.
  static func comparable(_ text: String) -> String {
    var text = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      (line.hasPrefix(">>[") || line.hasPrefix("..[")) ? String(line.dropFirst(2)) : String(line)
    }.joined(separator: "\n")
    for pattern in ["\\s*\\n\\s*(?=</?div)", "(?<=</div>)\\s*\\n\\s*", "\\s+(?=</?div)"] {
      text = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    return text
  }
}

/// Runs fixtures as the suite's own runners do, and writes results in their HTML.
final class FixtureRunner {
  private let folder: String
  private var files: [String: LocaleFile?] = [:]

  init(locales: String) { folder = locales }

  func run(_ fixture: Fixture) -> String {
    let source = SourceFile(path: "style.csl", text: fixture["CSL"] ?? "")
    let read = readStyle(source, name: "fixture")
    guard case .style(let style)? = read.value else {
      return "style refused: " + read.diagnostics.map(\.summary).joined(separator: "; ")
    }
    // The suite has works without a key; two of one key are one work, the last.
    let nodes = (try? JSONReader.read(Array((fixture["INPUT"] ?? "[]").utf8)))?.elements ?? []
    var items: [Item] = []
    for node in nodes {
      let own = item(node, id: node["id"]?.text ?? "ITEM-\(items.count)?")
      if let known = items.firstIndex(where: { $0.id == own.id }) {
        items[known] = own
      } else {
        items.append(own)
      }
    }
    let language = style.defaultLocale ?? "en-US"
    let locale = CitationLocale(
      language: language, style: style, files: localeNames(for: language).compactMap(file))
    let processor = CitationProcessor(style: style, locale: locale, items: items)
    let formatter = processor.makeFormatter()
    let ids = items.map(\.id)
    if fixture.isBibliography {
      return bibliography(formatter, fixture, ids)
    }
    if let steps = fixture["CITATIONS"] { return dynamic(formatter, steps, ids) }
    let citations =
      fixture["CITATION-ITEMS"].map(lists)
      ?? [Citation(items: ids.map { CiteItem(id: $0) })]
    return formatter.formatSuite(citations, ids).map {
      // citeproc-js has a sentence for what a style leaves empty.
      $0.isEmpty ? "[CSL STYLE ERROR: reference with no printed form.]" : html($0, locale)
    }.joined(separator: "\n")
  }

  private func file(_ name: String) -> LocaleFile? {
    if let known = files[name] { return known }
    let data = FileManager.default.contents(atPath: "\(folder)/locales-\(name).xml")
    let read = data.flatMap {
      readLocale(SourceFile(path: name, bytes: Array($0))).value
    }
    files[name] = .some(read)
    return read
  }

  // MARK: Input

  private func lists(_ text: String) -> [Citation] {
    guard let node = try? JSONReader.read(Array(text.utf8)) else { return [] }
    return node.elements.map { list in
      var citation = Citation(items: list.elements.map(cite))
      citation.keepsOrder = false
      return citation
    }
  }

  private func cite(_ node: JSONNode) -> CiteItem {
    var item = CiteItem(id: node["id"]?.text ?? "")
    item.prefix = node["prefix"]?.text ?? ""
    item.suffix = node["suffix"]?.text ?? ""
    item.locator = node["locator"]?.text?.trimmingCharacters(in: .whitespaces) ?? ""
    item.label = node["label"]?.text ?? "page"
    item.suppressAuthor = node["suppress-author"]?.isTrue ?? false
    item.authorOnly = node["author-only"]?.isTrue ?? false
    switch node["position"]?.text {
    case "1": item.position = .subsequent
    case "2": item.position = .ibid
    case "3": item.position = .ibidWithLocator
    case "0": item.position = .first
    default: break
    }
    if let near = node["near-note"] { item.isNearNote = near.isTrue }
    return item
  }

  /// Citations that are put in one after the other; the last state counts.
  private func dynamic(_ formatter: CitationFormatter, _ text: String, _ ids: [String]) -> String {
    guard let node = try? JSONReader.read(Array(text.utf8)) else { return "" }
    var known: [String: Citation] = [:]
    var lines: [String] = []
    for step in node.elements {
      let parts = step.elements
      guard parts.count == 3, let id = parts[0]["citationID"]?.text ?? Optional("?") else {
        continue
      }
      var own = Citation(items: (parts[0]["citationItems"]?.elements ?? []).map(cite))
      own.note = Int(parts[0]["properties"]?["noteIndex"]?.text ?? "0") ?? 0
      own.keepsOrder = parts[0]["properties"]?["unsorted"]?.isTrue ?? false
      known[id] = own
      var order: [Citation] = []
      func add(_ list: JSONNode) {
        for entry in list.elements {
          guard let name = entry.elements.first?.text, var citation = known[name] else { continue }
          citation.note = Int(entry.elements.last?.text ?? "0") ?? 0
          order.append(citation)
        }
      }
      add(parts[1])
      order.append(own)
      add(parts[2])
      let texts = formatter.format(order).citations.map { html($0.text, formatter.locale) }
      lines = texts.enumerated().map { "[\($0)] \($1)" }
    }
    return lines.joined(separator: "\n")
  }

  private func bibliography(
    _ formatter: CitationFormatter, _ fixture: Fixture, _ ids: [String]
  ) -> String {
    var citations: [Citation] = []
    if let text = fixture["CITATION-ITEMS"] { citations = lists(text) }
    let listed = formatter.format(citations, uncited: ids)
    let entries = listed.entries.map {
      "  <div class=\"csl-entry\">\(html(text(of: $0, formatter), formatter.locale))</div>\n"
    }
    return "<div class=\"csl-bib-body\">\n\(entries.joined())</div>"
  }

  private func text(of entry: FormattedCitations.Entry, _ formatter: CitationFormatter) -> RichText
  {
    entry.text ?? formatter.processor.sharedEntry(entry.work).numbered(entry.number)
  }

  private func html(_ text: RichText, _ locale: CitationLocale) -> String {
    var sink = SuiteSink()
    text.write(to: &sink, locale: locale)
    return sink.out
  }
}

extension CitationFormatter {
  /// Citations as `makeCitationCluster` of citeproc-js makes them: every work is known, none was cited
  /// before.
  func formatSuite(_ citations: [Citation], _ ids: [String]) -> [RichText] {
    var all = citations
    for index in all.indices {
      for item in all[index].items.indices where all[index].items[item].position == nil {
        all[index].items[item].position = .first
      }
    }
    // The works are registered in the order of the input.
    let result = format([], uncited: ids, rendering: all)
    return result
  }
}

/// The HTML of the test suite (citeproc-js, `formats.js`).
private struct SuiteSink: RichTextSink {
  var out = ""
  /// citeproc-js writes the superscript letters of ordinals as elements.
  private static let superscripts: [Character: String] = [
    "ª": "a", "º": "o", "ᵃ": "a", "ᵇ": "b", "ᵈ": "d", "ᵉ": "e", "ᵍ": "g", "ʰ": "h", "ᵏ": "k",
    "ˡ": "l", "ᵐ": "m", "ⁿ": "n", "ᵒ": "o", "ʳ": "r", "ˢ": "s", "ᵗ": "t",
  ]
  mutating func text(_ text: String) {
    let text = text.map { Self.superscripts[$0].map { "\u{1}\($0)\u{2}" } ?? String($0) }.joined()
    out += text.replacingOccurrences(of: "&", with: "&#38;")
      .replacingOccurrences(of: "<", with: "&#60;").replacingOccurrences(of: ">", with: "&#62;")
      .replacingOccurrences(of: "\u{1}", with: "<sup>")
      .replacingOccurrences(of: "\u{2}", with: "</sup>")
  }
  private func tags(_ look: Look) -> (String, String) {
    switch look {
    case .italic: ("<i>", "</i>")
    case .oblique: ("<em>", "</em>")
    case .uprightInItalic: ("<span style=\"font-style:normal;\">", "</span>")
    case .bold: ("<b>", "</b>")
    case .light: ("<span style=\"font-weight:light;\">", "</span>")
    case .regularInBold: ("<span style=\"font-weight:normal;\">", "</span>")
    case .smallCaps: ("<span style=\"font-variant:small-caps;\">", "</span>")
    case .normalCaps: ("<span style=\"font-variant:normal;\">", "</span>")
    case .underline: ("<span style=\"text-decoration:underline;\">", "</span>")
    case .noUnderline: ("<span style=\"text-decoration:none;\">", "</span>")
    case .sup: ("<sup>", "</sup>")
    case .sub: ("<sub>", "</sub>")
    case .baseline: ("<span style=\"baseline\">", "</span>")
    }
  }
  mutating func open(_ look: Look) { out += tags(look).0 }
  mutating func close(_ look: Look) { out += tags(look).1 }
  mutating func open(_ display: Display) {
    let name =
      switch display {
      case .block: "csl-block"
      case .leftMargin: "csl-left-margin"
      case .rightInline: "csl-right-inline"
      case .indent: "csl-indent"
      }
    out += display == .block && false ? "" : "<div class=\"\(name)\">"
  }
  mutating func close(_ display: Display) { out += "</div>" }
  mutating func open(link: String) {}
  mutating func closeLink() {}
}
