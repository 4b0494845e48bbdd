import Foundation
import TestSupport
import Testing

/// What the specification of CSL 1.0.2 says, clause by clause, where the official suite says nothing of it
/// or says it only once.
@Suite(
  .enabled(
    if: canBegin(where: FileManager.default.fileExists(atPath: SuiteTests.locales)),
    "skipped: the packaged locales are missing"))
struct ClauseTests {
  /// One clause: the parts of a style, works, and what comes of them.
  struct Clause: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    let works: String
    let result: String
    var attributes = ""
    var testDescription: String { name }

    /// - Parameter layout: what stands within the layout of a citation.
    init(_ name: String, _ attributes: String = "", layout: String, _ works: String, _ result: String) {
      self.init(
        name, attributes, body: "<citation><layout delimiter=\"; \">\(layout)</layout></citation>", works,
        result)
    }

    init(_ name: String, _ attributes: String = "", body: String, _ works: String, _ result: String) {
      self.name = name
      self.attributes = attributes
      self.body = body
      self.works = works
      self.result = result
    }

    func run() -> String {
      let area = body.contains("<bibliography") ? "bibliography" : "citation"
      let style =
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\" \(attributes)>"
        + body + (body.contains("<citation") ? "" : "<citation><layout><text variable=\"title\"/></layout></citation>")
        + "</style>"
      func section(_ name: String, _ text: String) -> String {
        ">>===== \(name) =====>>\n\(text)\n<<===== \(name) =====<<\n"
      }
      let text = FixtureRunner(locales: SuiteTests.locales).run(
        Fixture(section("MODE", area) + section("CSL", style) + section("INPUT", "[\(works)]")))
      return area == "citation"
        ? text.replacing("</sup><sup>", with: "")
        : text.split(separator: "\n").filter { $0.contains("csl-entry") }.map {
          $0.replacing("  <div class=\"csl-entry\">", with: "").replacing("</div>", with: "")
        }.joined(separator: " | ")
    }
  }

  @Test(arguments: names + dates + numbers + words + lists)
  func isAsTheSpecificationHasIt(_ clause: Clause) {
    #expect(clause.run() == clause.result)
  }

  // MARK: Works

  private static func work(_ fields: String, id: String = "a", type: String = "book") -> String {
    "{\"id\": \"\(id)\", \"type\": \"\(type)\", \(fields)}"
  }

  private static func authors(_ names: String...) -> String {
    "\"author\": ["
      + names.map { name in
        let parts = name.split(separator: "/").map(String.init)
        return "{\"family\": \"\(parts[0])\", \"given\": \"\(parts.count > 1 ? parts[1] : "")\"}"
      }.joined(separator: ", ") + "]"
  }

  private static func issued(_ parts: String) -> String { "\"issued\": {\"date-parts\": \(parts)}" }

  // MARK: Names

  private static let three = work(authors("Doe/John", "Smith/Sally", "Williams/Tom"))
  private static let two = work(authors("Doe/John", "Williams/Tom"))

  private static func list(_ attributes: String, inside: String = "") -> String {
    "<names variable=\"author\"><name \(attributes)>\(inside)</name></names>"
  }

  static let names: [Clause] = [
    Clause(
      "delimiter-precedes-et-al: contextual, one name", layout: list("et-al-min=\"2\" et-al-use-first=\"1\""),
      three, "John Doe et al."),
    Clause(
      "delimiter-precedes-et-al: contextual, two names", layout: list("et-al-min=\"3\" et-al-use-first=\"2\""),
      three, "John Doe, Sally Smith, et al."),
    Clause(
      "delimiter-precedes-et-al: after an inverted name",
      layout: list(
        "et-al-min=\"3\" et-al-use-first=\"1\" name-as-sort-order=\"first\" delimiter-precedes-et-al=\"after-inverted-name\""
      ), three, "Doe, John, et al."),
    Clause(
      "delimiter-precedes-et-al: after a name that is not inverted",
      layout: list(
        "et-al-min=\"3\" et-al-use-first=\"2\" name-as-sort-order=\"first\" delimiter-precedes-et-al=\"after-inverted-name\""
      ), three, "Doe, John, Sally Smith et al."),
    Clause(
      "delimiter-precedes-last: after an inverted name, two",
      layout: list("and=\"text\" name-as-sort-order=\"first\" delimiter-precedes-last=\"after-inverted-name\""),
      two, "Doe, John, and Tom Williams"),
    Clause(
      "delimiter-precedes-last: after an inverted name, three",
      layout: list("and=\"text\" name-as-sort-order=\"first\" delimiter-precedes-last=\"after-inverted-name\""),
      three, "Doe, John, Sally Smith and Tom Williams"),
    Clause(
      "delimiter-precedes-last counts nothing without `and`",
      layout: list("delimiter-precedes-last=\"never\""), three, "John Doe, Sally Smith, Tom Williams"),
    Clause(
      "et-al-use-last needs two names more than are shown",
      layout: list("et-al-min=\"3\" et-al-use-first=\"2\" et-al-use-last=\"true\""), three,
      "John Doe, Sally Smith, et al."),
    Clause(
      "et-al-use-last", layout: list("et-al-min=\"3\" et-al-use-first=\"1\" et-al-use-last=\"true\""), three,
      "John Doe, … Tom Williams"),
    Clause(
      "initialize=false adds to initials that are there",
      layout: list("initialize=\"false\" initialize-with=\".\""), work(authors("Kirk/James T")),
      "James T. Kirk"),
    Clause(
      "initialize-with-hyphen=false", "initialize-with-hyphen=\"false\"", layout: list("initialize-with=\". \""),
      work(authors("Roe/Jean-Luc")), "J. L. Roe"),
    Clause(
      "name-part: the suffix has no formatting, the affixes enclose it",
      layout: list("", inside: "<name-part name=\"family\" text-case=\"uppercase\" prefix=\"[\" suffix=\"]\"/>"),
      work("\"author\": [{\"family\": \"Gates\", \"given\": \"Bill\", \"suffix\": \"iii\"}]"),
      "Bill [GATES iii]"),
    Clause(
      "form=short keeps the particle that is not dropped", layout: list("form=\"short\""),
      work("\"author\": [{\"family\": \"Humboldt\", \"given\": \"A\", \"dropping-particle\": \"von\"}, {\"family\": \"Gogh\", \"given\": \"V\", \"non-dropping-particle\": \"van\"}]"),
      "Humboldt, van Gogh"),
    Clause(
      "demote-non-dropping-particle=sort-only", "demote-non-dropping-particle=\"sort-only\"",
      layout: list("name-as-sort-order=\"all\""),
      work("\"author\": [{\"family\": \"Gogh\", \"given\": \"Vincent\", \"non-dropping-particle\": \"van\", \"suffix\": \"III\"}]"),
      "van Gogh, Vincent, III"),
    Clause(
      "et-al: `and others`, formatted",
      layout:
        "<names variable=\"author\"><name et-al-min=\"2\" et-al-use-first=\"1\"/><et-al term=\"and others\" font-style=\"italic\"/></names>",
      three, "John Doe <i>and others</i>"),
    Clause(
      "Substitute: no delimiter of the group around the names",
      layout:
        "<group delimiter=\", \"><names variable=\"author\"><substitute><choose><if type=\"book\"><text value=\"a\"/><text variable=\"title\"/></if></choose></substitute></names><text variable=\"publisher\"/></group>",
      work("\"title\": \"T\", \"publisher\": \"P\""), "aT, P"),
    Clause(
      "Substitute: what was shown before is not suppressed, what stands for names is",
      layout:
        "<group delimiter=\", \"><names variable=\"author\"><substitute><text variable=\"title\"/></substitute></names><text variable=\"title\"/><group><text value=\"in \"/><text variable=\"title\"/></group></group>",
      work("\"title\": \"T\""), "T"),
    Clause(
      "Label: verb-short falls back to verb, symbol to short",
      layout:
        "<names variable=\"editor\"><label form=\"verb-short\" suffix=\" \"/><name/></names><label variable=\"page\" form=\"symbol\" prefix=\" \"/>",
      work("\"page\": \"3\", \"editor\": [{\"family\": \"Roe\", \"given\": \"A\"}]"), "ed. by A Roe p."),
  ]

  // MARK: Dates

  private static let partly =
    "<date variable=\"issued\"><date-part name=\"day\" suffix=\" \" range-delimiter=\"-\"/><date-part name=\"month\" suffix=\" \"/><date-part name=\"year\" range-delimiter=\"/\"/></date>"
  private static func numeric(_ parts: String) -> String { "<date variable=\"issued\" form=\"numeric\" date-parts=\"\(parts)\"/>" }

  static let dates: [Clause] = [
    Clause("Ranges: days", layout: partly, work(issued("[[2008, 5, 1], [2008, 5, 4]]")), "1-4 May 2008"),
    Clause("Ranges: months", layout: partly, work(issued("[[2008, 5], [2008, 7]]")), "May–July 2008"),
    Clause("Ranges: years", layout: partly, work(issued("[[2008, 5], [2009, 6]]")), "May 2008/June 2009"),
    Clause(
      "AD and BC", layout: "<date variable=\"issued\"><date-part name=\"year\"/></date>",
      work(issued("[[79]]"), id: "a") + "," + work(issued("[[1500]]"), id: "b"), "79AD; 1500"),
    Clause(
      "Seasons take the place of the month", layout: partly,
      work("\"issued\": {\"date-parts\": [[2009]], \"season\": 4}"), "Winter 2009"),
    Clause(
      "Approximate dates",
      layout:
        "<choose><if is-uncertain-date=\"issued\"><text term=\"circa\" form=\"short\" suffix=\" \"/></if></choose><date variable=\"issued\"><date-part name=\"year\"/></date>",
      work("\"issued\": {\"date-parts\": [[2003]], \"circa\": true}"), "c. 2003"),
    Clause(
      "The short year, months and days with zeros",
      layout:
        "<date variable=\"issued\" delimiter=\"/\"><date-part name=\"day\" form=\"numeric-leading-zeros\"/><date-part name=\"month\" form=\"numeric-leading-zeros\"/><date-part name=\"year\" form=\"short\"/></date>",
      work(issued("[[2005, 2, 3]]")), "03/02/05"),
    Clause(
      "Day ordinals", layout:
        "<date variable=\"issued\"><date-part name=\"month\" suffix=\" \"/><date-part name=\"day\" form=\"ordinal\"/></date>",
      work(issued("[[2005, 1, 22]]")), "January 22nd"),
    Clause(
      "Day ordinals of the first day alone, in the gender of the month", "default-locale=\"fr-FR\"", layout:
        "<date variable=\"issued\"><date-part name=\"day\" form=\"ordinal\" suffix=\" \"/><date-part name=\"month\"/></date>",
      work(issued("[[2005, 1, 1]]"), id: "a") + "," + work(issued("[[2005, 1, 2]]"), id: "b"),
      "1<sup>er</sup> janvier; 2 janvier"),
    Clause("Localized dates: fewer parts", layout: numeric("year"), work(issued("[[2005, 1, 22]]")), "2005"),
    Clause(
      "Localized dates: the style's form of a part",
      layout: "<date variable=\"issued\" form=\"text\"><date-part name=\"month\" form=\"short\" strip-periods=\"true\"/></date>",
      work(issued("[[2005, 1, 22]]")), "Jan 22, 2005"),
  ]

  // MARK: Numbers, pages and labels

  private static func number(_ form: String) -> String { "<number variable=\"volume\" form=\"\(form)\"/>" }
  private static func page(_ format: String, _ pages: String, _ result: String) -> Clause {
    Clause(
      "\(format): \(pages)", "page-range-format=\"\(format)\"", layout: "<text variable=\"page\"/>",
      work("\"page\": \"\(pages)\""), result)
  }

  static let numbers: [Clause] = [
    Clause("Number: hyphens", layout: number("numeric"), work("\"volume\": \"2 - 4\""), "2–4"),
    Clause("Number: commas", layout: number("numeric"), work("\"volume\": \"2 , 3\""), "2, 3"),
    Clause("Number: ampersands", layout: number("ordinal"), work("\"volume\": \"2&3\""), "2nd &#38; 3rd"),
    Clause("Number: each by itself", layout: number("roman"), work("\"volume\": \"2, 3\""), "ii, iii"),
    Clause("Number: affixes are never ordinals", layout: number("ordinal"), work("\"volume\": \"2E\""), "2E"),
    Clause("Number: long ordinals end at ten", layout: number("long-ordinal"), work("\"volume\": \"10, 11\""), "tenth, 11th"),
    Clause("Number: 111 and 113", layout: number("ordinal"), work("\"volume\": \"111, 113, 101\""), "111th, 113th, 101st"),
    Clause("Number: words as they are", layout: number("ordinal"), work("\"volume\": \"Special 2nd\""), "Special 2nd"),
    Clause(
      "Ordinals of a style replace all others",
      body:
        "<locale><terms><term name=\"ordinal\">.</term><term name=\"ordinal-02\" match=\"whole-number\">!</term></terms></locale><citation><layout>\(number("ordinal"))</layout></citation>",
      work("\"volume\": \"1, 2, 22\""), "1., 2!, 22."),
    Clause(
      "Ordinals of CSL 1.0",
      body:
        "<locale><terms><term name=\"ordinal-01\">a</term><term name=\"ordinal-02\">b</term><term name=\"ordinal-03\">c</term><term name=\"ordinal-04\">d</term></terms></locale><citation><layout>\(number("ordinal"))</layout></citation>",
      work("\"volume\": \"1, 11, 22, 13, 7\""), "1a, 11d, 22b, 13d, 7d"),
    page("minimal-two", "42-45", "42–45"), page("minimal-two", "321-328", "321–28"),
    page("minimal-two", "2787-2816", "2787–816"), page("minimal-two", "3-4", "3–4"),
    page("minimal", "42-45", "42–5"), page("minimal", "2787-2816", "2787–816"),
    page("expanded", "42-5", "42–45"), page("expanded", "2787-816", "2787–2816"),
    page("chicago", "71-72", "71–72"), page("chicago", "1100-1123", "1100–1123"),
    page("chicago", "107-108", "107–8"), page("chicago", "505-517", "505–17"),
    page("chicago", "321-325", "321–25"), page("chicago", "11564-11568", "11564–68"),
    page("chicago", "13792-13803", "13792–803"), page("chicago", "1496-1504", "1496–1504"),
    page("chicago-16", "1496-1500", "1496–500"), page("chicago-16", "12991-13001", "12991–3001"),
    page("chicago-16", "92-113", "92–113"), page("chicago-16", "1087-1089", "1087–89"),
    Clause(
      "Label: plural where there are several", layout: "<label variable=\"volume\" form=\"short\"/>",
      work("\"volume\": \"2 & 4\"", id: "a") + "," + work("\"volume\": \"2\"", id: "b"), "vols.; vol."),
    Clause(
      "Label: a number of volumes counts itself",
      body: "<locale><terms><term name=\"number-of-volumes\"><single>volume</single><multiple>volumes</multiple></term></terms></locale><citation><layout delimiter=\"; \"><label variable=\"number-of-volumes\"/></layout></citation>",
      work("\"number-of-volumes\": \"1\"", id: "a") + "," + work("\"number-of-volumes\": \"3\"", id: "b"),
      "volume; volumes"),
    Clause(
      "is-numeric",
      layout: "<choose><if is-numeric=\"edition\"><text value=\"yes\"/></if><else><text value=\"no\"/></else></choose>",
      ["D2", "2b", "L2d", "2, 3", "2 - 4", "2 & 4", "2nd", "second", "2nd edition"].enumerated()
        .map { work("\"edition\": \"\($1)\"", id: "w\($0)") }.joined(separator: ","),
      "yes; yes; yes; yes; yes; yes; yes; no; no"),
  ]

  // MARK: Text case, quotes, formatting, conditions

  private static func cased(_ textCase: String, _ title: String, _ result: String) -> Clause {
    Clause(
      "\(textCase): \(title)", layout: "<text variable=\"title\" text-case=\"\(textCase)\"/>",
      work("\"title\": \"\(title)\""), result)
  }
  private static let yes = "<text value=\"yes\"/>"
  private static func when(_ test: String, _ fields: String, _ result: String) -> Clause {
    Clause(
      "if \(test)", layout: "<choose><if \(test)>\(yes)</if><else><text value=\"no\"/></else></choose>",
      work(fields), result)
  }

  static let words: [Clause] = [
    cased("title", "two-thirds of the way: a guide to it", "Two-Thirds of the Way: A Guide to It"),
    cased("title", "LIVING WITHOUT A PRESCRIPTION", "Living without a Prescription"),
    cased("title", "what iPhones and the WHO do", "What iPhones and the WHO Do"),
    cased("title", "the <span class=\\\"nocase\\\">van der waals</span> force", "The van der waals Force"),
    cased("sentence", "LIVING WITHOUT A PRESCRIPTION", "Living without a prescription"),
    cased("capitalize-all", "of mice and men", "Of Mice And Men"),
    cased("capitalize-first", "of mice", "Of mice"),
    cased("uppercase", "on <i>E. coli</i>", "ON <i>E. COLI</i>"),
    Clause(
      "Title case is for English works", layout: "<text variable=\"title\" text-case=\"title\"/>",
      work("\"title\": \"vivre sans\", \"language\": \"fr\""), "vivre sans"),
    Clause(
      "A style of another language takes works for its own", "default-locale=\"de-DE\"",
      layout: "<text variable=\"title\" text-case=\"title\"/>",
      work("\"title\": \"living without\"", id: "a") + ","
        + work("\"title\": \"living without\", \"language\": \"en-GB\"", id: "b"),
      "living without; Living Without"),
    Clause(
      "Quotes within quotes", layout: "<text variable=\"title\" quotes=\"true\"/>",
      work("\"title\": \"He said \\\"no\\\" twice\""), "“He said ‘no’ twice”"),
    Clause(
      "punctuation-in-quote", layout: "<text variable=\"title\" quotes=\"true\" suffix=\", \"/><text value=\"x\"/>",
      work("\"title\": \"T\""), "“T,” x"),
    Clause(
      "punctuation-in-quote=false", "default-locale=\"en-GB\"",
      layout: "<text variable=\"title\" quotes=\"true\" suffix=\", \"/><text value=\"x\"/>",
      work("\"title\": \"T\""), "‘T’, x"),
    Clause(
      "Affixes are outside formatting, quotes and case",
      layout: "<text variable=\"title\" prefix=\"a \" suffix=\" b\" font-style=\"italic\" text-case=\"uppercase\" quotes=\"true\"/>",
      work("\"title\": \"t\""), "a “<i>T</i>” b"),
    Clause(
      "strip-periods leaves affixes alone", layout: "<text value=\"a.b.\" strip-periods=\"true\" suffix=\".c\"/>",
      work("\"title\": \"t\""), "ab.c"),
    Clause(
      "Group: all variables empty", layout: "<group><text value=\"x\"/><text variable=\"URL\"/></group><text value=\"y\"/>",
      work("\"title\": \"t\""), "y"),
    Clause(
      "Group: a group within counts as a variable",
      layout: "<group><text variable=\"URL\"/><group><text value=\"inner\"/></group></group>",
      work("\"title\": \"t\""), "inner"),
    Clause(
      "Delimiter: not within another group",
      layout: "<group delimiter=\": \"><text term=\"retrieved\"/><group><text value=\"(\"/><text variable=\"URL\"/><text value=\")\"/></group></group>",
      work("\"URL\": \"http://example.com\""), "retrieved: (http://example.com)"),
    Clause(
      "Delimiter: within a choice, but not within a macro",
      body:
        "<macro name=\"m\"><text value=\"c\"/><text value=\"d\"/></macro><citation><layout><group delimiter=\"-\"><choose><if type=\"book\"><text value=\"a\"/><text value=\"b\"/></if></choose><text macro=\"m\"/></group></layout></citation>",
      work("\"title\": \"t\""), "a-b-cd"),
    when("type=\"book thesis\" match=\"any\"", "\"title\": \"t\"", "yes"),
    when("type=\"book thesis\"", "\"title\": \"t\"", "no"),
    when("variable=\"URL DOI\" match=\"none\"", "\"title\": \"t\"", "yes"),
    when("type=\"book\" variable=\"URL\" match=\"any\"", "\"title\": \"t\"", "yes"),
    when("position=\"first\"", "\"title\": \"t\"", "yes"),
    when("variable=\"title-short\"", "\"title\": \"t\"", "no"),
  ]

  // MARK: Lists

  private static let doeList = [
    (["Doe"], 1999), (["Doe"], 2000), (["Doe", "Johnson", "Williams"], 2001), (["Doe", "Smith"], 2002),
    (["Doe", "Stevens", "Miller"], 2003), (["Doe", "Stevens", "Miller"], 2004),
  ].enumerated().map { index, entry in
    work(
      "\"author\": [" + entry.0.map { "{\"family\": \"\($0)\"}" }.joined(separator: ", ") + "], "
        + issued("[[\(entry.1)]]"), id: "w\(index)")
  }.joined(separator: ",")
  private static func substituted(_ rule: String, _ result: String) -> Clause {
    Clause(
      "subsequent-author-substitute-rule: \(rule)",
      body:
        "<bibliography subsequent-author-substitute=\"---\" subsequent-author-substitute-rule=\"\(rule)\"><layout suffix=\".\"><group delimiter=\". \"><names variable=\"author\"><name and=\"symbol\" delimiter-precedes-last=\"never\"/></names><date variable=\"issued\"><date-part name=\"year\"/></date></group></layout></bibliography>",
      doeList, result)
  }
  private static func sorted(_ key: String, _ works: String, _ result: String, macros: String = "") -> Clause {
    Clause(
      "Sorting: \(key)",
      body:
        "\(macros)<bibliography><sort><key \(key)/></sort><layout><text variable=\"title\"/></layout></bibliography>",
      works, result)
  }
  private static func dated(_ dates: [String]) -> String {
    dates.enumerated().map { work("\"title\": \"\($0)\"" + ($1.isEmpty ? "" : ", " + issued($1)), id: "w\($0)") }
      .joined(separator: ",")
  }

  static let lists: [Clause] = [
    Clause(
      "Disambiguation: the given names of citations are written out in the list too",
      body:
        "<citation disambiguate-add-givenname=\"true\"><layout><names variable=\"author\"><name form=\"short\"/></names></layout></citation><bibliography><layout><names variable=\"author\"><name name-as-sort-order=\"all\" initialize-with=\".\"/></names></layout></bibliography>",
      work(authors("Roe/Ann"), id: "a") + "," + work(authors("Roe/Al"), id: "b"),
      "Roe, Ann | Roe, Al"),
    substituted("complete-all", "Doe. 1999. | ---. 2000. | Doe, Johnson &#38; Williams. 2001. | Doe &#38; Smith. 2002. | Doe, Stevens &#38; Miller. 2003. | ---. 2004."),
    substituted("complete-each", "Doe. 1999. | ---. 2000. | Doe, Johnson &#38; Williams. 2001. | Doe &#38; Smith. 2002. | Doe, Stevens &#38; Miller. 2003. | ---, --- &#38; ---. 2004."),
    substituted("partial-each", "Doe. 1999. | ---. 2000. | ---, Johnson &#38; Williams. 2001. | --- &#38; Smith. 2002. | ---, Stevens &#38; Miller. 2003. | ---, --- &#38; ---. 2004."),
    substituted("partial-first", "Doe. 1999. | ---. 2000. | ---, Johnson &#38; Williams. 2001. | --- &#38; Smith. 2002. | ---, Stevens &#38; Miller. 2003. | ---, Stevens &#38; Miller. 2004."),
    sorted("variable=\"issued\"", dated(["[[2000, 5, 1]]", "", "[[2000]]", "[[2000, 5]]"]), "2 | 3 | 0 | 1"),
    sorted("variable=\"issued\" sort=\"descending\"", dated(["[[1999]]", "", "[[2000]]"]), "2 | 0 | 1"),
    sorted("variable=\"issued\"", dated(["[[50]]", "[[-50]]", "[[100]]", "[[-100]]"]), "3 | 1 | 0 | 2"),
    sorted("variable=\"issued\"", dated(["[[2002],[2009]]", "[[2000],[2005]]", "[[2000],[2001]]", "[[2000]]", "[[2002],[2003]]"]), "3 | 2 | 1 | 4 | 0"),
    sorted(
      "macro=\"y\"", dated(["[[2000, 7]]", "[[2000, 5]]", "[[1999, 12]]"]), "2 | 0 | 1",
      macros: "<macro name=\"y\"><date variable=\"issued\"><date-part name=\"year\"/></date></macro>"),
    sorted(
      "variable=\"volume\"",
      work("\"title\": \"ten\", \"volume\": \"10\"", id: "a") + ","
        + work("\"title\": \"nine\", \"volume\": \"9\"", id: "b"), "nine | ten"),
    sorted(
      "variable=\"author\"",
      work("\"title\": \"van\", \"author\": [{\"family\": \"Gogh\", \"given\": \"V\", \"non-dropping-particle\": \"van\"}]", id: "a")
        + "," + work("\"title\": \"times\", \"author\": [{\"literal\": \"The New York Times\"}]", id: "b")
        + "," + work("\"title\": \"oates\", \"author\": [{\"family\": \"oates\", \"given\": \"J\"}]", id: "c")
        + "," + work("\"title\": \"nobody\"", id: "d"), "van | times | oates | nobody"),
    sorted(
      "macro=\"n\"",
      work("\"title\": \"three\", " + authors("A/A", "B/B", "C/C"), id: "a") + ","
        + work("\"title\": \"one\", " + authors("Z/Z"), id: "b"), "one | three",
      macros: "<macro name=\"n\"><names variable=\"author\"><name form=\"count\"/></names></macro>"),
  ]
}
