import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Citations and lists beside those of pandoc's processor, on the bibliography of the site.
struct PandocTests {
  static let styles = [
    "vancouver", "apa", "chicago-author-date", "american-medical-association", "the-lancet",
    "modern-language-association", "chicago-fullnote-bibliography",
  ]

  /// Where pandoc is the one that is wrong, and why.
  static let explained: [(style: String, part: String, why: String)] = [
    (
      "apa", "Groot & van Os, 2020b, 2020a",
      "letters of one year stand in their order: works that the style sorts alike keep the list's"
    ),
    ("chicago-author-date", "Groot and van Os 2020b, 2020a", "the same"),
    (
      "apa", "(Interim proceedings on reimbursement of tapering strips",
      "a sentence keeps its subject: the title stands before the brackets, and not in them again"
    ),
    (
      "apa", "Instrumento de Ratificación",
      "works without names are no group of the same names: the delimiter of the layout stands between"
    ),
    (
      "apa", "Horowitz, M",
      "'Horowitz, M.' stands before 'Horowitz, M. A.', whoever comes after them (Name-part Order: keys in descending order of priority)"
    ),
    ("chicago-author-date", "Horowitz, Mark", "the same"),
    ("modern-language-association", "Horowitz, Mark", "the same"),
    ("chicago-fullnote-bibliography", "Horowitz, Mark", "the same"),
    (
      "chicago-fullnote-bibliography", "?” ",
      "a comma stays after a title that ends with a question mark (CSL test punctuation_FullMontyQuotesIn; The Chicago Manual of Style 6.125)"
    ),
  ]

  /// That of this repository, and the shared one it was made from where that is at hand.
  static let bibliographies = [
    repository.appending(path: "Site/references.json").path,
    repository.deletingLastPathComponent().appending(path: "shared/content/references.json").path,
  ].filter { FileManager.default.fileExists(atPath: $0) }

