import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Styles that ask for too much, or for what there is not: told when they are read, with their place.
struct StyleBoundsTests {
  private func read(_ body: String) -> Diagnosed<StyleFile?> {
    let text = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\">\(body)</style>"
    return readStyle(SourceFile(path: "own.csl", text: text), name: "own")
  }
  private func told(_ body: String) -> [String] { read(body).diagnostics.map(\.summary) }
  private let cites = "<citation><layout><text macro=\"m0\"/></layout></citation>"

  @Test func macrosThatDoubleAreToldWhenTheyAreRead() {
    let macros = (0..<40).map {
      "<macro name=\"m\($0)\"><text macro=\"m\($0 + 1)\"/><text macro=\"m\($0 + 1)\"/></macro>"
    }
    let body = macros.joined() + "<macro name=\"m40\"><text variable=\"title\"/></macro>" + cites
    #expect(read(body).value == nil)
    #expect(told(body).contains { $0.contains("with the macros that it calls") })
    // So are those that only a sort key calls.
    let sorted =
      macros.joined() + "<macro name=\"m40\"><text variable=\"title\"/></macro>"
      + "<citation><sort><key macro=\"m0\"/></sort><layout><text value=\"x\"/></layout></citation>"
    #expect(read(sorted).value == nil)
  }

  @Test func chainsOfMacrosHaveAnEnd() {
    func chain(_ count: Int) -> String {
      (0..<count).map { "<macro name=\"m\($0)\"><text macro=\"m\($0 + 1)\"/></macro>" }.joined()
        + "<macro name=\"m\(count)\"><text variable=\"title\"/></macro>" + cites
    }
    #expect(read(chain(60)).value != nil)
    #expect(told(chain(30_000)).contains { $0.contains("nested more than 250 deep") })
  }

  @Test func circlesAreFoundHoweverLongTheyAre() {
    let macros = (0..<5000).map {
      "<macro name=\"m\($0)\"><text macro=\"m\(($0 + 1) % 5000)\"/></macro>"
    }
    #expect(told(macros.joined() + cites).contains { $0.contains("calls itself") })
  }

  @Test(arguments: ["-1", "99999999999999999999", "", "two", "1000001", "1.5"])
  func numbersThatCountNothingAreTold(_ value: String) {
    for attribute in ["et-al-min", "et-al-use-first", "et-al-subsequent-use-first"] {
      let body =
        "<citation><layout><names variable=\"author\"><name \(attribute)=\"\(value)\"/></names></layout></citation>"
      #expect(told(body) == ["\(attribute)=\"\(value)\" is not part of CSL 1.0.2"])
    }
    let near = "<citation near-note-distance=\"\(value)\"><layout><text value=\"x\"/></layout></citation>"
    #expect(read(near).value == nil)
    let key =
      "<citation><sort><key variable=\"author\" names-use-first=\"\(value)\"/></sort><layout><text value=\"x\"/></layout></citation>"
    #expect(read(key).value == nil)
  }

