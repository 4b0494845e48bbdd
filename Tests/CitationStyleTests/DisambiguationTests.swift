import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Works that read alike, and how they are told apart (CSL 1.0.2, "Disambiguation").
struct DisambiguationTests {
  /// A style that cites by author and year, with what a test wants to know about it.
  private static func style(_ options: String, names: String = "form=\"short\"") -> String {
    """
    <citation \(options) et-al-min="3" et-al-use-first="1"><sort><key variable="title"/></sort>
    <layout delimiter="; "><group delimiter=" ">
    <names variable="author"><name \(names) and="symbol" initialize-with="."/></names>
    <date variable="issued"><date-part name="year"/></date></group></layout></citation>
    <bibliography><sort><key variable="title"/></sort>
    <layout><text variable="title"/></layout></bibliography>
    """
  }

  private static func work(_ id: String, _ authors: [(String, String)], _ year: Int) -> Item {
    var names: [PersonName] = []
    for (family, given) in authors {
      var name = PersonName()
      name.family = family
      name.given = given
      names.append(name)
    }
    var issued = DateValue()
    issued.parts = [DateValue.Parts(year: year)]
    return Item(
      id: id, type: "book", texts: [.title: id], names: [.author: names], dates: [.issued: issued])
  }

  private static func texts(_ options: String, _ items: [Item], names: String = "form=\"short\"")
    throws -> [String]
  {
    let processor = try processor(style(options, names: names), items)
    let result = processor.makeFormatter().format(items.map { Citation(items: [CiteItem(id: $0.id)]) })
    return result.citations.map { $0.text.plain }
  }

  private static let all =
    "disambiguate-add-names=\"true\" disambiguate-add-givenname=\"true\" disambiguate-add-year-suffix=\"true\""

