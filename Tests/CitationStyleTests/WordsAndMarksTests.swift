import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Case, initials, marks, affixes and dates, each by its family.
struct WordsAndMarksTests {
  private func shown(_ element: String, _ change: (inout Item) -> Void, cite: CiteItem = CiteItem(id: "a"))
    throws -> String
  {
    var item = Item(id: "a", type: "book")
    change(&item)
    let processor = try processor("<citation><layout>\(element)</layout></citation>", [item])
    let result = processor.makeFormatter().format([Citation(items: [cite])])
    return result.citations[0].text.plain(locale: processor.locale)
  }

  @Test(arguments: [
    ("<span class=\"nocase\">A</span>lzheimer's disease", "Alzheimer’s Disease"),
    ("(Un)doing diagnosis and De(pre)scribing", "(Un)doing Diagnosis and De(pre)scribing"),
    ("patient(s) of the DSM-5", "Patient(s) of the DSM-5"),
    ("COVID-19疫情与精神卫生", "COVID-19疫情与精神卫生"), ("WHO", "WHO"), ("DSM-5", "DSM-5"),
    ("TAPERING OF ANTIDEPRESSANTS", "Tapering of Antidepressants"),
    ("dose: a trial", "Dose: A Trial"), ("z-drugs between two-thirds", "z-Drugs between Two-Thirds"),
    ("<i>in vitro</i> effects", "In Vitro Effects"), ("", ""),
  ])
  func titleCaseWorksOnWords(_ title: String, _ expected: String) throws {
    #expect(
      try shown("<text variable=\"title\" text-case=\"title\"/>") { $0.texts[.title] = title }
        == expected)
  }

  @Test(arguments: [
    ("<span class=\"nocase\">A</span>lzheimer and <span class=\"nocase\">WHO</span> Care", "Alzheimer and WHO care"),
    ("COVID-19疫情", "COVID-19疫情"), ("DSM-5", "DSM-5"), ("A TITLE IN CAPITALS", "A title in capitals"),
  ])
  func sentenceCaseKeepsWhatIsProtected(_ title: String, _ expected: String) throws {
    #expect(
      try shown("<text variable=\"title\" text-case=\"sentence\"/>") { $0.texts[.title] = title }
        == expected)
  }

  @Test(arguments: [
    ("Jean-Luc", "J.-L."), ("J.-L.", "J.-L."), ("William (Bill) G.", "W. (Bill) G."),
    ("Mark Abie", "M. A."), ("J.M.", "J. M."), ("Ph.M.E.", "Ph. M. E."), ("ʿAlī", "A."),
    ("Abū ʿAlī", "A. A."), ("E\u{0301}mile", "E\u{0301}."), ("TSerendorj", "Ts."), ("“Bo” Ann", "“Bo” A."),
    ("Jean-luc", "J."), ("(", "("), ("-", ""), ("", ""),
  ])
  func givenNamesBecomeInitials(_ given: String, _ expected: String) {
    #expect(initials(given, ". ", onlyExisting: false, hyphens: true) == expected)
  }

  @Test func hyphensOfInitialsAreTheStyles() {
    #expect(initials("Jean-Luc", ".", onlyExisting: false, hyphens: false) == "J.L.")
    #expect(initials("Jean-Luc", ". ", onlyExisting: false, hyphens: false) == "J. L.")
    #expect(initials("James T", ".", onlyExisting: true, hyphens: true) == "James T.")
  }

  @Test func oneNameAloneIsNeverShortened() throws {
    let element = "<names variable=\"author\"><name initialize-with=\".\" name-as-sort-order=\"all\"/></names>"
    for (family, given) in [("", "Banksy"), ("Sukarno", "")] {
      let text = try shown(element) { item in
        var name = PersonName()
        name.family = family
        name.given = given
        item.names[.author] = [name]
      }
      #expect(text == family + given)
    }
  }

  @Test(arguments: [
    ("'quote', ", "", "‘quote’, T"), ("", ", \"Hello there\".", "T, “Hello there”."),
    ("see", ", emphasis added", "see T, emphasis added"), ("but cf.", " and more", "but cf. T and more"),
  ])
  func whatAuthorsWriteAroundAWorkStays(_ prefix: String, _ suffix: String, _ expected: String) throws {
    var cite = CiteItem(id: "a")
    cite.prefix = prefix
    cite.suffix = suffix
    let text = try shown("<text variable=\"title\"/>", { $0.texts[.title] = "T" }, cite: cite)
    #expect(text.replacing("“quote”", with: "‘quote’") == expected)
  }

  @Test(arguments: [
    ("What is “withdrawal”?", "What is “withdrawal”?"), ("Is it “safe?”", "Is it “safe?”"),
    ("Why not!", "Why not!"), ("A title", "A title."),
  ])
  func marksOfATitleStayWhereTheyAre(_ title: String, _ expected: String) throws {
    #expect(
      try shown("<text variable=\"title\" suffix=\".\"/>") { $0.texts[.title] = title } == expected)
  }

  @Test func rangesOfDatesRepeatWhatDiffers() throws {
    let element = """
      <date variable="issued"><date-part name="year"/><date-part name="month" prefix=", "/>
      <date-part name="day" prefix=" "/></date>
      """
    let text = try shown(element) { item in
      var date = DateValue()
      date.parts = [
        DateValue.Parts(year: 2020, month: 5, day: 3), DateValue.Parts(year: 2020, month: 5, day: 9),
      ]
      item.dates[.issued] = date
    }
    #expect(text == "2020, May 3–9")
  }

  @Test(arguments: [
    ("{pp. iv, vi-xi, (xv)-(xvii)} and more", "page", "iv, vi-xi, (xv)-(xvii)", " and more"),
    ("{see the appendix}", "page", "see the appendix", ""), (", annex II", "", "", ", annex II"),
    (", s. 4(2)", "", "", ", s. 4(2)"), (", art. 4(2)", "article-locator", "4(2)", ""),
    (", rec. 1.3", "", "", ", rec. 1.3"), (", considerando 12", "", "", ", considerando 12"),
    (", pp. (xv)-(xvii)", "page", "(xv)-(xvii)", ""), (", emphasis added", "", "", ", emphasis added"),
  ])
  func locatorsAreReadAndTheRestStays(
    _ text: String, _ label: String, _ locator: String, _ rest: String
  ) throws {
    let locale = try processor("<citation><layout><text value=\"x\"/></layout></citation>", []).locale
    #expect(
      LocatorReader(locale).read(text) == LocatorText(label: label, locator: locator, rest: rest))
  }

  @Test func aPrefixHoldsItsWorkInPlace() throws {
    let style = """
      <citation collapse="year"><sort><key variable="title"/></sort><layout delimiter="; ">
      <group delimiter=", "><names variable="author"><name form="short"/></names>
      <text variable="title"/></group></layout></citation>
      """
    let items = ["X", "Y", "Z"].map { id -> Item in
      var name = PersonName()
      name.family = "Roe"
      return Item(id: id, type: "book", texts: [.title: id], names: [.author: [name]])
    }
    var cites = ["Z", "Y", "X"].map { CiteItem(id: $0) }
    cites[0].prefix = "see also"
    cites[1].prefix = "but compare"
    let result = try processor(style, items).makeFormatter().format([Citation(items: cites)])
    #expect(result.citations[0].text.plain == "see also Roe, Z; but compare Roe, Y, X")
  }
}
