import BriefDiagnostics
import Testing

@testable import CitationStyle

/// Signs that nobody means to write come with exports and with text that was copied; they neither reach a page
/// nor break what readers are given.
struct OddSignsTests {
  private func read(_ text: String, _ path: String) -> Diagnosed<Bibliography> {
    readReferences(SourceFile(path: path, text: text))
  }

  @Test(
    arguments: [
      ("Site/a.ris", "TY  - JOUR\nTI  - Tapering\u{1}\nslowly\u{2}\nER  - \n"),
      ("Site/a.enw", "%0 Book\n%T Tapering\u{1}\nslowly\u{2}\n"),
      ("Site/a.nbib", "PMID- 1\nTI  - Tapering\u{1}\n      slowly\u{2}\n"),
      ("Site/a.bib", "@book{a, title = {Tapering\u{1} slowly\u{2}}}"),
    ])
  func everyControlSignIsToldAndLeftOut(_ path: String, _ text: String) throws {
    let bibliography = read(text, path)
    let title = try #require(bibliography.value.items.first?[text: .title])
    #expect(title.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "\(title.debugDescription)")
    #expect(bibliography.diagnostics.count { $0.summary.contains("control character") } == 2)
  }

  /// A sign that is written as a number is no way around that; from 128 to 159 HTML means Windows-1252.
  @Test(arguments: [
    ("Site/a.ris", "TY  - JOUR\nTI  - Slowly&#133; or&#x85; fast&#7;&#xE000;\nER  - \n"),
    ("Site/a.enw", "%0 Book\n%T Slowly&#133; or&#x85; fast&#7;&#xE000;\n"),
    ("Site/a.json", "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"Slowly… or… fast\\u0085\\uE000\"}]"),
  ])
  func signsByTheirNumberAreSignsOrWords(_ path: String, _ text: String) throws {
    let title = try #require(read(text, path).value.items.first?[text: .title])
    #expect(title.hasPrefix("Slowly… or… fast"), "\(title)")
    #expect(
      title.unicodeScalars.allSatisfy { !(0x7F..<0xA0).contains($0.value) && $0.value != 0xE000 },
      "\(title.debugDescription)")
  }

  @Test(arguments: ["\u{1}", "\u{85}", "&#7;"])
  func aStyleAndALocaleHoldNone(_ sign: String) {
    let style = readStyle(
      SourceFile(path: "a.csl", text: "<style version=\"1.0\"><macro name=\"\(sign)\"/></style>"),
      name: "a")
    let locale = readLocale(
      SourceFile(path: "a.xml", text: "<locale><terms><term name=\"and\">\(sign)</term></terms></locale>"))
    #expect(style.value == nil && locale.value == nil)
    #expect(style.diagnostics.count == 1 && locale.diagnostics.count == 1)
  }

  /// Two signs may look like one letter: what closes a value is looked for among signs, not letters.
  @Test(arguments: ["{\u{30B} plan", "}\u{30B}", "a, b\u{301}, c", "of \\", "50\u{301}% & #_"])
  func whatIsWrittenForReferenceManagersIsReadAgain(_ words: String) throws {
    var item = Item(id: "a{\u{301}b", type: "article-journal")
    item.texts[.title] = words
    item.texts[.PMID] = "7 \\"
    item.texts[.URL] = "https://example.org/{\u{30B}"
    var name = PersonName()
    name.family = words
    item.names[.author] = [name]
    let again = read(writeBibTeX(item), "Site/again.bib")
    #expect(again.value.items.count == 1 && again.diagnostics.isEmpty, "\(writeBibTeX(item))")
    let tagged = read(writeRIS(item), "Site/again.ris")
    #expect(tagged.value.items.count == 1)
  }

  @Test func aTitleThatBeginsWithAMarkIsATitle() {
    let item = read("TY  - JOUR\nTI  - \u{301}a\nER  - \n", "Site/a.ris").value.items.first
    #expect(item?[text: .title]?.isEmpty == false)
  }

  @Test func ofTwoMacrosWithOneNameTheLastCounts() throws {
    let text = """
      <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
      <macro name="m"><text value="first"/></macro><macro name="n"><text value="!"/></macro>
      <macro name="m"><text value="last"/></macro>
      <citation><layout><text macro="m"/><text macro="n"/></layout></citation></style>
      """
    let made = References(style: text, works: "[{\"id\":\"a\",\"type\":\"book\"}]")
    #expect(made.cite([[CitedWork("a")]]).citations == ["last!"])
  }

  @Test func aNameOfBlanksIsNoName() {
    #expect(read("@book{a, title = {T}, author = {{~} and Roe, A.}}", "Site/a.bib").value.items.first?.names[.author]?.count == 1)
  }
}
