import BriefCompiler
import Foundation
import TestSupport
import Testing

/// Each link of a page leads where the same link of the PDF leads.
struct SameLinksTests {
  static let body = """
    ## Known {#known}

    [[other-brief]], [[other-brief#part|a part]], [a file](other-brief.md#part) and [here](#known).
    [[country:NL]] has a list, [[country:FR|this country]] has none. [[topic:services]], [[topic:policy|plans]].
    [[term:tapering]]. [A picture's file](../Site/assets/mark.svg) and [a sheet](../Data/numbers%20of%202026.csv).
    [Elsewhere](https://example.net/a?b=1&c=(d)#e), <https://example.net/f>, [mail](mailto:ana@example.org).

    > [!CLAIM] own-claim
    > certainty: low
    >
    > It may help, says [[other-brief]] [@davies2019incidence].
    >
    > One study.

    ![[other-brief#helps]]

    > [!FINDINGS]

    A note.[^a]

    [^a]: With [a link](https://example.net/note).
    """

  static let workspace = TestWorkspace(
    [
      "Briefs/the-one.md": TestWorkspace.brief(
        "type: position\nrecommendations:\n  - { text: Offer it., strength: conditional, claims: [own-claim, other-brief#helps] }",
        body: body),
      "Briefs/other-brief.md": TestWorkspace.brief(
        "title: Another brief about the same",
        body:
          "## Part {#part}\n\n> [!CLAIM] helps\n> certainty: low\n>\n> It may help.\n>\n> One study.\n"
      ),
    ], assets: ["Site/assets/mark.svg", "Data/numbers of 2026.csv"])

  @Test func everySortOfLinkLeadsToTheSamePlaceOnPageAndInPrint() throws {
    let forms = try ThreeForms(Self.workspace, "the-one")
    #expect(forms.pageLinks == forms.printLinks)
    for place in [
      "briefs/other-brief/#part", "countries/nl/", "countries/", "topics/services/",
      "glossary/#term-tapering", "assets/mark.svg", "briefs/other-brief/#helps",
      "briefs/the-one/#own-claim", "briefs/the-one/#known",
    ] {
      #expect(forms.pageLinks.contains("https://example.org/" + place), "no link to \(place)")
      #expect(forms.printLinks.contains("https://example.org/" + place), "no link to \(place)")
    }
    #expect(forms.pageLinks.contains { $0.contains("numbers%20of%202026.csv") })
    #expect(forms.pageLinks.contains("mailto:ana@example.org"))
  }

  @Test func plainTextNamesTheAddressesOfTheSameLinks() throws {
    let forms = try ThreeForms(Self.workspace, "the-one")
    for place in forms.pageLinks where !place.hasPrefix("mailto:") {
      #expect(forms.text.contains(place), "no address \(place)")
    }
  }

  @Test func everyLinkOfTheStarterSiteLeadsToTheSamePlace() async throws {
    var files: [String: String] = [:]
    for (folder, suffixes) in [
      ("Site", [".yml", ".json"]), ("Briefs", [".md"]), ("Briefs/pages", [".md"]),
    ] {
      for suffix in suffixes {
        for file in try repositoryFiles(folder, suffix) {
          files[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
      }
    }
    let workspace = TestWorkspace(files, assets: ["Site/assets/mark.svg"])
    var wish = CompilationWish()
    wish.prints = false
    let checked = check(try prepare(Reading(try workspace.world())), wish)
    let site = checked.linked.site
    var count = 0
    for printable in checked.compiler.printables(of: site) {
      let id = site.works[printable.work].id
      let code = site.languages[printable.language]
      let forms = try ThreeForms(checked, id, language: code)
      let difference = forms.pageLinks.difference(from: forms.printLinks)
      #expect(difference.isEmpty, "\(id) in \(code): \(difference)")
      count += forms.pageLinks.count
      for line in forms.text.split(separator: "\n") {
        let isLong = line.count > 76 && !line.hasPrefix("    ") && !line.contains("http")
        #expect(!isLong, "\(id): \(line)")
      }
    }
    #expect(count > 100)
  }
}
