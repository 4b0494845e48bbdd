import Foundation
import TestSupport
import Testing

/// The figures of claims on the page: the same numbers, words and marks wherever they are shown.
struct ClaimFigureTests {
  static let body = """
    > [!FINDINGS]

    > [!CLAIM] support-helps
    > certainty: moderate
    > population: long-term users
    > option: structured support
    > comparison: usual care
    > outcome: stopping
    > follow_up: 12 months
    > direction: benefit
    > studies: 1
    > people: 532
    > design: cluster-randomised trial
    > without: 26/173
    > with: 76/168
    > relative: RR 3.01 (2.03 to 4.46)
    > lowered: risk-of-bias 1
    > applies: Spain; not people with severe comorbidity
    >
    > Support probably helps people to stop [@davies2019incidence].

    > [!CLAIM] deaths
    > finding: none
    > outcome: deaths
    >
    > No study of deaths was found.

    > [!CLAIM] in-words
    > certainty: low
    >
    > Strips may help [@davies2019incidence].
    >
    > No control group.
    """

  static let spanish = """
    ---
    title: El apoyo que ayuda a dejar un medicamento
    summary: Qué apoyo ayuda a dejar un medicamento, qué se sabe de sus resultados y qué se discute.
    status: in-review
    ---

    """
    + body.replacing("3.01 (2.03 to 4.46)", with: "3,01 (2,03 a 4,46)")
    .replacing("structured support", with: "el apoyo estructurado")
    .replacing("Support probably helps", with: "El apoyo probablemente ayuda")
    .replacing("Strips may help", with: "Las tiras podrían ayudar")

  static let site = TestWorkspace([
    "Briefs/support.md": TestWorkspace.brief(
      "title: Support that helps people stop\nevidence: moderate", body: body),
    "Briefs/support.es.md": spanish,
  ])

  private func words(_ html: String) -> String {
    html.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression)
      .replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression)
  }

  private func table(_ path: String) throws -> String {
    let page = try #require(try Self.site.pages()[path], "there is no page \(path)")
    let parts = page.components(separatedBy: "<table class=\"findings numbers\">")
    return try #require(parts.count == 2 ? parts[1].components(separatedBy: "</table>")[0] : nil)
  }

  @Test func theSummaryOfFindingsHasOutcomesInRows() throws {
    let text = words(try table("briefs/support/index.html"))
    for part in [
      "Summary of findings.", "Outcome", "Without", "With", "Difference", "Certainty",
      "What it means", "computed here", "Stopping (12 months) Claim 1",
      "532 people, 1 study, cluster-randomised trial", "15 of 100", "45 of 100",
      "30 more of 100 (15 to 52 more)*", "RR 3.01 (2.03 to 4.46)", "Moderate certainty",
      "Lowered for risk of bias.", "Structured support probably increases stopping.",
      "Deaths Claim 2", "no studies found", "No studies of deaths were found.",
      "Strips may help. Claim 3",
    ] { #expect(text.contains(part), "'\(part)' is not in: \(text)") }
  }

  @Test func aTranslationHasItsOwnWordsAndSigns() throws {
    let text = words(try table("es/briefs/support/index.html"))
    for part in [
      "Resultado", "15 de cada 100", "30 más de cada 100 (de 15 a 52 más)*",
      "RR 3,01 (2,03 a 4,46)", "532 personas, 1 estudio",
      "El apoyo estructurado probablemente aumenta este resultado: stopping.",
      "no se encontraron estudios",
    ] { #expect(text.contains(part), "'\(part)' is not in: \(text)") }
  }

  @Test func aClaimShowsItsLinesBelowItsSentence() throws {
    let page = try #require(try Self.site.pages()["briefs/support/index.html"])
    let list = try #require(
      page.components(separatedBy: "<dl class=\"numbers\">").dropFirst().first?
        .components(separatedBy: "</dl>")[0])
    let text = words(list.replacing("</dt>", with: ": "))
    for part in [
      "Population: long-term users", "Comparison: usual care", "Direction: benefit",
      "Difference: 30 more of 100 (15 to 52 more) (computed)",
      "Applies to: Spain; not people with severe comorbidity",
    ] { #expect(text.contains(part), "'\(part)' is not in: \(text)") }
  }

  /// Where nothing has numbers the table says what it is.
  @Test func wordsAloneAreNoSummaryOfFindings() throws {
    let body = "> [!FINDINGS]\n\n" + Self.body.components(separatedBy: "\n\n")[3] + "\n"
    let site = TestWorkspace(["Briefs/support.md": TestWorkspace.brief(body: body)])
    let page = try #require(try site.pages()["briefs/support/index.html"])
    #expect(page.contains("Findings and their certainty."))
    #expect(!page.contains("Summary of findings"))
  }
}
