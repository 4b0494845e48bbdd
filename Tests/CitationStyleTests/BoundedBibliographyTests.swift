import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// What a bibliography becomes stays in proportion to what was written, whatever its entries lend each other,
/// and no value of any kind in any place traps.
struct BoundedBibliographyTests {
  /// The bytes of all texts of all works.
  private func size(_ bibliography: Bibliography) -> Int {
    bibliography.items.reduce(0) { sum, item in
      sum + item.texts.values.reduce(0) { $0 + $1.utf8.count }
    }
  }

  private func told(_ read: Diagnosed<Bibliography>, _ words: String) -> Int {
    read.diagnostics.count { $0.summary.description.contains(words) }
  }

  @Test func abbreviationsThatDoubleEachOtherAreTold() {
    let text =
      "@string{s0 = {abcdefghij}}\n"
      + (1..<60).map { "@string{s\($0) = s\($0 - 1) # s\($0 - 1)}\n" }.joined()
      + (0..<100).map { "@book{k\($0), title = s59, note = s59, year = 2019}\n" }.joined()
    let read = readBibTeX(SourceFile(path: "x.bib", text: text))
    #expect(read.value.items.count == 100)
    #expect(size(read.value) < 40 * text.utf8.count + 100_000)
    #expect(told(read, "become too long") == 1)
  }

  @Test func aLongParentIsNotReadAgainWithEveryPart() {
    let long = String(repeating: "An {A} \\textit{long} title ", count: 800)
    let text =
      "@collection{whole, title = {\(long)}, year = {2019}}\n"
      + (0..<300).map { "@incollection{k\($0), title = {Part}, crossref = {whole}}\n" }.joined()
    let read = readBibTeX(SourceFile(path: "x.bib", text: text))
    #expect(read.value.items.count == 301)
    #expect(size(read.value) < 40 * text.utf8.count + 600_000)
    #expect(told(read, "grows too long") == 1)
    // The first parts have what they inherit.
    #expect(read.value.items[1][text: .containerTitle]?.isEmpty == false)
  }

  @Test func whatRealEntriesLendIsNeverLeftOut() {
    let parent =
      "@proceedings{whole, title = {\(String(repeating: "A long title ", count: 20))}, year = {2019}}\n"
    let text =
      parent
      + (0..<2_000).map {
        "@inproceedings{k\($0), author = {Roe, Ann and Doe, Bo}, title = {A paper of the number \($0)}, pages = {\($0)--\($0 + 9)}, crossref = {whole}}\n"
      }.joined()
    let read = readBibTeX(SourceFile(path: "x.bib", text: text))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.items.allSatisfy { $0.type == "book" || $0[text: .containerTitle] != nil })
  }

  /// A value of every kind that JSON has, and of every shape that names and dates come in.
  private static let values = [
    "null", "true", "false", "0", "-1", "1.5", "1e308", "12345678901234567890", "\"\"", "\" \"",
    "\"x\"", "\"\\u0001\"", "\"\\ud800\"", "\"\\u0000a\"", "[]", "{}", "[[]]", "[null]", "[{}]",
    "{\"a\": 1}", "[1, 2]", "[[2019, \"x\"]]", "{\"date-parts\": null}", "{\"date-parts\": [[]]}",
    "{\"date-parts\": [[null]]}", "{\"date-parts\": [[1e300]]}",
    "{\"date-parts\": [[99999999999999999999]]}", "{\"date-parts\": [[\"a\", \"b\"]]}",
    "{\"date-parts\": [[2019, -5, 99]]}", "{\"date-parts\": [[2019], [2018], [2017]]}",
    "{\"date-parts\": \"2019\"}", "{\"date-parts\": 2019}", "{\"raw\": 5}", "{\"literal\": []}",
    "{\"season\": 99, \"date-parts\": [[2019]]}", "{\"season\": [], \"date-parts\": [[2019]]}",
    "[{\"family\": 5, \"given\": null}]", "[{\"family\": [\"x\"]}]", "[\"Roe, Ann\"]",
    "\"Roe, Ann\"", "[{\"literal\": {}}]", "[null, {\"family\": \"Roe\"}]", "{\"family\": \"Roe\"}",
    "\"<i><b>\"", "\"- 1 , & –\"", "\"\\\"'“‘\"", "\"10.1/a\"", "\"://\"",
  ]

  @Test(
    .enabled(
      if: canBegin(where: FileManager.default.fileExists(atPath: PandocTests.folder)),
      "skipped: the packaged styles are missing"),
    arguments: ["apa", "vancouver", "oscola", "chicago-fullnote-bibliography"])
  func noValueInAnyPlaceTraps(_ style: String) throws {
    let fields = Variable.allCases.map(\.name) + ["custom", "ids", "citation-key", "categories"]
    let works = Self.values.enumerated().map { number, value in
      "{\"id\": \"k\(number)\", \"type\": \"book\", "
        + fields.map { "\"\($0)\": \(value)" }.joined(separator: ", ") + "}"
    }
    let text = "[" + works.joined(separator: ",\n") + "]"
    let read = readReferences(SourceFile(path: "x.json", text: text))
    let items = read.value.items
    #expect(items.count >= Self.values.count - 2 && read.value.places.count == items.count)
    for item in items {
      let written = writeBibTeX(item) + writeRIS(item) + writeCSLJSON(item)
      #expect(
        !written.unicodeScalars.contains {
          $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0)
        })
    }
    let cited = items.map {
      PandocTests.Cited(citation: Citation(items: [CiteItem(id: $0.id)]), markdown: "", tail: "")
    }
    #expect(try PandocTests.own(cited, style: style, items: items).count >= items.count)
  }

  @Test func signsThatNoPageCarriesAreNotCarriedOn() {
    let samples: [(String, [UInt8])] = [
      ("x.json", Array("[{\"id\": \"a\", \"title\": \"A\\u0001B\\u0085\"}]".utf8)),
      (
        "x.enw",
        Array("%0 Book\n%A Roe, Ann\n%T A".utf8) + [0x81, 0x8D, 0x03, 0xE9] + Array("B\n".utf8)
      ),
      ("x.ris", Array("TY  - BOOK\nTI  - A".utf8) + [0x0B, 0x1F] + Array("B\nER  - \n".utf8)),
      ("x.bib", Array("@book{a, title={A".utf8) + [0x7F, 0x1B] + Array("B}}".utf8)),
      ("x.bib", Array("@book{a, title={A\\char1 B\\symbol{2}}, year={2\u{85}}}".utf8)),
    ]
    for (name, bytes) in samples {
      for item in readReferences(SourceFile(path: name, bytes: bytes)).value.items {
        let written = writeBibTeX(item) + writeRIS(item) + writeCSLJSON(item)
        #expect(
          !written.unicodeScalars.contains {
            $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0)
              || (0x7F..<0xA0).contains($0.value)
          }, "\(name): \(written.debugDescription)")
      }
    }
  }
}