  @Test func conditionsAndTermsThatMeanNothingAreToldAtTheirPlace() {
    let body =
      "<citation><layout><text term=\"et-all\"/><choose><if type=\"books\" variable=\"titel\"><text value=\"x\"/></if><else-if locator=\"pages\" is-numeric=\"volumes\"><text value=\"x\"/></else-if></choose></layout></citation>"
    let found = read(body)
    // The rest of the style can be used.
    #expect(found.value != nil)
    #expect(found.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(
      found.diagnostics.map(\.summary) == [
        "'et-all' is not a term of CSL 1.0.2, nor one of the style: it prints nothing",
        "type=\"books\" is not part of CSL 1.0.2: no work meets this condition",
        "variable=\"titel\" is not part of CSL 1.0.2: no work meets this condition",
        "locator=\"pages\" is not part of CSL 1.0.2: no work meets this condition",
        "is-numeric=\"volumes\" is not part of CSL 1.0.2: no work meets this condition",
      ])
    let own =
      "<locale><terms><term name=\"et-all\">x</term></terms></locale><citation><layout><text term=\"et-all\"/><text term=\"month-05\"/><text term=\"sub verbo\"/></layout></citation>"
    #expect(told(own) == [])
  }

  @Test func ofTwoMacrosOfOneNameTheLastOneCountsAndThatIsTold() {
    let body = "<macro name=\"m0\"><text value=\"a\"/></macro><macro name=\"m0\"><text value=\"b\"/></macro>" + cites
    #expect(told(body) == ["there are two macros 'm0' in this style: the last one counts"])
  }

  @Test(arguments: [
    ("<names variable=\"author\"><name and=\"und\"/></names>", "and=\"und\""),
    ("<names variable=\"author\"><name name-as-sort-order=\"last\"/></names>", "name-as-sort-order=\"last\""),
    (
      "<names variable=\"author\"><name><name-part name=\"suffix\"/></name></names>", "name=\"suffix\""
    ),
  ])
  func valuesThatCSLDoesNotHaveAreTold(_ body: String, _ value: String) {
    let told = told("<citation><layout>\(body)</layout></citation>")
    #expect(told == ["\(value) is not part of CSL 1.0.2"])
  }

  /// `true` and `false` are all that CSL knows.
  @Test(arguments: [
    "<text value=\"x\" quotes=\"yes\"/>", "<text value=\"x\" strip-periods=\"1\"/>",
    "<text term=\"page\" plural=\"TRUE\"/>",
    "<names variable=\"author\"><name initialize=\"no\"/></names>",
    "<names variable=\"author\"><name et-al-use-last=\"on\"/></names>",
    "<choose><if disambiguate=\"\"><text value=\"x\"/></if></choose>",
  ])
  func truthsAreTrueOrFalse(_ body: String) {
    let told = told("<citation><layout>\(body)</layout></citation>")
    #expect(told.count == 1 && told[0].hasSuffix("is not part of CSL 1.0.2"), "\(told)")
    let right = body.replacing("yes", with: "true").replacing("\"1\"", with: "\"true\"")
      .replacing("TRUE", with: "true").replacing("\"no\"", with: "\"false\"")
      .replacing("\"on\"", with: "\"true\"").replacing("\"\"", with: "\"true\"")
    #expect(self.told("<citation><layout>\(right)</layout></citation>") == [])
  }

  @Test(arguments: ["disambiguate-add-names", "disambiguate-add-givenname", "disambiguate-add-year-suffix", "hanging-indent"])
  func truthsOfAreasAreTrueOrFalse(_ attribute: String) {
    let body = "<citation \(attribute)=\"ja\"><layout><text value=\"x\"/></layout></citation>"
    #expect(told(body) == ["\(attribute)=\"ja\" is not part of CSL 1.0.2"])
  }

  @Test func conditionsOnNothingAreTold() {
    for condition in ["", "type=\"\"", "variable=\" \"", "match=\"any\""] {
      let body =
        "<citation><layout><choose><if \(condition)><text value=\"x\"/></if><else><text value=\"y\"/></else></choose></layout></citation>"
      #expect(told(body) == ["this <if> has no condition: it is always met"], "\(condition)")
      #expect(read(body).value != nil)
    }
  }

  @Test func whatALocaleLacksIsNamed() throws {
    let path = "\(SuiteTests.locales)/locales-es-ES.xml"
    guard FileManager.default.fileExists(atPath: path) else { return }
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    let file = try #require(readLocale(SourceFile(path: "l.xml", text: whole)).value)
    #expect(file.missing() == [])
    let half = "<locale xml:lang=\"es-ES\"><terms><term name=\"and\">y</term><term name=\"month-01\">enero</term></terms></locale>"
    let read = try #require(readLocale(SourceFile(path: "l.xml", text: half)).value)
    #expect(read.missing().prefix(3) == ["accessed", "et-al", "in"])
    #expect(!read.missing().contains("and") && read.missing().contains("date (numeric)"))
    #expect(read.missing(besides: [file]) == [])
  }

  @Test func aLocaleThatIsNotUTF8IsTold() {
    let head = Array("<locale xml:lang=\"es-ES\"><terms><term name=\"and\">".utf8)
    let bytes = head + [0xED] + Array("</term></terms></locale>".utf8)
    let read = readLocale(SourceFile(path: "l.xml", bytes: bytes))
    #expect(read.value == nil && read.diagnostics.map(\.range?.start) == [head.count])
  }

  @Test func anAreaWithoutALayoutIsTold() {
    #expect(told("<citation/>").contains { $0.contains("<citation> has no <layout>") })
    #expect(
      told("<citation><layout><text value=\"x\"/></layout></citation><bibliography/>")
        .contains { $0.contains("<bibliography> has no <layout>") })
  }

  @Test func yearsAndMonthsBeyondAllCalendarsAreFormattedAndSorted() throws {
    let style = """
      <citation><sort><key variable="issued"/></sort><layout delimiter=";">
      <date variable="issued" form="numeric"/></layout></citation>
      <bibliography><sort><key macro="d"/></sort><layout><text variable="title"/></layout></bibliography>
      <macro name="d"><date variable="issued" form="text"/></macro>
      """
    let dates: [(Int, Int, Int)] = [
      (.max, 12, 31), (.min, 1, 1), (2000, .max, .min), (-44, 3, 15), (2000, 5, 0), (0, 0, 0),
    ]
    let items = dates.enumerated().map { index, date -> Item in
      var value = DateValue()
      value.parts = [DateValue.Parts(year: date.0, month: date.1, day: date.2)]
      value.season = .max
      return Item(id: "d\(index)", type: "book", texts: [.title: "d\(index)"], dates: [.issued: value])
    }
    let result = try processor(style, items).makeFormatter().format([
      Citation(items: items.map { CiteItem(id: $0.id) })
    ])
    #expect(result.entries.map(\.work) == [1, 3, 5, 2, 4, 0])
  }

  @Test func markupAndMarksOfAnyLengthTakeLinearTime() throws {
    let style = "<citation><layout><text variable=\"title\" text-case=\"title\" suffix=\".\"/></layout></citation>"
    let many = 60_000
    let texts = [
      String(repeating: "<i>", count: many), String(repeating: "<i>", count: many / 2)
        + String(repeating: "</b>", count: many / 2),
      String(repeating: "'a>", count: many), String(repeating: "\" '", count: many),
      String(repeating: "word ", count: many), String(repeating: ".", count: many),
    ]
    for text in texts {
      var item = Item(id: "a", type: "book")
      item.texts[.title] = text
      var cite = CiteItem(id: "a")
      cite.prefix = text
      cite.suffix = text
      let processor = try processor(style, [item])
      let time = processorTime {
        _ = processor.makeFormatter().format([Citation(items: [cite])])
      }
      #expect(time < 20, "\(text.prefix(12)): \(time)")
    }
  }
}
