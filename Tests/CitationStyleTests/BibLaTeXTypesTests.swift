import Foundation
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Every type of the biblatex manual (2.1) as a type of CSL 1.0.2 (appendix III).
struct BibLaTeXTypesTests {
  static let types: [(String, String)] = [
    ("article", "article-journal"), ("book", "book"), ("mvbook", "book"), ("inbook", "chapter"),
    ("bookinbook", "chapter"), ("suppbook", "chapter"), ("booklet", "pamphlet"),
    ("collection", "book"), ("mvcollection", "book"), ("incollection", "chapter"),
    ("suppcollection", "chapter"), ("dataset", "dataset"), ("manual", "book"),
    ("misc", "document"), ("online", "webpage"), ("patent", "patent"),
    ("periodical", "periodical"), ("suppperiodical", "article-journal"), ("proceedings", "book"),
    ("mvproceedings", "book"), ("inproceedings", "paper-conference"), ("reference", "book"),
    ("mvreference", "book"), ("inreference", "entry-encyclopedia"), ("report", "report"),
    ("software", "software"), ("thesis", "thesis"), ("unpublished", "manuscript"),
    // Aliases (2.1.2) and types without support (2.1.3).
    ("conference", "paper-conference"), ("electronic", "webpage"), ("mastersthesis", "thesis"),
    ("phdthesis", "thesis"), ("techreport", "report"), ("www", "webpage"), ("artwork", "graphic"),
    ("audio", "song"), ("image", "graphic"), ("jurisdiction", "legal_case"),
    ("legislation", "legislation"), ("legal", "treaty"), ("letter", "personal_communication"),
    ("movie", "motion_picture"), ("music", "song"), ("performance", "speech"),
    ("review", "review"), ("standard", "standard"), ("video", "motion_picture"),
    // What nobody defines is a document, and keeps what it says.
    ("invention", "document"),
  ]

  @Test(arguments: types)
  func hasATypeOfCSL(_ type: String, _ wanted: String) {
    for written in [type, type.uppercased()] {
      let read = readBibTeX(
        SourceFile(path: "x.bib", text: "@\(written){k, author={Roe, Ann}, title={T}, year={2019}}")
      )
      #expect(read.value.items.first?.type == wanted)
      #expect(read.value.items.first?[text: .title] == "T")
    }
  }

  @Test(arguments: [("magazine", "article-magazine"), ("newspaper", "article-newspaper")])
  func anArticleSaysWhereItStood(_ subtype: String, _ wanted: String) {
    let text = "@article{k, title={T}, journaltitle={J}, entrysubtype={\(subtype)}}"
    let read = readBibTeX(SourceFile(path: "x.bib", text: text))
    #expect(read.value.items.first?.type == wanted)
  }

  @Test func theLibraryBesidePandocHasThemAll() throws {
    let file = BibliographyTests.fixtures.appending(path: "libraries/every-type.bib")
    let text = try String(contentsOf: file, encoding: .utf8)
    for (type, _) in Self.types where type != "invention" {
      #expect(text.contains("@\(type){"), "@\(type)")
    }
  }
}
