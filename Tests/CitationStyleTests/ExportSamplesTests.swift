import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// One article as each program and database exports it: the same work comes of all of them.
struct ExportSamplesTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let program: String
    let file: String
    let text: String
    var testDescription: String { program }
  }

  static let articles: [Sample] = [
    Sample(
      program: "Zotero, RIS", file: "x.ris",
      text: """
        TY  - JOUR
        TI  - Tapering of SSRI treatment to mitigate withdrawal symptoms
        AU  - Horowitz, Mark Abie
        AU  - Taylor, David
        T2  - The Lancet Psychiatry
        AB  - An abstract.
        DA  - 2019/06/01/
        PY  - 2019
        DO  - 10.1016/S2215-0366(19)30032-X
        VL  - 6
        IS  - 6
        SP  - 538
        EP  - 546
        J2  - Lancet Psychiatry
        LA  - en
        SN  - 2215-0366
        UR  - https://example.org/article
        Y2  - 2024/01/05/10:20:30
        L1  - https://example.org/article.pdf
        N1  - <p>A note of ours</p>
        KW  - tapering
        ER  -
        """),
    Sample(
      program: "Mendeley, RIS", file: "x.ris",
      text: """
        TY  - JOUR
        T1  - Tapering of SSRI treatment to mitigate withdrawal symptoms
        A1  - Horowitz, Mark Abie
        A1  - Taylor, David
        JO  - The Lancet Psychiatry
        JA  - Lancet Psychiatry
        Y1  - 2019/06//
        VL  - 6
        IS  - 6
        SP  - 538
        EP  - 546
        DO  - DOI: 10.1016/S2215-0366(19)30032-X
        SN  - 2215-0366
        LA  - English
        UR  - https://example.org/article
        N2  - An abstract.
        ER  -
        """),
    Sample(
      program: "EndNote, RIS", file: "x.ris",
      text: """
        TY  - JOUR
        AU  - Horowitz, Mark Abie
        AU  - Taylor, David
        DA  - Jun
        DO  - 10.1016/S2215-0366(19)30032-X
        IS  - 6
        LA  - eng
        PY  - 2019
        SN  - 2215-0366
        SP  - 538-546
        ST  - Tapering of SSRI treatment
        T2  - The Lancet Psychiatry
        J2  - Lancet Psychiatry
        TI  - Tapering of SSRI treatment to mitigate withdrawal symptoms
        UR  - https://example.org/article
        VL  - 6
        ID  - 123
        ER  -
        """),
    Sample(
      program: "Citavi, RIS", file: "x.ris",
      text: """
        TY  - JOUR
        AU  - Horowitz, Mark Abie
        AU  - Taylor, David
        PY  - 2019
        DA  - 2019/06//
        TI  - Tapering of SSRI treatment to mitigate withdrawal symptoms
        SP  - 538
        EP  - 546
        VL  - 6
        IS  - 6
        SN  - 2215-0366
        JF  - The Lancet Psychiatry
        JA  - Lancet Psychiatry
        LA  - eng
        M3  - doi:10.1016/S2215-0366(19)30032-X
        UR  - https://example.org/article
        ER  -
        """),
    Sample(
      program: "Scopus, RIS", file: "x.ris",
      text: """
        TY  - JOUR
        TI  - Tapering of SSRI treatment to mitigate withdrawal symptoms
        T2  - The Lancet Psychiatry
        J2  - Lancet Psychiatry
        VL  - 6
        IS  - 6
        SP  - 538
        EP  - 546
        PY  - 2019
        DA  - 2019/06/
        DO  - 10.1016/S2215-0366(19)30032-X
        AU  - Horowitz, Mark Abie
        AU  - Taylor, David
        AD  - An institute, London, United Kingdom
        UR  - https://example.org/article
        PB  - Elsevier Ltd
        SN  - 22150366 (ISSN)
        LA  - English
        M3  - Article
        DB  - Scopus
        N1  - Export Date: 5 January 2024; Cited By: 120
        ER  -
        """),
    Sample(
      program: "Web of Science, RIS", file: "x.ris",
      text: """
        TY  - JOUR
        AU  - Horowitz, Mark Abie
        AU  - Taylor, David
        TI  - Tapering of SSRI treatment to mitigate withdrawal symptoms
        T2  - The Lancet Psychiatry
        J2  - Lancet Psychiatry
        M3  - Review
        LA  - English
        SN  - 2215-0366
        DA  - JUN
        PY  - 2019
        VL  - 6
        IS  - 6
        SP  - 538
        EP  - 546
        DO  - 10.1016/S2215-0366(19)30032-X
        UR  - https://example.org/article
        AN  - WOS:000468000000017
        ER  -
        """),
    Sample(
      program: "EndNote, tagged", file: "x.enw",
      text: """
        %0 Journal Article
        %A Horowitz, Mark Abie
        %A Taylor, David
        %D 2019
        %T Tapering of SSRI treatment to mitigate withdrawal symptoms
        %J The Lancet Psychiatry
        %V 6
        %N 6
        %P 538-546
        %! Tapering of SSRI treatment
        %@ 22150366
        %R 10.1016/S2215-0366(19)30032-X
        %X An abstract.
        %K tapering
        %U https://example.org/article
        %8 Jun
        %9 Journal Article
        %G English
        %+ An institute, London
        """),
    Sample(
      program: "PubMed", file: "x.nbib",
      text: """
        PMID- 30850328
        OWN - NLM
        STAT- MEDLINE
        DCOM- 20200515
        IS  - 2215-0374 (Electronic)
        IS  - 2215-0366 (Linking)
        VI  - 6
        IP  - 6
        DP  - 2019 Jun
        TI  - Tapering of SSRI treatment to mitigate withdrawal
              symptoms.
        PG  - 538-546
        LID - S2215-0366(19)30032-X [pii]
        LID - 10.1016/S2215-0366(19)30032-X [doi]
        AB  - An abstract.
        FAU - Horowitz, Mark Abie
        AU  - Horowitz MA
        AD  - An institute, London, UK.
        FAU - Taylor, David
        AU  - Taylor D
        LA  - eng
        PT  - Journal Article
        PT  - Review
        TA  - Lancet Psychiatry
        JT  - The Lancet Psychiatry
        MH  - *Selective Serotonin Reuptake Inhibitors/adverse effects
        PHST- 2019/03/10 06:00 [entrez]
        """),
  ]

  @Test(arguments: articles)
  func theSameArticleComesOfEveryExport(_ sample: Sample) throws {
    let read = readReferences(SourceFile(path: sample.file, text: sample.text))
    #expect(read.diagnostics.map(\.summary) == [])
    let work = try #require(read.value.items.first)
    #expect(read.value.items.count == 1 && work.id == "horowitz2019tapering")
    #expect(work.type == "article-journal" && work[text: .genre] == nil)
    #expect(work[text: .title] == "Tapering of SSRI treatment to mitigate withdrawal symptoms")
    #expect(
      work.names[.author]?.map { "\($0.given) \($0.family)" }
        == ["Mark Abie Horowitz", "David Taylor"])
    #expect(work[text: .containerTitle] == "The Lancet Psychiatry")
    #expect([work[text: .volume], work[text: .issue], work[text: .page]] == ["6", "6", "538-546"])
    #expect(work[text: .DOI] == "10.1016/S2215-0366(19)30032-X")
    #expect(work[text: .language] == "en")
    let issued = try #require(work.dates[.issued]?.parts.first)
    #expect(issued.year == 2019 && issued.month == 6)
    #expect(work[text: .ISSN]?.hasPrefix("2215-03") == true)
    // Notes, abstracts and keywords are nobody else's business.
    for variable in [Variable.note, .abstract, .keyword, .annote] {
      #expect(work[text: variable] == nil)
    }
  }

  @Test func whenAPageWasSeenIsKept() {
    let read = readReferences(SourceFile(path: "x.ris", text: Self.articles[0].text))
    let seen = read.value.items.first?.dates[.accessed]?.parts.first
    #expect(seen?.year == 2024 && seen?.month == 1 && seen?.day == 5)
  }

  @Test(arguments: [
    ("x.ris", "TY  - JOUR\nTI  - A\nPY  - 2019\nDA  - 2019/02/30\nER  - \n", "2019/02/30", "DA"),
    ("x.ris", "TY  - JOUR\nTI  - A\nPY  - 2019\nY2  - 2024/13/01/\nER  - \n", "2024/13/01/", "Y2"),
    ("x.enw", "%0 Book\n%T A\n%D 2019\n%8 13/45/2019\n", "13/45/2019", "%8"),
    ("x.bib", "@book{a, title={A}, year={2019}, month={15}}", "15", "month"),
    ("x.bib", "@book{a, title={A}, year={2019}, month=feb, day={30}}", "30", "day"),
    ("x.bib", "@book{a, title={A}, year={2019}, month={Smarch}}", "Smarch", "month"),
  ])
  func aDayThatNoCalendarHasIsTold(
    _ file: String, _ text: String, _ words: String, _ field: String
  ) throws {
    let read = readReferences(SourceFile(path: file, text: text))
    #expect(read.diagnostics.map(\.severity) == [.warning], "\(read.diagnostics.map(\.summary))")
    let summary = try #require(read.diagnostics.first?.summary.description)
    #expect(summary.contains("'\(words)' in '\(field)'"), "\(summary)")
    #expect(read.value.items.first?.dates[.issued]?.parts.first?.year == 2019)
  }

  @Test(arguments: [
    ("%D 2019\n%8 May 3", 5, 3), ("%D 2019\n%8 3 May 2019", 5, 3),
    ("%D 2019\n%8 2019-05-03", 5, 3), ("%D 2019\n%8 Winter", 16, 0), ("%D 2019", 0, 0),
    ("%D 2019\n%8 3 May 2018", 0, 0),
  ])
  func aDayStandsBesideItsYear(_ lines: String, _ month: Int, _ day: Int) {
    let read = readReferences(SourceFile(path: "x.enw", text: "%0 Book\n%T A\n\(lines)\n"))
    let issued = read.value.items.first?.dates[.issued]?.parts.first
    #expect(issued?.year == 2019 && issued?.month == month && issued?.day == day)
  }
}
