import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Four libraries made for this, in eight styles, beside pandoc: every type and field of CSL and of BibLaTeX,
/// names of fifteen cultures, works in eight languages.
///
/// What pandoc writes otherwise is explained below by the clause that decides. A difference that no clause
/// explains fails, and so does a clause that explains nothing.
@Suite(
  .enabled(
    if: canBegin(
      where: tool("pandoc") != nil && FileManager.default.fileExists(atPath: PandocTests.folder)),
    "skipped: pandoc or the packaged styles are missing"))
struct DifferentialTests {
  static let libraries = [
    "every-type.json", "every-type.bib", "ten-cultures.json", "five-languages.json",
  ]
  static let styles = [
    "apa", "oscola", "vancouver", "chicago-author-date", "modern-language-association",
    "american-medical-association", "iso690-author-date-es", "harvard-cite-them-right",
  ]

  @Test func whatPandocWritesOtherwiseIsExplainedByAClause() async throws {
    let runs = Self.libraries.flatMap { library in Self.styles.map { (library, $0) } }
    var used: Set<Int> = []
    var unexplained: [String] = []
    try await withThrowingTaskGroup(of: Compared.self) { group in
      for (library, style) in runs { group.addTask { try compare(library, style) } }
      for try await compared in group {
        used.formUnion(compared.used)
        unexplained += compared.unexplained
      }
    }
    #expect(unexplained.sorted().prefix(40) == [], "no clause explains these")
    let idle = Difference.all.indices.filter { !used.contains($0) }.map {
      Difference.all[$0].clause
    }
    #expect(idle == [], "these clauses explain nothing any more")
  }

  private struct Compared: Sendable {
    var used: Set<Int> = []
    var unexplained: [String] = []
  }

  private func compare(_ library: String, _ style: String) throws -> Compared {
    let file = BibliographyTests.fixtures.appending(path: "libraries/\(library)").path
    let items = readReferences(
      SourceFile(path: library, bytes: Array(try Data(contentsOf: URL(filePath: file))))
    ).value.items
    try #require(items.count > 40)
    let cited = Self.citations(items.map(\.id))
    let theirs = try PandocTests.pandoc(cited.map(\.markdown), style: style, bibliography: file)
    let ours = try PandocTests.own(cited, style: style, items: items)
    var compared = Compared()
    // As sets: a key that sorts otherwise would move everything behind it.
    let here = Set(ours.map(Self.comparable))
    let there = Set(theirs.map(Self.comparable))
    var left = here.subtracting(there)
    for line in there.subtracting(here) {
      var changed = line
      var by: Set<Int> = []
      for (number, difference) in Difference.all.enumerated()
      where difference.holds(library, style) && !here.contains(changed) {
        let next = difference.applied(to: changed)
        if next != changed { by.insert(number) }
        changed = next
      }
      if here.contains(changed) {
        left.remove(changed)
        compared.used.formUnion(by)
      } else if let number = Difference.all.firstIndex(where: { $0.names(line, library, style) }) {
        compared.used.insert(number)
      } else {
        compared.unexplained.append("\(library) \(style), pandoc: \(line)")
      }
    }
    for line in left {
      if let number = Difference.all.firstIndex(where: { $0.names(line, library, style) }) {
        compared.used.insert(number)
      } else {
        compared.unexplained.append("\(library) \(style), here:   \(line)")
      }
    }
    return compared
  }

  /// Blanks of one kind, and none where one of the two writes a margin.
  private static func comparable(_ line: String) -> String {
    line.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      .replacing(/^(\[?\d+[.\]]?)\s*(?=\S)/) { "\($0.output.1) " }
  }

  private static func citations(_ ids: [String]) -> [PandocTests.Cited] {
    func item(_ id: String, _ locator: String = "", _ label: String = "page") -> CiteItem {
      var item = CiteItem(id: id)
      item.locator = locator
      item.label = label
      return item
    }
    var list = ids.map {
      PandocTests.Cited(citation: Citation(items: [item($0)]), markdown: "[@\($0)]", tail: "")
    }
    for start in stride(from: 0, to: ids.count - 1, by: 4) {
      let (a, b) = (ids[start], ids[start + 1])
      list.append(
        PandocTests.Cited(
          citation: Citation(items: [item(a, "12-15"), item(b, "3", "chapter")]),
          markdown: "[@\(a), pp. 12-15; @\(b), chap. 3]", tail: ""))
    }
    return list
  }
}

/// One kind of difference from pandoc, and the clause that it follows from.
struct Difference: Sendable {
  /// What pandoc writes and what is written here; or the words of lines that are other as a whole.
  enum Kind: Sendable {
    case written(pandoc: String, here: String)
    case lines([String])
  }
  let kind: Kind
  /// Where it holds: a library, or all of them; styles, or all of them.
  var library: String?
  var styles: Set<String>?
  let clause: String

  func holds(_ library: String, _ style: String) -> Bool {
    (self.library ?? library) == library && (styles?.contains(style) ?? true)
  }

  func applied(to line: String) -> String {
    guard case .written(let theirs, let own) = kind else { return line }
    return line.replacingOccurrences(of: theirs, with: own, options: .regularExpression)
  }

  func names(_ line: String, _ library: String, _ style: String) -> Bool {
    guard case .lines(let words) = kind, holds(library, style) else { return false }
    return words.contains { line.contains($0) }
  }
}
