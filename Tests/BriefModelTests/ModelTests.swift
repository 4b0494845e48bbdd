import BriefDiagnostics
import BriefModel
import TestSupport
import Testing

struct ModelTests {
  @Test(arguments: [
    "1970-01-01", "2000-02-29", "2026-11-24", "9999-12-31", "0001-01-01", "1969-12-31",
  ])
  func datesAndMomentsAgree(_ text: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(Moment(seconds: date.dayNumber * 86_400).date == date)
    #expect(Moment(seconds: date.dayNumber * 86_400 + 86_399).date == date)
    #expect(date.iso == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-04-31", "",
  ])
  func refusesDaysThatDoNotExist(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test(arguments: [
    "24/11/2026", "24.11.2026", "2026/11/24", "24 November 2026", "24th November 2026",
    "Tuesday, 24 November 2026", "martes, 24 de noviembre de 2026", "NOV 24, 2026", "20261124",
    "2026-11-24T09:30:00+01:00", "2026-11-24 00:00:00", "24/11/2026 9:00", "2026\u{2013}11\u{2013}24",
  ])
  func knowsWhatADateInAnotherFormMeans(_ text: String) {
    #expect(guessDate(text, DateWords([.english, spanishWords]))?.iso == "2026-11-24")
  }

  @Test(arguments: ["11/12/2026", "24 November", "2026", "20261399", "soon", "12:30", "24th", ""])
  func leavesADateThatCouldMeanTwoToTheAuthor(_ text: String) { #expect(guessDate(text) == nil) }

  @Test(arguments: [("NLD", "NL"), ("esp", "ES"), ("GBR", "GB"), ("Holland", "NL"), ("Niederlande", "")])
  func knowsCountriesByTheirLongCodes(_ text: String, _ code: String) {
    #expect(CountryTable().correction(for: text)?.code ?? "" == code)
  }

  @Test func countsZonesOfMoments() throws {
    let utc = try #require(Moment("2027-01-10T08:00Z"))
    #expect(Moment("2027-01-10T09:00+01:00") == utc)
    #expect(Moment("2027-01-10T03:00:00-05:00") == utc)
    #expect(Moment("2027-01-10T09:00") == nil)
    #expect(Moment("2027-01-10T25:00Z") == nil)
  }

  @Test func knowsAllAssignedCountriesInTwoLanguages() {
    let table = CountryTable(catalogues: ["es": spanishWords])
    #expect(table.name(Country(code: "ES"), in: "es") == "España")
    #expect(table.name(Country(code: "CI"), in: "en").contains("Ivoire"))
    #expect(table.name(Country(code: "GB-ENG"), in: "en") == "United Kingdom (ENG)")
    #expect(table.correction(for: "UK")?.code == "GB")
    #expect(table.correction(for: "Kenia")?.code == "KE")
    #expect(!table.isCode("XX") && !table.isRegion("XX-1") && table.isRegion("ES-CT"))
  }

  @Test(arguments: [
    ("a.md", "Briefs/x.md", "Briefs/a.md"),
    ("../Site/assets/p.png", "Briefs/x.md", "Site/assets/p.png"),
    ("./a/../b.md", "Briefs/y/x.md", "Briefs/y/b.md"),
  ])
  func joinsPaths(_ relative: String, _ base: String, _ expected: String) {
    #expect(resolve(relative, besides: base) == expected)
  }

  @Test(arguments: ["../../x.png", "/etc/passwd", "../../../x"])
  func refusesPathsOutOfTheWorkspace(_ relative: String) {
    #expect(resolve(relative, besides: "Briefs/x.md") == nil)
  }
}
