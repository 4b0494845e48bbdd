import BriefCompiler
import Foundation
import TestSupport
import Testing

/// No reader ever meets a citation as it was typed: it works, or it is told.
struct RawCitationTests {
  private static let key = "davies2019incidence"

  /// Every place of a text that can hold a citation, in the forms that people write.
  private static let body = """
    ## Key messages {#key-messages}

    - One [@K]. Two @K say.
    - **Bold [@K]** and *em @K*.

    ## A heading [@K] here {#problem}

    > [!NOTE] The title of a box
    > Inside [@K].

    > [!CLAIM] a-claim
    > certainty: low
    >
    > Said so [@K, p. 3].

    Table: A caption [@K]

    | Head [@K] | Other |
    | --- | --- |
    | A cell [@K] | @K [p. 3] |

    > A quotation [@K] of @K.

    1. An item [@K]
       - Below it @K

    - [x] A task [@K]

    A term [@K]
    : Its definition [@K]

    Words.[^a] And inline^[A note [see @K; @K, p. 2].] -- [-@K], (@K), "@K", @K's.

    [^a]: A note [@K].

    ![A chart](../Site/assets/chart.png "A caption [@K] and @K")

    ~~[@K]~~ and [@{K}], [see *also* @K, pp. 3-5 and more].

    ### [@K]
    """.replacing("K", with: key)

  private static let files = [
    "Briefs/strips.md": TestWorkspace.brief(
      "status: published\nreview_by: 2027-03-04", body: body + "\n"),
    "Briefs/other.md": TestWorkspace.brief(
      "title: Another brief about the same", body: "See [[strips]] and [[strips#problem]].\n"),
  ]

  @Test(arguments: ["apa", "vancouver", "chicago-fullnote-bibliography"])
  func noFormOfADocumentShowsOneAsItIsTyped(_ style: String) throws {
    var files = Self.files
    files["Site/site.yml"] =
      "title: Test briefs\naddress: https://example.org/\nlanguages: [en]\npublic_from: in-review\ncitation_style: \(style)\n"
    let workspace = TestWorkspace(files, assets: ["Site/assets/chart.png"])
    for form in try ThreeForms(workspace, "strips").all {
      #expect(!form.words.contains("@\(Self.key)"), "\(style): on \(form.name)")
      #expect(!form.words.contains("@{"), "\(style): on \(form.name)")
    }
    guard style == "apa" else { return }
    // Lists, feeds, data, the glossary, the sources, what machines are told of a page; the manual says how
    // citations are written.
    let pages = try workspace.pages().filter { !$0.key.contains("manual/") }
    #expect(pages.keys.contains { $0.hasSuffix("index.html") } && pages.count > 12)
    for (path, text) in pages {
      #expect(!text.contains("@\(Self.key)") && !text.contains("@{"), "\(style): \(path)")
    }
  }

  @Test(arguments: [
    "title: What strips do [@K]", "title: What @K say of strips",
    "summary: What tapering strips are [@K], and what is contested about their outcome now.",
    "question: What do strips do [@K]?", "keywords: [\"strips [@K]\"]",
    "evidence: { level: low, reason: \"One study [see @K, p. 3].\" }",
    "authors: [{ name: Ana Ruiz, affiliation: \"A university [@K]\" }]",
    "changes: [{ date: 2026-11-20, version: \"1.1\", note: \"A figure corrected [@K].\", significant: true }]",
    "funding: \"A foundation [@K]\"", "appraisal: \"AMSTAR 2 [@K]\"",
    "involvement: \"Two people who tapered read it [@K].\"",
    "type: position\nrecommendations: [{ text: \"Pay for strips [@K].\", strength: conditional, claims: [a-claim], reason: \"One study.\" }]",
    "type: position\nrecommendations: [{ text: \"Pay for strips.\", strength: conditional, claims: [a-claim], reason: \"One study, @K.\" }]",
  ])
  func inAFieldItIsToldAtItsPlace(_ front: String) throws {
    let front = front.replacing("K", with: Self.key)
    let told = try TestWorkspace(["Briefs/strips.md": TestWorkspace.brief(front)]).compile()
      .diagnostics
      .filter { $0.rule.name == "citation-form" }
    #expect(told.count == 1 && told.first?.severity == .error, "\(front): \(told.map(\.summary))")
    #expect((told.first?.range?.start ?? 0) > 3)
  }

  @Test(arguments: [
    (
      "Site/topics.yml",
      "- id: services\n  label: { en: Services }\n  description: { en: \"Services [@K].\" }\n"
    ),
    ("Site/topics.yml", "- id: services\n  label: { en: \"Services @K\" }\n"),
    (
      "Site/glossary.yml",
      "- id: tapering\n  term: { en: Tapering }\n  definition: { en: \"Step by step [@K].\" }\n"
    ),
    (
      "Site/glossary.yml",
      "- id: tapering\n  term: { en: \"Tapering [@K]\" }\n  definition: { en: Step by step. }\n"
    ),
    (
      "Site/site.yml",
      "title: Test\ndescription: \"Briefs, see @K.\"\naddress: https://example.org/\nlanguages: [en]\n"
    ),
  ])
  func inAFileOfTheSiteItIsTold(_ path: String, _ text: String) throws {
    let workspace = TestWorkspace([
      path: text.replacing("K", with: Self.key), "Briefs/strips.md": TestWorkspace.brief(),
    ])
    let told = try workspace.compile().diagnostics.filter { $0.rule.name == "citation-form" }
    #expect(told.count == 1 && told.first?.range?.path == path, "\(told.map(\.summary))")
  }

  @Test(arguments: [
    "[A link [@K]](https://example.org/)", "[What @K say](https://example.org/)",
    "[What @K say](#problem)", "[[other|what @K say]]",
    "![A chart after @K](../Site/assets/chart.png \"A caption\")",
    "![A chart [@K]](../Site/assets/chart.png)",
  ])
  func inWordsThatHoldNoneItIsTold(_ markdown: String) throws {
    let text = "## Problem {#problem}\n\n\(markdown.replacing("K", with: Self.key))\n"
    let workspace = TestWorkspace(
      [
        "Briefs/strips.md": TestWorkspace.brief(body: text),
        "Briefs/other.md": TestWorkspace.brief("title: Another brief about the same"),
      ], assets: ["Site/assets/chart.png"])
    let told = try workspace.compile().diagnostics.filter { $0.rule.name == "citation-form" }
    if told.isEmpty {
      for form in try ThreeForms(workspace, "strips").all {
        #expect(!form.words.contains("@\(Self.key)"), "\(markdown): on \(form.name)")
      }
    }
  }
}
