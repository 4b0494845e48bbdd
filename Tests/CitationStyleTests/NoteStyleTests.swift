import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Citations in notes: every packaged style that cites in notes says something in each of them.
@Suite(
  .enabled(
    if: canBegin(where: FileManager.default.fileExists(atPath: "\(PandocTests.folder)/styles")),
    "skipped: the packaged styles are missing"))
struct NoteStyleTests {
  private static func work(_ id: String, _ type: String, author: Bool = true) -> Item {
    var item = Item(
      id: id, type: type,
      texts: [.title: "Title \(id)", .publisher: "Press", .containerTitle: "Journal", .page: "3-9"])
    if author {
      var name = PersonName()
      name.family = "Roe\(id)"
      name.given = "Ann"
      item.names[.author] = [name]
    }
    var issued = DateValue()
    issued.parts = [DateValue.Parts(year: 2001)]
    item.dates[.issued] = issued
    return item
  }

  private static let works = [
    work("A", "book"), work("B", "article-journal"), work("C", "legislation", author: false),
    work("D", "webpage"), work("E", "report"), work("F", "legal_case", author: false),
  ]

  /// First and later citations, pages, "ibid.", works in the author's sentence, notes of the author.
  private static let citations: [Citation] = {
    var note = 0
    func cite(_ id: String, _ locator: String = "", inText: Bool = false) -> Citation {
      note += 1
      var item = CiteItem(id: id)
      item.locator = locator
      return Citation(items: [item], note: note, authorInText: inText)
    }
    var citations = works.map { cite($0.id) }
    citations += [cite("A", "1"), cite("A", "1"), cite("A"), cite("B"), cite("A", "7")]
    citations += [cite("D", inText: true), cite("D", inText: true), cite("C", inText: true)]
    citations.append(Citation(items: [CiteItem(id: "A"), CiteItem(id: "B")], note: note + 1))
    return citations
  }()

  @Test func everyPackagedNoteStyleSaysSomethingInEveryNote() throws {
    let folder = "\(PandocTests.folder)/styles"
    let locale = "\(PandocTests.folder)/locales/locales-en-US.xml"
    let english = readLocale(
      SourceFile(path: locale, bytes: Array(try Data(contentsOf: URL(filePath: locale))))
    ).value
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".csl") {
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      guard data.range(of: Data("class=\"note\"".utf8)) != nil else { continue }
      let read = readStyle(SourceFile(path: name, bytes: Array(data)), name: name)
      guard case .style(let style)? = read.value, style.isNote else { continue }
      count += 1
      let processor = CitationProcessor(
        style: style,
        locale: CitationLocale(language: "en-US", style: style, files: [english].compactMap(\.self)),
        items: Self.works)
      let result = processor.makeFormatter().format(Self.citations)
      for (index, citation) in result.citations.enumerated() {
        let text = citation.text.plain(locale: processor.locale)
        #expect(text.contains { $0.isLetter || $0.isNumber }, "\(name): note \(index + 1) is empty")
      }
    }
    #expect(count == 0 || count > 400, "there are \(count) note styles")
  }

  @Test func ibidemNeedsANoteOfOneWork() throws {
    let style = """
      <citation><layout delimiter="; "><choose>
      <if position="ibid-with-locator"><text value="IBL"/></if>
      <else-if position="ibid"><text value="IB"/></else-if>
      <else-if position="near-note"><text value="NEAR"/></else-if>
      <else-if position="subsequent"><text value="SUB"/></else-if>
      <else><text value="FIRST"/></else></choose></layout></citation>
      """
    func cite(_ ids: [String], _ note: Int, _ locator: String = "") -> Citation {
      Citation(
        items: ids.map {
          var item = CiteItem(id: $0)
          item.locator = locator
          return item
        }, note: note)
    }
    let processor = try processor(style, Self.works)
    func positions(_ citations: [Citation]) -> [String] {
      processor.makeFormatter().format(citations).citations.map { $0.text.plain }
    }
    #expect(positions([cite(["A"], 1), cite(["A"], 2), cite(["A"], 3, "5")]) == ["FIRST", "IB", "IBL"])
    #expect(
      positions([cite(["A"], 1, "5"), cite(["A"], 2, "5"), cite(["A"], 3, "6"), cite(["A"], 4)])
        == ["FIRST", "IB", "IBL", "NEAR"])
    // Two works in a note, in one citation or in two: which of them would "ibid." be?
    #expect(positions([cite(["A", "B"], 1), cite(["B"], 2)]) == ["FIRST; FIRST", "NEAR"])
    #expect(positions([cite(["A"], 1), cite(["B"], 1), cite(["B"], 2)]) == ["FIRST", "FIRST", "NEAR"])
    // Six notes on, it is near no more.
    #expect(positions([cite(["A"], 1), cite(["B"], 6), cite(["A"], 7)]) == ["FIRST", "FIRST", "SUB"])
  }

  @Test func aNoteWithinASentenceOfTheAuthorHasNoFullStopOfItsOwn() throws {
    let style = """
      <citation><layout suffix="."><text term="ibid"/><text variable="title" prefix=" "/></layout></citation>
      """
    let processor = CitationProcessor(
      style: try noteStyle(style), locale: CitationLocale(language: "en", style: try noteStyle(style), files: []),
      items: Self.works)
    var citation = Citation(items: [CiteItem(id: "A")], note: 1)
    #expect(processor.makeFormatter().format([citation]).citations[0].text.plain.hasSuffix("A."))
    citation.isFollowed = true
    #expect(processor.makeFormatter().format([citation]).citations[0].text.plain.hasSuffix("A"))
  }

  private func noteStyle(_ body: String) throws -> Style {
    let text = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\">\(body)</style>"
    guard case .style(let style)? = readStyle(SourceFile(path: "n", text: text), name: "n").value else {
      throw StyleFault()
    }
    return style
  }
}
