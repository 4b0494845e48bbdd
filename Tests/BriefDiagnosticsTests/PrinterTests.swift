import BriefDiagnostics
import TestSupport
import Testing

struct PrinterTests {
  static let rule = Rule(
    "unknown-country", checks: Message("A code."),
    why: Message("every brief is listed on its country's page, so the code must be exact"), example: "",
    instead: "")

  func found(_ marked: String) -> (Diagnostic, SourceFile) {
    let text = MarkedText(marked)
    let source = SourceFile(path: "Briefs/a.md", text: text.text)
    return (
      Diagnostic(
        Self.rule, at: source.range(text.ranges[0]), "'Kenia' is not a country code",
        help: "write 'country: KE'"), source
    )
  }

  @Test func drawsTheLineAndTheSpan() {
    let (diagnostic, source) = found("---\ntitle: Cash transfers\ncountry: ⟦Kenia⟧\n---\n")
    var excerpts = SourceExcerpts { _ in source }
    #expect(
      printRich(diagnostic, &excerpts, colour: false) == """
        error[unknown-country]: 'Kenia' is not a country code
         --> Briefs/a.md:3:10
          |
        2 | title: Cash transfers
        3 | country: Kenia
          |          ^^^^^
          = help: write 'country: KE'
          = why: every brief is listed on its country's page, so the code must be exact

        """)
  }

  @Test(arguments: [("Côte d’Ivoire ⟦x⟧", 15, 14), ("漢字 ⟦x⟧", 4, 5), ("São Tomé: ⟦x⟧", 11, 10)])
  func countsCharactersNotBytes(_ marked: String, _ column: Int, _ blanks: Int) {
    let (diagnostic, source) = found(marked)
    var excerpts = SourceExcerpts { _ in source }
    #expect(excerpts.position(diagnostic.range ?? source.range(0, 0)).column == column)
    let carets =
      printRich(diagnostic, &excerpts, colour: false).split(separator: "\n").first {
        $0.contains("^")
      } ?? ""
    #expect(carets == "  | " + String(repeating: " ", count: blanks) + "^")
  }

  @Test func concisePrinterFitsEditors() {
    let (diagnostic, source) = found("country: ⟦Kenia⟧")
    var excerpts = SourceExcerpts { _ in source }
    #expect(
      printConcise(diagnostic, &excerpts)
        == "Briefs/a.md:1:10: error[unknown-country]: 'Kenia' is not a country code\n")
  }

  @Test func gitHubPrinterEscapesWhatEndsACommand() {
    let source = SourceFile(path: "Briefs/a,b.md", text: "x")
    var excerpts = SourceExcerpts { _ in source }
    let text = printGitHub(Diagnostic(Self.rule, at: source.range(0, 1), "100 %\nmore"), &excerpts)
    #expect(
      text == "::error file=Briefs/a%2Cb.md,line=1,col=1,title=unknown-country::100 %25%0Amore\n")
  }

  @Test func jsonPrinterHasAVersion() {
    let (diagnostic, source) = found("country: ⟦Ke\"nia⟧")
    var excerpts = SourceExcerpts { _ in source }
    let text = printJSON([diagnostic], &excerpts)
    #expect(
      text.contains("\"version\": 1")
        && text.contains("\"line\": 1, \"column\": 10, \"start\": 9, \"end\": 15"))
  }

  @Test(arguments: [("Kenia", "Kenya"), ("breif", "brief"), ("moderat", "moderate")])
  func findsTheNearestWord(_ word: String, _ expected: String) {
    #expect(nearMiss(word, in: ["Kenya", "brief", "moderate", "low"]) == expected)
  }

  @Test func staysSilentWhereNothingIsPlain() {
    #expect(nearMiss("xyz", in: ["Kenya", "low"]) == nil)
    #expect(nearMiss("cat", in: ["bat", "rat"]) == nil)
  }
}