  @Test(
    .enabled(
      if: canBegin(where: tool("pandoc") != nil && FileManager.default.fileExists(atPath: folder)),
      "skipped: pandoc or the packaged styles are missing"),
    arguments: styles, bibliographies)
  func citesAndListsAsPandocDoes(_ name: String, over path: String) throws {
    let items = readCSLJSON(
      SourceFile(path: "references.json", bytes: Array(try Data(contentsOf: URL(filePath: path))))
    ).value.items
    let cited = Self.citations(items.map(\.id))
    let theirs = try Self.pandoc(cited.map(\.markdown), style: name, bibliography: path)
    let ours = try Self.own(cited, style: name, items: items)
    #expect(theirs.count == ours.count)
    for (one, other) in zip(theirs, ours) where one != other {
      // pandoc has a shorter list of words that stay small in titles than the specification
      // (Title Case Conversion, "stop-words.json"): before, between, through, versus.
      if one.lowercased() == other.lowercased() { continue }
      // A sentence keeps its subject, where the style cites by title.
      if one.hasSuffix(" says"), other.hasSuffix(one) { continue }
      #expect(
        Self.explained.contains { $0.style == name && one.contains($0.part) },
        "pandoc: \(one)\nhere:   \(other)")
    }
  }

  // MARK: The same citations for both

  struct Cited {
    let citation: Citation
    let markdown: String
    let tail: String
  }

  private static func citations(_ ids: [String]) -> [Cited] {
    func item(_ id: String, _ locator: String = "", prefix: String = "", suffix: String = "")
      -> CiteItem
    {
      var item = CiteItem(id: id)
      item.locator = locator
      item.prefix = prefix
      item.suffix = suffix
      return item
    }
    var list = ids.map {
      Cited(citation: Citation(items: [item($0)]), markdown: "[@\($0)]", tail: "")
    }
    for start in stride(from: 0, to: ids.count - 3, by: 3) {
      let (a, b, c) = (ids[start], ids[start + 1], ids[start + 2])
      list.append(
        Cited(
          citation: Citation(items: [
            item(a), item(b, "12"), item(c, "3-5", prefix: "see ", suffix: " and more"),
          ]), markdown: "[@\(a); @\(b), p. 12; see @\(c), pp. 3-5 and more]", tail: ""))
    }
    for start in stride(from: 0, to: ids.count, by: 7) {
      let id = ids[start]
      list.append(
        Cited(
          citation: Citation(items: [item(id, "3")], authorInText: true),
          markdown: "@\(id) [p. 3] says", tail: " says"))
      list.append(
        Cited(
          citation: Citation(items: [item(id)], authorInText: true), markdown: "@\(id) says",
          tail: " says"))
    }
    let group = [
      "davies2019incidence", "horowitz2019tapering", "groot2020outcome", "groot2020user",
    ]
    list.append(
      Cited(
        citation: Citation(items: group.map { item($0) }),
        markdown: "[" + group.map { "@\($0)" }.joined(separator: "; ") + "]", tail: ""))
    return list
  }

  static func pandoc(
    _ markdown: [String], style: String, bibliography: String, language: String = "en-US"
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\nlang: \(language)\n---\n\n" + markdown.joined(separator: "\n\n") + "\n", to: "cites.md")
    let result = try run(
      tool("pandoc") ?? "pandoc",
      [
        "--citeproc", "--csl", "\(Self.folder)/styles/\(style).csl", "--bibliography", bibliography,
        "-t",
        "plain", "--wrap=none", "cites.md",
      ], in: folder.url)
    return result.output.split(separator: "\n").map { normal(String($0)) }
  }

  static func own(
    _ cited: [Cited], style name: String, items: [Item], language: String = "en-US"
  ) throws -> [String] {
    func source(_ path: String) throws -> SourceFile {
      SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))))
    }
    let read = readStyle(try source("styles/\(name).csl"), name: name)
    guard case .style(let style)? = read.value else { throw CocoaError(.fileReadCorruptFile) }
    let files = try localeNames(for: language).compactMap { name -> LocaleFile? in
      let path = "locales/locales-\(name).xml"
      guard FileManager.default.fileExists(atPath: "\(folder)/\(path)") else { return nil }
      return readLocale(try source(path)).value
    }
    let locale = CitationLocale(language: language, style: style, files: files)
    let processor = CitationProcessor(style: style, locale: locale, items: items)
    var citations = cited.map(\.citation)
    if style.isNote { for index in citations.indices { citations[index].note = index + 1 } }
    let result = processor.makeFormatter().format(citations)
    func text(_ rich: RichText) -> String {
      var sink = PandocSink()
      rich.write(to: &sink, locale: locale)
      return sink.out
    }
    let isNumeric = style.citationFormat == "numeric"
    let entries = result.entries.map {
      text($0.text ?? processor.sharedEntry($0.work).numbered($0.number))
    }
    var lines: [String] = []
    for (index, citation) in result.citations.enumerated() {
      // pandoc leaves the name out of a sentence in a numeric style; here it stays.
      let names = isNumeric ? "" : text(citation.names)
      let body = style.isNote ? "[\(index + 1)]" : (names.isEmpty ? "" : " ") + text(citation.text)
      lines.append(names + body + cited[index].tail)
    }
    lines += entries
    if style.isNote {
      for (index, citation) in result.citations.enumerated() {
        lines.append("[\(index + 1)] " + text(citation.text))
      }
    }
    return lines.map(normal)
  }

  static let folder = "/usr/share/citation-style-language"

  /// Raised numbers in one notation, blanks of one kind.
  private static func normal(_ line: String) -> String {
    let raised: [Character: Character] = [
      "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
      "⁰": "0",
    ]
    var out = ""
    var isRaised = false
    for letter in line {
      if let digit = raised[letter] {
        if !isRaised { out += "^(" }
        isRaised = true
        out.append(digit)
      } else {
        if isRaised { out += ")" }
        isRaised = false
        out.append(letter == "\u{A0}" ? " " : letter)
      }
    }
    if isRaised { out += ")" }
    return out.replacingOccurrences(of: "  ", with: " ").trimmingCharacters(in: .whitespaces)
  }
}

/// pandoc's plain text: raised signs in `^( )`, small capitals as capitals.
private struct PandocSink: RichTextSink {
  var out = ""
  private var capitals = 0
  mutating func text(_ text: String) { out += capitals > 0 ? text.uppercased() : text }
  mutating func open(_ look: Look) {
    if look == .sup { out += "^(" }
    if look == .smallCaps { capitals += 1 }
  }
  mutating func close(_ look: Look) {
    if look == .sup { out += ")" }
    if look == .smallCaps { capitals -= 1 }
  }
  mutating func open(_ display: Display) {}
  mutating func close(_ display: Display) { if display == .leftMargin { out += " " } }
  mutating func open(link: String) {}
  mutating func closeLink() {}
}
