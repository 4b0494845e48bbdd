import CitationStyle
import Foundation
import TestSupport
import Testing

/// The library as another program uses it.
struct StyledReferencesTests {
  private static let style = """
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>Small</title><id>small</id></info>
    <citation><layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">
    <names variable="author"><name form="short"/></names>
    <date variable="issued"><date-part name="year"/></date>
    <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
    </group></layout></citation>
    <bibliography><sort><key variable="author"/></sort><layout suffix=".">
    <group delimiter=". "><names variable="author"/><text variable="title" font-style="italic"/></group>
    </layout></bibliography></style>
    """
  private static let library = """
    [{"id": "roe", "type": "book", "title": "Tapering & care", "author": [{"family": "Roe", "given": "Ann"}],
      "issued": {"date-parts": [[2020]]}},
     {"id": "who", "type": "report", "title": "Guidance", "author": [{"literal": "World Health Organization"}],
      "issued": {"date-parts": [[2021]]}}]
    """

  private func run(_ arguments: [String], style: String = Self.style) throws -> CommandLineExample {
    let folder = try TemporaryFolder()
    try folder.write(style, to: "style.csl")
    try folder.write(Self.library, to: "library.json")
    let files = ["style.csl", "library.json"].map { folder.url.appending(path: $0).path }
    return CommandLineExample(files + arguments)
  }

  @Test func aProgramCitesInHTML() throws {
    let result = try run(["roe,who", "roe:12-15"])
    #expect(result.status == 0)
    #expect(
      result.output == """
        (Roe, 2020; World Health Organization, 2021)
        (Roe, 2020, 12–15)
        <p id="roe">Ann Roe. <i>Tapering &amp; care</i>.</p>
        <p id="who">World Health Organization. <i>Guidance</i>.</p>

        """)
  }

  @Test func aProgramCitesInText() throws {
    let locale = "/usr/share/citation-style-language/locales/locales-es-ES.xml"
    try #require(FileManager.default.fileExists(atPath: locale), "skipped: no packaged locales")
    let result = try run(["--text", "--locale=\(locale)", "--language=es-ES", "roe:12-15"])
    #expect(
      result.output == """
        (Roe, 2020, pp. 12-15)
        Ann Roe. Tapering & care.

        """)
  }

  @Test(arguments: [
    (
      StyledReferences.Form.ris,
      "TY  - BOOK\nID  - roe\nAU  - Roe, Ann\nTI  - T\nPY  - 2020\nER  - \n"
    ),
    (.endNote, "%0 Book\n%F roe\n%A Roe, Ann\n%T T\n%D 2020\n"),
    (.bibTeX, "@book{roe, author={Roe, Ann}, title={T}, year={2020}}"),
  ])
  func aBibliographyMayComeInAnyFormat(_ form: StyledReferences.Form, _ text: String) throws {
    let references = try StyledReferences(style: Self.style, references: text, as: form)
    #expect(references.findings == [])
    #expect(
      references.format([Citation(items: [CiteItem(id: "roe")])]).entries.map(\.id) == ["roe"])
  }

  @Test func howAListIsToBeSetIsSaid() throws {
    let plain = try StyledReferences(style: Self.style, references: "[]")
    #expect(plain.lineSpacing == 1 && plain.entrySpacing == 1 && !plain.alignsSecondField)
    let set = try StyledReferences(
      style: Self.style.replacing(
        "<bibliography",
        with: "<bibliography line-spacing=\"2\" entry-spacing=\"0\" second-field-align=\"flush\""),
      references: "[]")
    #expect(set.lineSpacing == 2 && set.entrySpacing == 0 && set.alignsSecondField)
  }

  @Test func findingsSayWhereTheyStand() throws {
    let style = Self.style.replacingOccurrences(
      of: "<names variable=\"author\"/>", with: "<names variable=\"autor\"/>")
    let line = try #require(
      style.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("autor")
      })
    let text = style.split(separator: "\n", omittingEmptySubsequences: false)[line]
    let column = text.prefix(upTo: try #require(text.range(of: "variable=\"autor")).lowerBound)
      .count
    let references = try StyledReferences(style: style, references: Self.library)
    let told = try #require(references.findings.first)
    #expect(told.hasPrefix("style:\(line + 1):"))
    #expect(told.hasSuffix("'autor' is not a variable of CSL 1.0.2: it prints nothing"))
    let place = told.split(separator: ":").dropFirst().prefix(2).compactMap { Int($0) }
    #expect(place.count == 2 && abs(place[1] - 1 - column) <= "variable=\"autor".count)
  }

  @Test func aStyleThatCannotBeUsedIsRefusedWithItsReason() throws {
    let result = try run(["roe"], style: "<style><citation/></style>")
    #expect(result.status == 1 && result.output.contains("has no <layout>"))
    #expect(try run(["roe"], style: "").status == 1)
    #expect(CommandLineExample([]).status == 64)
    #expect(CommandLineExample(["/nowhere.csl", "/nowhere.json"]).status == 66)
  }
}
