import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Names and dates as bibliographies have them.
struct NamesAndDatesTests {
  private func shown(_ name: PersonName) -> String {
    [
      ("l", name.literal), ("f", name.family), ("g", name.given), ("d", name.droppingParticle),
      ("n", name.nonDroppingParticle), ("s", name.suffix),
    ].filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("Lee, Ana and others", ["f=Lee g=Ana", "l=others"]),
    ("family=Beumont, given=Simon, prefix=de, useprefix=true", ["f=Beumont g=Simon n=de"]),
    (
      "family=Os, given=Jim, prefix=van and given={Hans}, family={Harman}",
      ["f=Os g=Jim d=van", "f=Harman g=Hans"]
    ),
    ("given=Ana, family=\"Robert and Sons, Inc.\"", ["f=Robert and Sons, Inc. g=Ana"]),
    ("family={World Health Organization}", ["l=World Health Organization"]),
    (
      "{National Institute for Health and Care Excellence} and Roe, Ann",
      ["l=National Institute for Health and Care Excellence", "f=Roe g=Ann"]
    ),
    ("{Barnes {and} Noble} AND Roe, Ann", ["l=Barnes and Noble", "f=Roe g=Ann"]),
    ("Plato", ["l=Plato"]), ("Ludwig van Beethoven", ["f=Beethoven g=Ludwig d=van"]),
    ("de la Cruz, Juana", ["f=Cruz g=Juana d=de la"]),
    ("King, Jr., Martin Luther", ["f=King g=Martin Luther s=Jr."]),
    ("Garc{\\'\\i}a M{\\'a}rquez, Gabriel", ["f=García Márquez g=Gabriel"]),
    ("{\\'E}lodie {\\\"O}berg", ["f=Öberg g=Élodie"]), ("Smith, J.,", ["f=Smith g=J."]),
    ("Roe,\n  Ann\n  and\tDoe, Bob", ["f=Roe g=Ann", "f=Doe g=Bob"]),
    ("Anderson, Ann", ["f=Anderson g=Ann"]), ("", []), ("and", ["l=and"]),
    // Options of other programs, and commas that end nothing.
    ("family=Leyen, given=Ursula, giveni=U., prefix=von der,", ["f=Leyen g=Ursula d=von der"]),
    ("\"family=Roe, given=Ann\" and Doe, Bob", ["f=Roe g=Ann", "f=Doe g=Bob"]),
    ("King, Martin Luther, Jr.", ["f=King g=Martin Luther s=Jr."]),
    ("King, Martin Luther, III", ["f=King g=Martin Luther s=III"]),
    // No name is lost where nothing joins them.
    ("Roe, Ann; Doe, Bob", ["f=Roe g=Ann", "f=Doe g=Bob"]),
    ("Roe, A., Doe, B., Poe, C.", ["l=Roe, A., Doe, B., Poe, C."]),
    ("{Health; Care} and Roe, Ann", ["l=Health; Care", "f=Roe g=Ann"]),
  ])
  func namesHaveTheirParts(_ written: String, _ names: [String]) {
    #expect(bibTeXNames(written).map(shown) == names)
  }

  @Test func prefixesBelongToTheFamilyWhereTheEntrySaysSo() {
    #expect(bibTeXNames("van Os, Jim", usesPrefix: true).map(shown) == ["f=Os g=Jim n=van"])
  }

  private func shown(_ date: DateValue) -> String {
    let parts = date.parts.map { part in
      [part.year, part.month, part.day].prefix { $0 != 0 }.map(String.init).joined(separator: "-")
    }
    return parts.joined(separator: "/") + (date.isCirca ? "~" : "")
      + (date.literal.isEmpty ? "" : "'\(date.literal)'")
  }

  @Test(arguments: [
    ("2008~", "2008~"), ("2008?", "2008~"), ("2008%", "2008~"), ("2020/2021", "2020/2021"),
    ("2020/21", "'2020/21'"), ("2011/12", "'2011/12'"), ("2020/05", "2020-5"),
    ("2020/", "2020/"), ("2020/..", "2020/"), ("/2020", "2020"), ("199X", "1990/1999"),
    ("19XX", "1900/1999"), ("1999-XX", "1999"), ("1999-12-XX", "1999-12"), ("2001-21", "2001-13"),
    ("2020 / 2021", "2020/2021"), ("2020 – 2021", "2020/2021"), ("2020-2021", "2020/2021"),
    ("2020-05-01/2020-06-02", "2020-5-1/2020-6-2"), ("2004~/2006?", "2004/2006~"),
    ("3 de mayo de 2019", "2019-5-3"), ("mai 2019", "2019-5"), ("3. Mai 2019", "2019-5-3"),
    ("juillet 2019", "2019-7"), ("juin 2019", "2019-6"), ("agosto de 2019", "2019-8"),
    ("März 2019", "2019-3"), ("outubro 2019", "2019-10"), ("Dez. 2019", "2019-12"),
    ("primavera 2019", "2019-13"), ("3.5.2019", "2019-5-3"), ("1er mai 2019", "2019-5-1"),
    ("2019 Jun 15", "2019-6-15"), ("2019 May-Jun", "2019-5/2019-6"),
    ("3–5 May 2019", "2019-5-3/2019-5-5"), ("May–June 2019", "2019-5/2019-6"),
    ("2004-04-05T14:34:00Z", "2004-4-5"), ("99999999999999999999", "'99999999999999999999'"),
    ("1234567890123456789", "'1234567890123456789'"), ("in press", "'in press'"), ("n.d.", ""),
    ("[s.f.]", ""), ("", ""),
    ("ca. 1910", "1910~"), ("2019-13-45", "'2019-13-45'"), ("[2019]", "'[2019]'"),
    ("2019-10-03/05", "2019-10-3/2019-10-5"), ("2019-05/07", "2019-5/2019-7"),
    ("2019-12-30/99", "'2019-12-30/99'"), ("unknown/2019", "2019"), ("2019/open", "2019/"),
    ("2019-02-29", "'2019-02-29'"), ("2020-02-29", "2020-2-29"), ("2019-06-31", "'2019-06-31'"),
    ("31 June 2019", "'31 June 2019'"), ("20190503", "2019-5-3"), ("20191345", "'20191345'"),
    ("2019年5月3日", "2019-5-3"), ("2019年", "2019"), ("2019년 5월 3일", "2019-5-3"),
    ("2019-25", "2019-13"), ("2019-32", "2019-16"), ("2019-33", "'2019-33'"),
    ("2019 Jan 5-Feb 3", "2019-1-5/2019-2-3"), ("2019 Jan 5-10", "2019-1-5/2019-1-10"),
    ("2019 Dec-2020 Jan", "2019-12/2020-1"), ("May 5-7, 2019", "2019-5-5/2019-5-7"),
    ("5-7 de mayo de 2019", "2019-5-5/2019-5-7"), ("May 2019-June 2020", "2019-5/2020-6"),
    ("2019 Summer", "2019-14"), ("Winter 2019-2020", "'Winter 2019-2020'"),
    ("2019-05/2018-03", "'2019-05/2018-03'"), ("2019-2018", "'2019-2018'"),
    ("2019-05-07/2019-05-03", "'2019-05-07/2019-05-03'"), ("2019-05/2019-05", "2019-5/2019-5"),
    ("3rd of May 2019", "2019-5-3"), ("May 5 6, 2019", "'May 5 6, 2019'"),
    ("2019 Feb 28-31", "'2019 Feb 28-31'"), ("Michaelmas-Hilary 2019", "'Michaelmas-Hilary 2019'"),
  ])
  func datesMeanWhatTheySay(_ written: String, _ date: String) {
    #expect(shown(parseDate(written)) == date, "\(written)")
  }

  @Test func monthsThatAreSeasonsHaveNoDayAndSlashesNoDayThatIsNone() {
    func issued(_ path: String, _ text: String) -> String {
      let read = readReferences(SourceFile(path: path, text: text))
      return read.value.items.first?.dates[.issued].map(shown) ?? "nothing"
    }
    func json(_ parts: String) -> String {
      issued("x.json", "[{\"id\":\"a\",\"title\":\"T\",\"issued\":{\"date-parts\":[\(parts)]}}]")
    }
    #expect(json("[2019,15,3]") == "2019-15" && json("[2019,23,3]") == "2019-15")
    func ris(_ date: String) -> String {
      issued("x.ris", "TY  - BOOK\nID  - a\nTI  - T\nPY  - \(date)\nER  - \n")
    }
    #expect(ris("2019/05/03/") == "2019-5-3" && ris("2019///spring") == "2019-13")
    #expect(ris("2019/02/30") == "'2019/02/30'" && ris("2019/13/45/") == "'2019/13/45/'")
  }

  /// Programs that shorten lists themselves leave a name that is none.
  @Test(arguments: [
    ("x.bib", "@book{a, title={T}, author={Ruiz, Ana and et al.}}"),
    ("x.bib", "@book{a, title={T}, author={Ruiz, Ana and others}}"),
    ("x.ris", "TY  - BOOK\nTI  - T\nAU  - Ruiz, Ana\nAU  - et al.\nER  - \n"),
    ("x.enw", "%0 Book\n%T T\n%A Ruiz, Ana\n%A et al.\n"),
    ("x.json", #"[{"id":"a","author":[{"family":"Ruiz","given":"Ana"},{"literal":"et al."}]}]"#),
    ("x.json", #"[{"id":"a","author":[{"family":"Ruiz","given":"Ana"},{"family":"al.","given":"et"}]}]"#),
  ])
  func thoseWhoAreNotNamedAreNobody(_ path: String, _ text: String) throws {
    let item = try #require(readReferences(SourceFile(path: path, text: text)).value.items.first)
    let names = try #require(item.names[.author])
    #expect(names.map(\.family) == ["Ruiz", ""] && names.last?.literal == "others", "\(names)")
  }

  /// What was meant as a date and is none is shown as it is written, and told at its place.
  @Test(arguments: [
    ("2019-13-45", true), ("2019-02-30", true), ("31.04.2019", true), ("20191345", true),
    ("32 May 2019", true), ("2019-05-03/2019-13-01", true), ("2019-05/2018-03", true), ("in press", false), ("2020/21", false),
    ("Michaelmas 2010", false), ("forthcoming", false), ("[2019]", false), ("2019a", false),
    ("s. XIX", false), ("2019-05-03", false), ("", false),
  ])
  func whatIsNoDateIsTold(_ written: String, _ isTold: Bool) {
    let files = [
      ("x.bib", "@misc{a, title={T}, date = {\(written)}}", 4),
      ("x.bib", "@misc{a, title={T}, date={2019}, urldate={\(written)}}", 4),
      ("x.json", #"[{"id":"a","title":"T","issued":{"raw":"\#(written)"}}]"#, 1),
      ("x.json", #"[{"id":"a","title":"T","issued":"\#(written)"}]"#, 1),
      ("x.ris", "TY  - BOOK\nID  - a\nTI  - T\nPY  - \(written)\nER  - \n", 3),
      ("x.enw", "%0 Book\n%F a\n%T T\n%D \(written)\n", 2),
    ]
    for (path, text, _) in files {
      let read = readReferences(SourceFile(path: path, text: text))
      #expect(read.value.items.count == 1)
      #expect(read.diagnostics.count == (isTold ? 1 : 0), "\(path): \(read.diagnostics.map(\.summary))")
      guard isTold, let finding = read.diagnostics.first, let range = finding.range else { continue }
      #expect(finding.summary.contains("'\(written)'") && finding.severity == .warning)
      let place = String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
      #expect(place.contains(written), "\(path): \(place)")
    }
  }

  /// EDTF writes seasons as 21 to 24; 13 to 20 are what older programs wrote, or a slip.
  @Test(arguments: [
    ("[[2019, 5, 3]]", "2019-5-3", ""), ("[[2019, 21]]", "2019-13", ""), ("[[2019, 24]]", "2019-16", ""),
    ("[[2019, 15]]", "2019-15", "month 15, which is read as a season"),
    ("[[2019, 25]]", "2019", "month 25, which is left out"),
    ("[[2019, -1]]", "2019", "month -1, which is left out"),
    ("[[2019, 2, 30]]", "2019-2", "day 30, which is left out"),
    ("[[2019, 5, 3], [2019, 6, 31]]", "2019-5-3/2019-6", "day 31, which is left out"),
    ("[2019, 5, 45]", "2019-5", "day 45, which is left out"), ("[2019]", "2019", ""),
    ("[[\"2019\", \"02\", \"29\"]]", "2019-2", "day 29, which is left out"),
  ])
  func numbersOfADateThatCountNothingAreTold(_ parts: String, _ date: String, _ finding: String) {
    let value = parts.hasPrefix("[[") ? "{\"date-parts\": \(parts)}" : parts
    let read = readCSLJSON(
      SourceFile(path: "x.json", text: #"[{"id":"a","title":"T","issued":\#(value)}]"#))
    #expect(read.value.items[0].dates[.issued].map(shown) == date)
    #expect(read.diagnostics.count == (finding.isEmpty ? 0 : 1))
    #expect(read.diagnostics.allSatisfy { $0.summary.contains(finding) })
  }

  @Test(arguments: [
    ("2020/21", "'2020/21'"), ("2020-21", "'2020–21'"), ("2020--21", "'2020–21'"),
    ("2020", "2020"), ("2020~", "2020~"), ("c. 1910", "1910~"), ("2020–2021", "2020/2021"),
    ("forthcoming", "'forthcoming'"),
  ])
  func yearsMeanWhatTheySay(_ written: String, _ date: String) {
    #expect(shown(parseYear(written.replacing("--", with: "–"))) == date, "\(written)")
  }

  @Test(arguments: [
    ("Second", "2"), ("2nd", "2"), ("2nd ed.", "2"), ("2. Auflage", "2"), ("2ª edición", "2"),
    ("Segunda", "2"), ("3ème édition", "3"), ("Twelfth edition", "12"), ("3", "3"),
    ("Revised", "Revised"), ("2nd revised ed.", "2nd revised ed."), ("2019", "2019"), ("", ""),
  ])
  func editionsAreNumbersWhereTheyAreWrittenInWords(_ written: String, _ edition: String) {
    #expect(plainEdition(written) == edition)
  }

  @Test(arguments: [
    ("Roe, Ann; Doe, Bob", 1), ("Roe, A., Doe, B., Poe, C.", 1), ("Roe, Ann and Doe, Bob", 0),
    ("King, Jr., Martin Luther", 0), ("{Health; Care, Ltd., Oslo, Norway}", 0),
    ("Smith \\&amp; Sons", 0), ("Roe, Ann and Doe, B.; Poe, C.", 1),
  ])
  func namesThatNothingJoinsAreTold(_ names: String, _ count: Int) {
    let read = readBibTeX(
      SourceFile(path: "x.bib", text: "@misc{a, author={\(names)}, title={T}, year=2001}"))
    #expect(read.diagnostics.count == count, "\(names)")
  }

  @Test func theFirstOfSeveralAddressesIsTheWorks() {
    let read = readBibTeX(
      SourceFile(
        path: "x.bib",
        text: "@misc{a, title={T}, url={http://a.org/x http://b.org/y}, edition={Second}}"))
    #expect(read.value.items[0][text: .URL] == "http://a.org/x")
    #expect(read.value.items[0][text: .edition] == "2")
  }

  @Test(arguments: [
    (#"{"date-parts":[["2020/21"]]}"#, "'2020/21'"),
    (#"{"date-parts":[["in press"]]}"#, "'in press'"),
    (#"{"date-parts":[["2019","05"]]}"#, "2019-5"), (#"{"date-parts":[[null]]}"#, ""),
    (#"{"date-parts":[[0]]}"#, ""),
  ])
  func wordsWhereNumbersBelongAreDatesToo(_ json: String, _ date: String) {
    let read = readCSLJSON(
      SourceFile(path: "x.json", text: #"[{"id":"a","type":"book","issued":\#(json)}]"#))
    #expect((read.value.items[0].dates[.issued].map(shown) ?? "") == date)
  }

  @Test(arguments: [
    ("10.1016/S2215-0366(19)30032-X", "10.1016/S2215-0366(19)30032-X"),
    ("https://doi.org/10.1000/182", "10.1000/182"),
    ("HTTP://DX.DOI.ORG/10.1000/182", "10.1000/182"),
    ("doi:10.1000/182.", "10.1000/182"), ("DOI: 10.1000/182 ", "10.1000/182"),
    ("http://doi.acm.org/10.1145/1.2", "10.1145/1.2"), ("10.1000%2F182", "10.1000/182"),
    ("10.1000/ 182", "10.1000/182"), ("10/fg6rf9", "10/fg6rf9"),
    ("https://doi.org/fg6rf9", "10/fg6rf9"), ("https://doi.org/10/fg6rf9", "10/fg6rf9"),
    ("(10.1000/182)", "10.1000/182"), ("10.1000/a&amp;b", "10.1000/a&b"),
    (
      "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1",
      "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1"
    ),
    ("none", nil), ("", nil), ("10.1000", nil), ("10.12/x", nil), ("S0140-6736(10)1", nil),
    ("10.1000/182; PMID: 123", "10.1000/182"), ("\u{200B}10.1000/182\u{200B}", "10.1000/182"),
    ("https://doi.org/10.1000/182?utm_source=x&utm_medium=y", "10.1000/182"),
    ("https://doi.org/10.1000/182#abstract", "10.1000/182"),
    ("https://doi.org/10.1000%2F182%3Fx", "10.1000/182?x"), ("10.1000/182?x", "10.1000/182?x"),
    ("10.1000/456#789", "10.1000/456#789"), ("urn:doi:10.1000/182", "10.1000/182"),
    ("https://journals.example.org/article?id=10.1371/journal.pone.1&type=x", "10.1371/journal.pone.1"),
    ("https://press.example.org/doi/10.1111/acps.12868/full", "10.1111/acps.12868"),
    ("https://press.example.org/doi/pdf/10.1111/acps.12868?download=true", "10.1111/acps.12868"),
    ("https://doi.org/10.1111/acps/full", "10.1111/acps/full"),
    ("10.1000/182 (accessed 3 May 2020)", "10.1000/182"), ("10.1000/a\\_b", "10.1000/a_b"),
    ("<https://doi.org/10.1000/182>", "10.1000/182"),
  ])
  func doisAreFoundInEverySpelling(_ written: String, _ doi: String?) {
    #expect(normalDOI(written) == doi)
  }
}
