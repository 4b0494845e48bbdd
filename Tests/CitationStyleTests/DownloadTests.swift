import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// What stands in a download is what was read, entry by entry.
struct DownloadTests {
  @Test(arguments: [
    (#""issued":{"date-parts":[[2018]],"circa":true}"#, "date = {2018~}"),
    (#""issued":{"date-parts":[[2010]],"season":1}"#, "date = {2010-21}"),
    (#""issued":{"date-parts":[[-44]]}"#, "date = {-0043}"),
    (#""issued":{"literal":"in press"}"#, "year = {in press}"),
    (#""version":"1.2""#, "version = {1.2}"),
    (
      #""author":[{"family":"Os","given":"Jim","non-dropping-particle":"van"}]"#,
      "author = {van Os, Jim}"
    ),
    (#""author":[{"family":"de la Cruz","given":"Juana"}]"#, "author = {{de la Cruz}, Juana}"),
    (#""director":[{"family":"Roe","given":"Ann"}]"#, "editor = {Roe, Ann}"),
    (#""author":[{"family":"Ruiz; Lee","given":"Ana"}]"#, "author = {{Ruiz; Lee}, Ana}"),
  ])
  func aFieldIsReadAgainAsItWas(_ field: String, _ written: String) {
    let work = readCSLJSON(
      SourceFile(path: "x.json", text: #"[{"id":"a","type":"report","title":"T",\#(field)}]"#)
    ).value.items[0]
    let text = writeBibTeX(work)
    #expect(text.contains(written), "\(text)")
    let again = readBibTeX(SourceFile(path: "x.bib", text: text)).value.items[0]
    #expect(again.names == work.names && again[text: .version] == work[text: .version])
    #expect(again.dates[.issued]?.parts.first?.year == work.dates[.issued]?.parts.first?.year)
  }

  @Test func aDecisionKeepsItsCourtAndANewspaperItsKind() {
    let works = readCSLJSON(
      SourceFile(
        path: "x.json",
        text: """
          [{"id":"a","type":"legal_case","title":"R v Jones","authority":"Court of Appeal"},
          {"id":"b","type":"article-newspaper","title":"News","container-title":"The Paper"},
          {"id":"c","type":"speech","title":"Talk"}]
          """)
    ).value.items
    let again = readBibTeX(
      SourceFile(path: "x.bib", text: works.map(writeBibTeX).joined(separator: "\n"))
    ).value.items
    #expect(again.map(\.type) == ["legal_case", "article-newspaper", "speech"])
    #expect(again[0][text: .authority] == "Court of Appeal")
    #expect(again[1][text: .containerTitle] == "The Paper")
  }

  /// RIS has no word for those who are not named.
  @Test func thoseWhoAreNotNamedAreNoPersonOfADownload() {
    let work = readBibTeX(
      SourceFile(path: "x.bib", text: "@misc{a, author={Lee, Ana and others}, title={T}, year=2003}")
    ).value.items[0]
    #expect(writeRIS(work).contains("AU  - Lee, Ana\r\n"))
    #expect(!writeRIS(work).contains("et al") && !writeRIS(work).contains("others"))
    #expect(writeBibTeX(work).contains("{Lee, Ana and others}"))
    // Read from a program that writes it all the same, it means the same.
    let again = readReferences(
      SourceFile(path: "x.ris", text: "TY  - BOOK\nAU  - Lee, Ana\nAU  - et al.\nTI  - T\nER  - \n")
    ).value.items[0]
    #expect(again.names[.author] == work.names[.author])
  }
}
