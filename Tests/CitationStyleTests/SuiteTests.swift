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
    "bugreports_AccidentalAllCaps":
      "Affixes: 'only rendered if the element produces output'; the fixture has two commas around nothing",
    "bugreports_DoubleEncodedAngleBraces":
      "the fixture has a full stop after a full stop and a blank, citeproc-js's own",
    "bugreports_EnvAndUrb":
      "Choose, disambiguate: rendered 'if it disambiguates two otherwise identical citations', which it does here; citeproc-js leaves the citations of notes alone",
    "bugreports_NoTitle":
      "the same: a blank before a full stop, and a full stop after it, that no reader would write",
    "collapse_TrailingDelimiter":
      "after-collapse-delimiter only after a collapsed group, against collapse_ChicagoAfterCollapse, which has it everywhere, as the manual of that style wants",
    "bugreports_NoCaseEscape":
      "an empty block before a margin leaves a blank in citeproc-js that no writer shows",
    "date_DateBC":
      "AD and BC: '-2500 becomes 2500BC'; the packaged locale has no blank before 'BC', newer ones have",
    "date_NegativeDateSortViaMacro": "the same, and against date_NegativeDateSort, which has no blank",
    "disambiguate_YearCollapseWithInstitution":
      "cite-group-delimiter: 'defaults to \", \"'; the fixture has the delimiter of the layout",
    "disambiguate_YearSuffixWithEtAlSubsequent":
      "cite-group-delimiter: 'defaults to \", \"'; the fixture has the delimiter of the layout",
    "name_CiteGroupDelimiterWithYearSuffixCollapse2":
      "Cite Grouping: 'moved to the original location of the first cite of the group'; the fixture leaves them apart",
    "name_EditorTranslatorSameWithTerm":
      "the packaged locale writes 'tran.' where newer ones write 'trans.'",
    "name_SubsequentAuthorSubstituteMultipleNames":
      "the packaged locale writes 'tran.' where newer ones write 'trans.'",
    "number_OrdinalSpacing": "Number: content that is not numeric is 'rendered as is'; labels within a number are an extension of citeproc-js",
    "punctuation_DateStripPeriods":
      "the packaged locale shortens June to 'Jun.', newer ones do not",
    "sort_OmittedBibRefMixedNumericStyle":
      "missing: a sentence in place of an entry that the style leaves out, which no reader should meet",
    "substitute_SubstituteOnlyOnceTermEmpty":
      "Substitute: 'the first element to return a non-empty result is used'; the fixture takes an empty term",
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
    #expect(passed * 100 >= fixtures.count * 97)
    // A larger copy of the suite has fixtures that this list has never seen.
    guard ProcessInfo.processInfo.environment["CSL_FIXTURES"] == nil else { return }
    #expect(failed.subtracting(Self.expectedFailures.keys).sorted() == [])
    let present = Set(fixtures.map { String($0.dropLast(4)) })
    #expect(
      Set(Self.expectedFailures.keys).intersection(present).subtracting(failed).sorted() == [],
      "these pass now: take them from the list")
  }
}
