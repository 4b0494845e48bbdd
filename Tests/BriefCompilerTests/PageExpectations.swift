import Foundation
import TestSupport
import Testing

/// Whole pages of a small site, compared inside `<main>` with the files in `Expected`.
///
/// `UPDATE_EXPECTED=1 swift test --filter PageExpectations` writes them anew; nobody edits them by hand.
struct PageExpectations {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Expected")

  static let site = TestWorkspace(
    [
      "Briefs/strips.md": TestWorkspace.brief(
        "review_by: 2026-01-01\nevidence: { level: low, reason: No control group. }\naudience: [clinician]\nquestion: What is known of tapering strips?",
        body: """
          ## Key messages {#key-messages}

          - Strips are *rolls* of daily doses [@davies2019incidence, p. 3].

          > [!WARNING]
          > **Do not stop abruptly.**

          ## What is known {#known}

          > [!CLAIM] still-off
          > certainty: very-low
          >
          > Most who answered were still off.
          >
          > No control group.

          Table: What was found
          | Group | Share |
          | --- | --: |
          | Still off | 66 % |

          See [[models#first]] and the [plan](models.md). It is [[term:tapering]].[^one]

          [^one]: A note.
          """),
      "Briefs/strips.es.md":
        "---\ntitle: Las tiras de reducción en los Países Bajos\nsummary: Qué son las tiras de reducción, qué se sabe de sus resultados y qué se discute.\nstatus: in-review\n---\n\nVéase [[models]].\n",
      "Briefs/models.md": TestWorkspace.brief(
        "title: Models of good practice & services\ncountry: [NL, INT]\ndate: 2026-11-01\nstatus: superseded\nsuperseded_by: strips\naliases: [/old/]",
        body:
          "## First {#first}\n\nA sentence before. The strips are described in [[strips|another brief]], which is newer.\n"
      ),
      "Briefs/gone.md": TestWorkspace.brief(
        "title: A brief that was withdrawn\nstatus: withdrawn\nreason: The trial was retracted.",
        body: "Words that nobody reads.\n"),
    ])

  @Test func pagesAreAsExpected() throws {
    let pages = try Self.site.pages()
    let wanted = [
      "index.html", "briefs/strips/index.html", "es/briefs/strips/index.html",
      "briefs/models/index.html", "es/briefs/models/index.html",
      "briefs/gone/index.html", "countries/nl/index.html", "evidence/index.html",
      "glossary/index.html", "old/index.html",
    ]
    for path in wanted {
      let page = try #require(pages[path], "there is no page \(path) among \(pages.keys.sorted())")
      let main = page.components(separatedBy: "<main").dropFirst().joined().components(
        separatedBy: "</main>")[0]
      let file = Self.folder.appending(path: path.replacingOccurrences(of: "/", with: "-"))
      if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
        try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
        try Data("<main\(main)</main>\n".utf8).write(to: file)
      }
      #expect(
        "<main\(main)</main>\n" == (try String(contentsOf: file, encoding: .utf8)),
        "\(path) differs from \(file.lastPathComponent)")
    }
    #expect(pages.values.allSatisfy { !$0.contains("Words that nobody reads") })
  }

  @Test func plainTextIsAsExpected() throws {
    for language in ["en", "es"] {
      let text = try ThreeForms(Self.site, "strips", language: language).text
      let file = Self.folder.appending(path: "strips.\(language).txt")
      if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
        try Data(text.utf8).write(to: file)
      }
      #expect(
        text == (try String(contentsOf: file, encoding: .utf8)),
        "the text differs from \(file.lastPathComponent)")
    }
  }

  @Test func headingsDoNotTakeThePagesOwnAnchors() throws {
    let site = TestWorkspace([
      "Briefs/main.md": TestWorkspace.brief(body: "## Main\n\nText.\n\n## Related\n\nText.\n")
    ])
    let page = try #require(try site.pages()["briefs/main/index.html"])
    // The page's own ids hold a full stop, so a heading is free to be called so.
    #expect(page.contains("<h2 id=\"main\"><span id=\"main-2\"></span>Main</h2>"))
    #expect(page.contains("<main id=\"page.main\""))
    #expect(page.components(separatedBy: "id=\"main\"").count == 2)
  }

  @Test func tenThousandBrokenLinksAreToldInTime() throws {
    var files: [String: String] = [:]
    for number in 0..<2_000 {
      files["Briefs/brief-number-\(number).md"] = TestWorkspace.brief(
        body: (0..<5).map { "[[gone-number-\(number)-\($0)]] " }.joined())
    }
    let found = try TestWorkspace(files).compile().diagnostics
    #expect(found.filter { $0.rule.name == "broken-link" }.count == 10_000)
  }

  @Test func backlinksShowTheSentence() throws {
    let page = try #require(try Self.site.pages()["briefs/strips/index.html"])
    #expect(
      page.contains(
        "<p>The strips are described in <mark>another brief</mark>, which is newer.</p>"))
  }

  @Test func aMissingTranslationGivesTheOriginalWithANotice() throws {
    let page = try #require(try Self.site.pages()["es/briefs/models/index.html"])
    #expect(page.contains("aún no se ha traducido") && page.contains("lang=\"en\""))
  }

  @Test func feedsAreNewestFirstAndEscaped() throws {
    let feed = try #require(try Self.site.pages()["countries/nl/feed.xml"])
    #expect(feed.contains("Models of good practice &amp; services"))
    let first = try #require(feed.range(of: "Tapering strips"))
    let second = try #require(feed.range(of: "Models of good"))
    #expect(first.lowerBound < second.lowerBound)
  }
}
