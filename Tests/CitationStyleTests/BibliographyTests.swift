import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Bibliographies in CSL-JSON and BibTeX, good and bad.
struct BibliographyTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  /// Where pandoc's reader is the one that is wrong: the work, the field, and why.
  static let explained: [String: String] = [
    "garcia2021 author": "an accent over a dotless i is an accent over an i",
    "garcia2014spanish author": "an accent over a dotless i is an accent over an i",
    "spanish2014 author": "an accent over a dotless i is an accent over an i",
    "spanish2014 title": "an accent over a dotless i is an accent over an i",
    "chen2020 container-title": "a chapter inherits the title of its book (biblatex manual, 2.4.1)",
    "leaflet2014 type": "CSL-JSON needs a type",
    "greek2012 title": "simple formulas have their signs, not their commands",
    "un2006crpd container-title": "a treaty keeps the series that it stands in",
    "apa2020 page": "an article number is what stands for its pages",
  ]

  @Test(.enabled(if: canBegin(where: tool("pandoc") != nil), "skipped: pandoc is missing"))
  func readsBibTeXAsPandocDoes() throws {
    // Works written by hand, and those of the site as this library writes them.
    let site = try String(
      contentsOf: repository.appending(path: "Site/references.json"), encoding: .utf8)
    let own = readCSLJSON(SourceFile(path: "references.json", text: site)).value.items
    let hand = try String(
      contentsOf: Self.fixtures.appending(path: "written-by-hand.bib"), encoding: .utf8)
    let everyday = try String(
      contentsOf: Self.fixtures.appending(path: "everyday.bib"), encoding: .utf8)
    let text = hand + "\n" + everyday + "\n" + own.map(writeBibTeX).joined(separator: "\n\n") + "\n"
    let read = readBibTeX(SourceFile(path: "library.bib", text: text))
    #expect(read.diagnostics.map(\.summary) == [])
    #expect(read.value.items.count >= 60)
    let folder = try TemporaryFolder()
    try folder.write(text, to: "library.bib")
    let result = try run(
      tool("pandoc") ?? "pandoc", ["-f", "biblatex", "-t", "csljson", "library.bib"], in: folder.url
    )
    let theirs = try #require(
      try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]])
    let ours = Dictionary(
      uniqueKeysWithValues: try read.value.items.map {
        (
          $0.id,
          try JSONSerialization.jsonObject(with: Data(writeCSLJSON($0).utf8)) as? [String: Any]
            ?? [:]
        )
      })
    #expect(theirs.count == ours.count)
    for work in theirs {
      let id = work["id"] as? String ?? ""
      let own = ours[id] ?? [:]
      for field in Set(work.keys).union(own.keys).sorted()
      where Self.explained["\(id) \(field)"] == nil {
        // A record of PubMed has a variable of its own here, and an address there.
        if field == "PMID" || field == "URL", own["PMID"] != nil { continue }
        // A law keeps the gazette that it stands in.
        if field == "container-title",
          ["legislation", "bill", "treaty", "legal_case"].contains(own["type"] as? String)
        {
          continue
        }
        // The court of a decision is its authority here, and its publisher there.
        if field == "authority" || field == "publisher", own["type"] as? String == "legal_case" {
          continue
        }
        // There a family name in braces is still parted from its small words.
        if let names = wholeNames(own[field]), names == wholeNames(work[field]) { continue }
        // Australia has an English of its own.
        if field == "language", own["language"] as? String == "en-AU" { continue }
        #expect(
          normal(work[field]) == normal(own[field]),
          "\(id) \(field)\npandoc: \(normal(work[field]))\nhere:   \(normal(own[field]))")
      }
    }
  }

  private func wholeNames(_ value: Any?) -> [String]? {
    (value as? [[String: Any]])?.map { name in
      ["non-dropping-particle", "family", "suffix", "given", "dropping-particle", "literal"]
        .compactMap { name[$0] as? String }.joined(separator: " ")
    }
  }

  /// JSON without the marks around words whose case is kept, which pandoc does not write.
  private func normal(_ value: Any?) -> String {
    guard let value else { return "nothing" }
    let data = try? JSONSerialization.data(withJSONObject: [value], options: .sortedKeys)
    return String(decoding: data ?? Data(), as: UTF8.self)
      .replacingOccurrences(of: "<span class=\\\"nocase\\\">", with: "")
      .replacingOccurrences(of: "<\\/span>", with: "")
      // A thin blank does not break here.
      .replacingOccurrences(of: "\u{2006}", with: "\u{202F}")
  }

  @Test func roundTripsThroughJSON() throws {
    let text = try String(
      contentsOf: repository.appending(path: "Site/references.json"), encoding: .utf8)
    let items = readCSLJSON(SourceFile(path: "a", text: text)).value.items
    let again = readCSLJSON(
      SourceFile(path: "b", text: "[" + items.map(writeCSLJSON).joined(separator: ",") + "]")
    ).value.items
    #expect(items.map(\.id) == again.map(\.id))
    for (one, other) in zip(items, again) {
      #expect(one.texts == other.texts && one.names == other.names && one.dates == other.dates)
    }
  }

  @Test func risHasARecordForEachWork() throws {
    let text = try String(
      contentsOf: repository.appending(path: "Site/references.json"), encoding: .utf8)
    let items = readCSLJSON(SourceFile(path: "a", text: text)).value.items
    let ris = items.map(writeRIS).joined(separator: "\r\n")
    #expect(ris.components(separatedBy: "TY  - ").count == items.count + 1)
    #expect(ris.components(separatedBy: "ER  - \r\n").count == items.count + 1)
    #expect(ris.contains("AU  - Horowitz, Mark Abie\r\n"))
    for line in ris.components(separatedBy: "\r\n") where !line.isEmpty {
      #expect(line.range(of: "^[A-Z][A-Z0-9]  - ", options: .regularExpression) != nil, "\(line)")
    }
  }

  @Test(arguments: [
    ("", "the file ends where a value should stand"),
    ("Davies 2019", "this is not JSON"),
    ("[ { \"id\": \"a\" ⟦{⟧ ]", "a comma is missing"),
    ("[ { \"id\": \"a\", \"title\": ⟦\"⟧open } ]", "is not closed"),
    ("[ { \"id\": ⟦@⟧ } ]", "a value must stand here"),
    ("[ ⟦{⟧ \"title\": \"No key\" } ]", "has no 'id'"),
    (String(repeating: "[", count: 5000), "nested too deep"),
  ])
  func badJSONIsToldAtItsPlace(_ marked: String, _ words: String) {
    let text = MarkedText(marked)
    let read = readCSLJSON(SourceFile(path: "references.json", text: text.text))
    #expect(read.diagnostics.count == 1)
    #expect(
      read.diagnostics.first?.summary.contains(words) == true, "\(read.diagnostics.map(\.summary))")
    if let range = text.ranges.first {
      #expect(read.diagnostics.first?.range?.start == range.lowerBound)
    }
  }

  @Test func worksBeforeABrokenOneAreKept() {
    let read = readCSLJSON(
      SourceFile(path: "r", text: "[ {\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": ]"))
    #expect(read.value.items.map(\.id) == ["a", "b"])
  }

  @Test(arguments: [
    ("@article{a, title = {Open", "never closed"),
    ("@article{, title = {x}}", "no key"),
    ("@article{a, title {x}}", "is missing here"),
    ("@article{a, journal = jhi}", "is not defined by any @string"),
  ])
  func badBibTeXIsTold(_ text: String, _ words: String) {
    let read = readBibTeX(
      SourceFile(path: "x.bib", text: text + "\n\n@book{good, title = {Good}}\n"))
    #expect(
      read.diagnostics.contains { $0.summary.contains(words) }, "\(read.diagnostics.map(\.summary))"
    )
  }

  @Test func aBrokenBibTeXEntryDoesNotTakeTheNext() {
    let text = "@article{bad, title {x}}\n\n@book{good, title = {Good}}\n"
    #expect(readBibTeX(SourceFile(path: "x.bib", text: text)).value.items.map(\.id) == ["good"])
  }

  @Test func invalidUTF8IsToldWhereItStands() {
    for read in [readCSLJSON, readBibTeX] {
      let told = read(SourceFile(path: "x", bytes: Array("[ {".utf8) + [0xFF, 0xFE]))
      #expect(told.diagnostics.first?.range?.start == 3)
    }
  }

  @Test func aLargeBibliographyIsReadInTimeThatGrowsWithIt() {
    let one = "{\"id\": \"work\", \"title\": \"\(String(repeating: "word ", count: 400))\"}"
    let text = "[" + Array(repeating: one, count: 10_000).joined(separator: ",") + "]"
    #expect(readCSLJSON(SourceFile(path: "x", text: text)).value.items.count == 10_000)
  }

  @Test(arguments: [
    ("2019", [2019, 0, 0]), ("2019-05-03", [2019, 5, 3]), ("-0050", [-51, 0, 0]),
    ("3 May 2019", [2019, 5, 3]), ("May 2019", [2019, 5, 0]), ("circa 1910", [1910, 0, 0]),
    ("Spring 2019", [2019, 13, 0]), ("2019-21", [2019, 13, 0]),
  ])
  func datesAreRead(_ text: String, _ parts: [Int]) {
    let date = parseDate(text).parts.first
    #expect([date?.year, date?.month, date?.day] == parts.map(Optional.some))
  }

  @Test func rangesAndWordsAreDatesToo() {
    #expect(parseDate("2019/2020").parts.map(\.year) == [2019, 2020])
    #expect(parseDate("forthcoming").literal == "forthcoming")
    #expect(parseDate("1910?").isCirca)
  }

  @Test func everyVariableHasItsName() {
    for variable in Variable.allCases { #expect(Variable(variable.name) == variable) }
    #expect(Variable.containerTitleShort.name == "container-title-short")
    #expect(Variable("publisher-place") == .publisherPlace)
  }
}
