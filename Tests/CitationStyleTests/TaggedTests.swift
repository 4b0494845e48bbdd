import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// RIS, PubMed's and EndNote's files.
struct TaggedTests {
  static let ris = """
    TY  - JOUR
    AU  - Horowitz, Mark Abie
    AU  - Taylor, David
    TI  - Tapering of SSRI treatment to mitigate
      withdrawal symptoms
    T2  - The Lancet Psychiatry
    J2  - Lancet Psychiatry
    PY  - 2019
    DA  - 2019/06/01/
    VL  - 6
    IS  - 6
    SP  - 538
    EP  - 546
    DO  - https://doi.org/10.1016/S2215-0366(19)30032-X
    UR  - https://example.org/a--b~c
    N1  - a private note
    AB  - An abstract.
    KW  - tapering
    ER  -

    TY  - CHAP
    ID  - roe2020chapter
    A1  - Roe, Ann
    A2  - Doe, Bob
    T1  - A chapter
    BT  - The book
    Y1  - 2020///
    ER  -
    TY - RPRT
    AU - World Health Organization
    TI - Guidelines
    PY - 2021
    PB - WHO
    ER -
    """

  static let nbib = """

    PMID- 30850328
    OWN - NLM
    TI  - Tapering of SSRI treatment to mitigate withdrawal
          symptoms.
    LID - S2215-0366(19)30032-X [pii]
    LID - 10.1016/S2215-0366(19)30032-X [doi]
    FAU - Horowitz, Mark Abie
    AU  - Horowitz MA
    CN  - GBD Collaborators
    LA  - eng
    PT  - Journal Article
    DP  - 2019 Jun
    TA  - Lancet Psychiatry
    JT  - The lancet. Psychiatry
    VI  - 6
    IP  - 6
    PG  - 538-546

    PMID- 1
    TI  - [Un trabajo].
    FAU - García, Ana
    DP  - 2020 May-Jun
    """

  static let enw = """
    %0 Journal Article
    %A Horowitz, Mark Abie
    %T Tapering of SSRI treatment
    %J Lancet Psychiatry
    %V 6
    %N 6
    %P 538-546
    %D 2019
    %R 10.1016/S2215-0366(19)30032-X
    %F horowitz2019

    %0 Book
    %A World Health Organization
    %T Guidelines
    %I WHO
    %D 2021
    """

  @Test func risIsReadAsProgramsWriteIt() {
    let read = readReferences(SourceFile(path: "x.ris", text: Self.ris))
    let items = read.value.items
    #expect(read.diagnostics.isEmpty)
    #expect(
      items.map(\.id) == [
        "horowitz2019tapering", "roe2020chapter", "worldhealthorganization2021guidelines",
      ])
    #expect(items[0][text: .title] == "Tapering of SSRI treatment to mitigate withdrawal symptoms")
    #expect(
      items[0][text: .page] == "538-546"
        && items[0][text: .containerTitle] == "The Lancet Psychiatry")
    #expect(items[0][text: .DOI] == "10.1016/S2215-0366(19)30032-X")
    #expect(items[0][text: .URL] == "https://example.org/a--b~c")
    #expect(items[0].dates[.issued]?.parts.first?.month == 6)
    #expect(items[0][text: .note] == nil && items[0][text: .abstract] == nil)
    #expect(
      items[1].names[.editor]?.first?.family == "Doe"
        && items[1][text: .containerTitle] == "The book")
    #expect(items[2].names[.author]?.first?.literal == "World Health Organization")
  }

  @Test func onePageNumberOfAWholeWorkIsHowManyItHas() {
    let text = "TY  - BOOK\nTI  - B\nSP  - 300\nET  - 2nd ed.\nER  - \n"
      + "TY  - CHAP\nTI  - C\nSP  - 12\nER  - \n"
    let items = readRIS(SourceFile(path: "x.ris", text: text)).value.items
    #expect(items[0][text: .numberOfPages] == "300" && items[0][text: .page] == nil)
    #expect(items[0][text: .edition] == "2")
    #expect(items[1][text: .page] == "12")
  }

  @Test func whatIsWrittenAsRISIsReadAsTheSame() {
    let items = readReferences(SourceFile(path: "x.ris", text: Self.ris)).value.items
    let again = readRIS(
      SourceFile(path: "y.ris", text: items.map(writeRIS).joined(separator: "\r\n")))
    #expect(again.value.items.map(\.id) == items.map(\.id))
    for (one, other) in zip(items, again.value.items) {
      #expect(one.names == other.names && one[text: .title] == other[text: .title])
    }
  }

  @Test func pubMedIsRead() {
    let read = readReferences(SourceFile(path: "x.nbib", text: Self.nbib))
    let items = read.value.items
    #expect(read.diagnostics.isEmpty)
    #expect(items.map(\.id) == ["horowitz2019tapering", "garcia2020trabajo"])
    #expect(read.value.aliases.map(\.key) == ["pmid:30850328", "pmid:1"])
    #expect(
      items[0].names[.author]?.map { $0.family + $0.literal } == ["Horowitz", "GBD Collaborators"])
    #expect(items[0][text: .DOI] == "10.1016/S2215-0366(19)30032-X")
    #expect(items[0][text: .title] == "Tapering of SSRI treatment to mitigate withdrawal symptoms")
    #expect(items[1].dates[.issued]?.parts.map(\.month) == [5, 6])
  }

  @Test func endNoteIsRead() {
    let read = readReferences(SourceFile(path: "x.enw", text: Self.enw))
    #expect(
      read.value.items.map(\.id) == ["horowitz2019", "worldhealthorganization2021guidelines"])
    #expect(read.value.items[0][text: .page] == "538-546")
  }

  @Test(arguments: [
    ("x.json", Self.ris, 3), ("x.bib", "[{\"id\": \"a\"}]", 1), ("x.ris", "@book{a, title={x}}", 1),
    ("x.json", "@book{a, title={x}}", 1),
  ])
  func aMisnamedFileIsReadAndTold(_ path: String, _ text: String, _ count: Int) {
    let read = readReferences(SourceFile(path: path, text: text))
    #expect(read.value.items.count == count)
    #expect(read.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [true, false])
  func filesInUTF16AreRead(_ isLittle: Bool) {
    var bytes: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in Self.ris.replacing("Horowitz", with: "García 中").utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isLittle ? pair.reversed() : pair
    }
    let read = readReferences(SourceFile(path: "x.ris", bytes: bytes))
    #expect(read.value.items.count == 3 && read.diagnostics.isEmpty)
    #expect(read.value.items.first?.names[.author]?.first?.family == "García 中")
  }

  @Test func whatIsNoBibliographyIsTold() {
    for name in ["x.ris", "x.nbib", "x.enw", "x.json"] {
      let read = readReferences(
        SourceFile(path: name, text: "Dear colleagues,\nplease find attached\n"))
      #expect(read.diagnostics.map(\.severity) == [.error], "\(name)")
    }
  }
}
