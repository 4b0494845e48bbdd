import Foundation
import TestSupport
import Testing

/// What CSL 1.0.2 asks for, family by family: small styles, works, and what comes of them
/// (`Fixtures/specified`). Each case says the rule in its name; those that are not as the specification has
/// them say why.
@Suite(
  .enabled(
    if: canBegin(where: FileManager.default.fileExists(atPath: SuiteTests.locales)),
    "skipped: the packaged locales are missing"))
struct SpecifiedCasesTests {
  private struct Case: Decodable {
    let rule: String
    /// What stands within `cs:layout`, and around it.
    let layout: String
    var style: String?
    var area: String?
    var layoutAttributes: String?
    var parts: String?
    var sort: String?
    var isBibliography: Bool?
    var isNote: Bool?
    /// CSL-JSON, and the citations where they are not simply all works in one.
    let works: String
    var citationItems: String?
    var citations: String?
    let shown: [String]
    /// Why the result is another than the specification has.
    var deviates: String?

    var fixture: Fixture {
      let kind = isNote == true ? "note" : "in-text"
      let head =
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"\(kind)\" \(style ?? "")>\(parts ?? "")"
      let layout = "\(sort ?? "")<layout\(layoutAttributes ?? "")>\(layout)</layout>"
      let body =
        isBibliography == true
        ? "<citation><layout><text variable=\"title\"/></layout></citation><bibliography \(area ?? "")>\(layout)</bibliography>"
        : "<citation \(area ?? "")>\(layout)</citation>"
      let sections = [
        ("MODE", isBibliography == true ? "bibliography" : "citation"),
        ("CSL", head + body + "</style>"), ("INPUT", works),
        ("CITATION-ITEMS", citationItems ?? ""),
        ("CITATIONS", citations ?? ""),
      ]
      return Fixture(
        sections.filter { !$0.1.isEmpty }.map {
          ">>===== \($0.0) =====>>\n\($0.1)\n<<===== \($0.0) =====<<\n"
        }.joined())
    }

    func lines(_ text: String) -> [String] {
      let lines = text.split(separator: "\n").map(String.init)
      guard isBibliography == true else { return lines }
      return lines.filter { $0.contains("csl-entry") }.map {
        $0.replacing("  <div class=\"csl-entry\">", with: "").replacing(/<\/div>$/, with: "")
      }
    }
  }

  private static let folder = BibliographyTests.fixtures.appending(path: "specified")

  @Test(arguments: [
    "text-case", "numbers", "names", "dates-and-conditions", "citations-and-lists",
    "positions-and-locales",
    "names-as-people-have-them",
  ])
  func everyRuleHolds(_ family: String) throws {
    let file = Self.folder.appending(path: "\(family).json")
    let cases = try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
    #expect(cases.count > 20)
    let runner = FixtureRunner(locales: SuiteTests.locales)
    for own in cases {
      let shown = own.lines(runner.run(own.fixture))
      #expect(shown == own.shown, "\(own.rule)")
    }
  }
}