  @Test func worksOfThreeAndOfFourAuthorsStandSideBySide() throws {
    let items = [
      Self.work("A", [("Roe", "Ann"), ("Poe", "Bo"), ("Loe", "Cy")], 2020),
      Self.work("B", [("Roe", "Ann"), ("Poe", "Bo"), ("Loe", "Cy"), ("Moe", "Di")], 2020),
      Self.work("C", [("Roe", "Ann"), ("Poe", "Bo"), ("Loe", "Cy"), ("Noe", "Ed")], 2020),
    ]
    #expect(
      try Self.texts(Self.all, items) == [
        "Roe, Poe, & Loe 2020", "Roe, Poe, Loe, & Moe 2020", "Roe, Poe, Loe, & Noe 2020",
      ])
    for order in [[1, 0, 2], [2, 1, 0], [1, 2, 0], [0, 2, 1], [2, 0, 1]] {
      #expect(Set(try Self.texts(Self.all, order.map { items[$0] })).count == 3)
    }
  }

  @Test func namesAreAddedOnlyAsLongAsTheyHelp() throws {
    let items = [
      Self.work("A", [("Roe", "Ann"), ("Poe", "Bo"), ("Loe", "Cy")], 2020),
      Self.work("B", [("Roe", "Ann"), ("Poe", "Bo"), ("Loe", "Cy")], 2020),
      Self.work("C", [("Roe", "Ann"), ("Xoe", "Bo"), ("Loe", "Cy")], 2020),
    ]
    #expect(
      try Self.texts(Self.all, items) == [
        "Roe, Poe, et al. 2020a", "Roe, Poe, et al. 2020b", "Roe, Xoe, et al. 2020",
      ])
  }

  @Test(arguments: [
    ("by-cite", ["A. Roe 2020", "B. Roe 2020", "Roe 2021", "Noe 1999", "Noe 1998"]),
    ("all-names", ["A. Roe 2020", "B. Roe 2020", "A. Roe 2021", "Eve Noe 1999", "Ema Noe 1998"]),
    (
      "all-names-with-initials",
      ["A. Roe 2020", "B. Roe 2020", "A. Roe 2021", "Noe 1999", "Noe 1998"]
    ),
    ("primary-name", ["A. Roe 2020", "B. Roe 2020", "A. Roe 2021", "Eve Noe 1999", "Ema Noe 1998"]),
    (
      "primary-name-with-initials",
      ["A. Roe 2020", "B. Roe 2020", "A. Roe 2021", "Noe 1999", "Noe 1998"]
    ),
  ])
  func givenNamesFollowTheRule(_ rule: String, _ expected: [String]) throws {
    let items = [
      Self.work("A", [("Roe", "Ann")], 2020), Self.work("B", [("Roe", "Bo")], 2020),
      Self.work("C", [("Roe", "Ann")], 2021), Self.work("D", [("Noe", "Eve")], 1999),
      Self.work("E", [("Noe", "Ema")], 1998),
    ]
    let options =
      "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"\(rule)\""
    #expect(try Self.texts(options, items) == expected)
  }

  @Test func firstNamesAloneAreTheBusinessOfPrimaryName() throws {
    let items = [
      Self.work("A", [("Roe", "Ann"), ("Poe", "Bo")], 2020),
      Self.work("B", [("Poe", "Cy"), ("Roe", "Dan")], 2021),
    ]
    let options = "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"primary-name\""
    #expect(try Self.texts(options, items) == ["Roe & Poe 2020", "Poe & Roe 2021"])
  }

  @Test func lettersFollowTheOrderOfTheList() throws {
    let items = ["C", "A", "B"].map { Self.work($0, [("Roe", "Ann")], 2020) }
    #expect(try Self.texts(Self.all, items) == ["Roe 2020c", "Roe 2020a", "Roe 2020b"])
    let many = (0..<54).map { Self.work("W\(100 + $0)", [("Roe", "Ann")], 2020) }
    let texts = try Self.texts(Self.all, many)
    #expect(texts[25] == "Roe 2020z" && texts[26] == "Roe 2020aa" && texts[53] == "Roe 2020bb")
  }

  @Test func worksWithoutADateHaveLettersAfterTheWordForThat() throws {
    let style = """
      <citation disambiguate-add-year-suffix="true"><layout><group delimiter=" ">
      <names variable="author"><name form="short"/></names><choose>
      <if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
      <else><text term="no date" form="short"/></else></choose></group></layout></citation>
      """
    let items = ["A", "B"].map { id -> Item in
      var item = Self.work(id, [("Roe", "Ann")], 2020)
      item.dates = [:]
      return item
    }
    let citations = items.map { Citation(items: [CiteItem(id: $0.id)]) }
    let result = try processor(style, items).makeFormatter().format(citations)
    #expect(result.citations.map { $0.text.plain } == ["Roe n.d.a", "Roe n.d.b"])
  }

  @Test func conditionsHoldOneAfterTheOther() throws {
    let style = """
      <citation><layout><group delimiter=", "><names variable="author"><name form="short"/></names>
      <choose><if disambiguate="true"><text variable="title"/></if></choose>
      <choose><if disambiguate="true"><text variable="publisher"/></if></choose></group></layout>
      </citation>
      """
    var items = ["A", "B", "C", "D"].map { Self.work($0, [("Roe", "Ann")], 2020) }
    items[3].texts[.title] = "C"
    for index in items.indices { items[index].texts[.publisher] = "P\(index)" }
    let citations = items.map { Citation(items: [CiteItem(id: $0.id)]) }
    let result = try processor(style, items).makeFormatter().format(citations)
    #expect(
      result.citations.map { $0.text.plain } == ["Roe, A", "Roe, B", "Roe, C, P2", "Roe, C, P3"])
  }

  // MARK: Work that grows with the works

  @Test(arguments: ["by-cite", "all-names", "primary-name-with-initials"])
  func manyWorksOfFiftyNamesInOneYearTakeLinearTime(_ rule: String) throws {
    let options = Self.all + " givenname-disambiguation-rule=\"\(rule)\""
    func seconds(_ count: Int) throws -> Double {
      let items = (0..<count).map { number in
        Self.work(
          "W\(number)",
          (0..<50).map { ("Family\($0 == 40 ? number % 7 : $0)", "G\(number % ($0 + 1))") }, 2000)
      }
      let processor = try processor(Self.style(options), items)
      let citations = items.map { Citation(items: [CiteItem(id: $0.id)]) }
      return processorTime { _ = processor.makeFormatter().format(citations) }
    }
    let (few, many) = (try seconds(100), try seconds(400))
    // Only what grows with the square is to fail.
    #expect(many < max(5, 12 * few), "400 works: \(many) s, 100 works: \(few) s")
  }

  @Test func oneNameForAllIsNoReasonToTryAnything() throws {
    let items = (0..<3000).map { Self.work("W\($0)", [("F\($0 % 50)", "A")], 2000) }
    let texts = try Self.texts(Self.all, items)
    #expect(Set(texts).count == 3000)
  }
}

/// A processor for a style of which only what it says about citations and the list is given.
func processor(_ body: String, _ items: [Item], language: String = "en-US") throws
  -> CitationProcessor
{
  let text = """
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title>Test</title><id>test</id></info>\(body)</style>
    """
  let read = readStyle(SourceFile(path: "test.csl", text: text), name: "test")
  #expect(read.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
  guard case .style(let style)? = read.value else { throw StyleFault() }
  let path = "/usr/share/citation-style-language/locales/locales-\(language).xml"
  let file = FileManager.default.contents(atPath: path).flatMap {
    readLocale(SourceFile(path: path, bytes: Array($0))).value
  }
  let locale = CitationLocale(language: language, style: style, files: [file].compactMap(\.self))
  return CitationProcessor(style: style, locale: locale, items: items)
}

struct StyleFault: Error {}
