import Foundation
import TestSupport
import Testing

/// The official test suite of the Citation Style Language.
///
/// The fixtures are not part of this project: they are read from the folder that `CSL_FIXTURES` names,
/// or from the shared test data beside the project.
struct SuiteTests {
  static let folder: String = {
    ProcessInfo.processInfo.environment["CSL_FIXTURES"]
      ?? sharedFolder("csl/fixtures") ?? ""
  }()
  static let locales = "/usr/share/citation-style-language/locales"

  /// What is expected to fail, each with its reason; this list may only shrink.
  static let expectedFailures: [String: String] = [
    "bugreports_EnvAndUrb":
      "two conditions on disambiguation in one citation are met one after the other by citeproc-js, together here as the specification says",
    "bugreports_NoCaseEscape":
      "an empty block before a margin leaves a blank in citeproc-js that no writer shows",
    "date_DateBC": "the packaged locale writes 'BC' without a blank before it",
    "date_YearSuffixWithNoDate":
      "the citations differ in the day of access, so nothing is ambiguous",
    "disambiguate_YearCollapseWithInstitution":
      "the specification's delimiter within a group is ', ', the fixture's that of the layout",
    "disambiguate_YearSuffixWithEtAlSubsequent":
      "the specification's delimiter within a group is ', ', the fixture's that of the layout",
    "label_EditorTranslator1":
      "the packaged locale has no term for the number of a collection that the fixture prints",
    "name_CiteGroupDelimiterWithYearSuffixCollapse2":
      "the specification moves works of the same names together, the fixture leaves them apart",
    "name_SubsequentAuthorSubstituteMultipleNames":
      "the packaged locale writes 'tran.' where newer ones write 'trans.'",
    "number_OrdinalSpacing": "labels within a number are an extension of citeproc-js",
    "punctuation_DateStripPeriods":
      "the packaged locale shortens June to 'Jun.', newer ones do not",
  ]

  @Test(
    .enabled(
      if: canBegin(
        where: FileManager.default.fileExists(atPath: folder)
          && FileManager.default.fileExists(atPath: locales)),
      "there are no CSL fixtures beside the project, or no locales"))
  func fixturesPassButThoseThatAreExpectedToFail() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    try #require(names.count > 400 && FileManager.default.fileExists(atPath: Self.locales))
    let runner = FixtureRunner(locales: Self.locales)
    var passed = 0
    var failed: Set<String> = []
    let fixtures = names.filter { $0.hasSuffix(".txt") }.sorted()
    for file in fixtures {
      let text = String(
        decoding: try Data(contentsOf: URL(filePath: "\(Self.folder)/\(file)")), as: UTF8.self)
      let fixture = Fixture(text)
      if Fixture.comparable(runner.run(fixture)) == Fixture.comparable(fixture.result) {
        passed += 1
      } else {
        failed.insert(String(file.dropLast(4)))
      }
    }
    print("CSL fixtures: \(passed) of \(fixtures.count) pass")
    #expect(passed * 100 >= fixtures.count * 93)
    // A larger copy of the suite has fixtures that this list has never seen.
    guard ProcessInfo.processInfo.environment["CSL_FIXTURES"] == nil else { return }
    #expect(failed.subtracting(Self.expectedFailures.keys).sorted() == [])
    let present = Set(fixtures.map { String($0.dropLast(4)) })
    #expect(
      Set(Self.expectedFailures.keys).intersection(present).subtracting(failed).sorted() == [],
      "these pass now: take them from the list")
  }
}
