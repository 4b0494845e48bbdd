import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Styles and locales, good and bad.
struct StyleTests {
  private func style(_ text: String) -> Diagnosed<StyleFile?> {
    readStyle(SourceFile(path: "ours.csl", text: text), name: "ours")
  }

  private let head =
    "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\">"

  @Test(arguments: [
    ("", "it does not begin with '<'"),
    ("citation_style: ours", "it does not begin with '<'"),
    ("<html></html>", "it begins with <html>"),
    ("<style><citation></style>", "does not close <citation>"),
    ("<style", "is not closed"),
    ("<!DOCTYPE style [ <!ENTITY a \"aaaa\"> ]><style/>", "entities are not expanded"),
    ("<style><info>&lol;</info></style>", "entities are not expanded"),
    ("<style></style>", "it has no <citation>"),
  ])
  func badStylesAreTold(_ text: String, _ words: String) {
    let read = style(text)
    #expect(read.value == nil)
    #expect(
      read.diagnostics.contains { $0.summary.contains(words) }, "\(read.diagnostics.map(\.summary))"
    )
  }

  @Test func aCircleOfMacrosIsTold() {
    let read = style(
      head
        + "<macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><group><text macro=\"a\"/></group></macro>"
        + "<citation><layout><text macro=\"a\"/></layout></citation></style>")
    #expect(read.value == nil && read.diagnostics.contains { $0.summary.contains("calls itself") })
  }

  @Test(arguments: [
    ("<text variable=\"title\" colour=\"red\"/>", "the attribute 'colour'"),
    ("<text variable=\"title\" text-case=\"shout\"/>", "text-case=\"shout\""),
    ("<text macro=\"gone\"/>", "there is no macro 'gone'"),
    ("<choose><if weather=\"fine\"><text value=\"x\"/></if></choose>", "the condition 'weather'"),
    ("<names variable=\"author\"><institution/></names>", "<institution> is not part of CSL 1.0.2"),
  ])
  func whatTheProcessorLacksIsToldWhenTheStyleIsRead(_ element: String, _ words: String) {
    let read = style(head + "<citation><layout>\(element)</layout></citation></style>")
    #expect(read.value == nil)
    #expect(
      read.diagnostics.contains { $0.summary.contains(words) }, "\(read.diagnostics.map(\.summary))"
    )
  }

  @Test func aDependentStyleNamesItsParent() {
    let read = style(
      head
        + "<info><link href=\"http://www.zotero.org/styles/apa\" rel=\"independent-parent\"/></info></style>"
    )
    guard case .dependent(let parent, _)? = read.value else {
      Issue.record("not read as a dependent style")
      return
    }
    #expect(parent == "apa")
  }

  @Test(
    .enabled(
      if: canBegin(where: FileManager.default.fileExists(atPath: "\(PandocTests.folder)/styles")),
      "skipped: the packaged styles are missing"))
  func packagedStylesAreUnderstoodAndFormatWithoutACrash() throws {
    let folder = "\(PandocTests.folder)/styles"
    let text = try String(
      contentsOf: repository.appending(path: "Site/references.json"), encoding: .utf8)
    let items = Array(readCSLJSON(SourceFile(path: "a", text: text)).value.items.prefix(12))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".csl")
    }.sorted()
    // Every tenth, so that the test stays quick; all of them were read when this was written.
    for (index, name) in names.enumerated() where index % 10 == 0 {
      let source = SourceFile(
        path: name, bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
      let read = readStyle(source, name: name)
      #expect(read.diagnostics.filter { $0.severity >= .warning }.map(\.summary) == [], "\(name)")
      guard case .style(let style)? = read.value else { continue }
      let locale = CitationLocale(language: "en", style: style, files: [])
      let result = CitationProcessor(style: style, locale: locale, items: items).makeFormatter()
        .format([Citation(items: items.map { CiteItem(id: $0.id) }, note: 1)])
      #expect(result.citations.count == 1)
    }
  }

  @Test(arguments: [
    ("p. 540", "page", "540", ""), ("pp. 3-5 and more", "page", "3-5", " and more"),
    ("12", "page", "12", ""), ("chap. 3, 5", "chapter", "3, 5", ""), ("§ 4", "section", "4", ""),
    ("§4", "section", "4", ""), ("p. iv", "page", "iv", ""), ("p. S12", "page", "S12", ""),
    ("vol. 2, for example", "volume", "2", ", for example"), ("and others", "", "", "and others"),
    ("second edition", "", "", "second edition"), ("{see appendix}", "page", "see appendix", ""),
    ("pp. 3 and 5", "page", "3 and 5", ""), ("", "", "", ""),
  ])
  func locatorsAreFoundInTheWordsOfAuthors(
    _ text: String, _ label: String, _ locator: String, _ rest: String
  ) {
    let locale = CitationLocale(language: "en", style: minimal, files: [])
    let read = LocatorReader(locale).read(text)
    #expect(read == LocatorText(label: label, locator: locator, rest: rest))
  }

  @Test func spanishLocatorsAreFoundInSpanish() {
    let reader = LocatorReader(
      CitationLocale(language: "es", style: minimal, files: []), spanishWords)
    #expect(reader.read("págs. 3-5") == LocatorText(label: "page", locator: "3-5", rest: ""))
    #expect(reader.read("cap. 2") == LocatorText(label: "chapter", locator: "2", rest: ""))
  }

  private var minimal: Style {
    guard
      case .style(let style)? = style(
        head + "<citation><layout><text variable=\"title\"/></layout></citation></style>"
      ).value
    else { preconditionFailure("the smallest style is one") }
    return style
  }

  @Test func namesInScriptsWithoutCapitalsStayAsTheyAre() {
    var name = PersonName()
    name.family = "田中"
    name.given = "太郎"
    var item = Item(id: "tanaka", type: "book", texts: [.title: "本"])
    item.names[.author] = [name]
    let text =
      head
      + "<citation><layout><names variable=\"author\"><name initialize-with=\".\"/></names></layout></citation></style>"
    guard case .style(let style)? = self.style(text).value else {
      Issue.record("no style")
      return
    }
    let processor = CitationProcessor(
      style: style, locale: CitationLocale(language: "en", style: style, files: []), items: [item])
    let result = processor.makeFormatter().format([Citation(items: [CiteItem(id: "tanaka")])])
    #expect(result.citations[0].text.plain == "田中太郎")
  }

  @Test func whatComesFromABibliographyIsEscapedInEveryWriter() {
    let text = RichText("<script>\"&\\ #[x]")
    let locale = CitationLocale(language: "en", style: minimal, files: [])
    #expect(text.html(locale: locale) == "&lt;script&gt;&quot;&amp;\\ #[x]")
  }
}
