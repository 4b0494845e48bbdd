import BriefSite
import TestSupport
import Testing

/// A page that stands for a missing translation is no translation; what changed is new.
struct SubstituteTests {
  private static let workspace = TestWorkspace([
    "Briefs/only-en.md": TestWorkspace.brief("title: Only in English\ndate: 2026-01-02"),
    "Briefs/solo-es.md": TestWorkspace.brief("title: Solo en español\nlang: es\ndate: 2026-01-03"),
    "Briefs/both-ids.md": TestWorkspace.brief("title: In both languages\ndate: 2026-01-04"),
    "Briefs/both-ids.es.md": TestWorkspace.brief("title: En los dos idiomas"),
  ])

  @Test func aSubstituteNamesTheOriginalAndNoOther() throws {
    let pages = try Self.workspace.pages()
    let substitute = try #require(pages["es/briefs/only-en/index.html"])
    #expect(substitute.contains("rel=\"canonical\" href=\"https://example.org/briefs/only-en/\""))
    #expect(!substitute.contains("hreflang=\"en\" href=\"https://"))
    let original = try #require(pages["briefs/only-en/index.html"])
    #expect(!original.contains("href=\"https://example.org/es/briefs/only-en/\""))
    let other = try #require(pages["briefs/solo-es/index.html"])
    #expect(other.contains("rel=\"canonical\" href=\"https://example.org/es/briefs/solo-es/\""))
    let both = try #require(pages["es/briefs/both-ids/index.html"])
    #expect(both.contains("rel=\"canonical\" href=\"https://example.org/es/briefs/both-ids/\""))
    #expect(both.contains("href=\"https://example.org/briefs/both-ids/\""))
  }

  @Test func theMapKnowsPagesInTheLanguagesOfTheirTexts() throws {
    let map = try #require(try Self.workspace.pages()["sitemap.xml"])
    #expect(map.contains("<loc>https://example.org/briefs/only-en/</loc>"))
    #expect(!map.contains("https://example.org/es/briefs/only-en/"))
    #expect(map.contains("<loc>https://example.org/es/briefs/solo-es/</loc>"))
    #expect(!map.contains("https://example.org/briefs/solo-es/"))
    #expect(map.contains("<loc>https://example.org/es/briefs/both-ids/</loc>"))
  }

  @Test func aFeedMarksWhatStandsInAnotherLanguage() throws {
    let feed = try #require(try Self.workspace.pages()["es/feed.xml"])
    #expect(feed.contains("<entry xml:lang=\"en\">\n<title>Only in English</title>"))
    #expect(feed.contains("<id>https://example.org/briefs/only-en/</id>"))
    #expect(feed.contains("<entry>\n<title>En los dos idiomas</title>"))
  }

  @Test func whatWasCorrectedIsNew() throws {
    let pages = try TestWorkspace([
      "Briefs/old-plan.md": TestWorkspace.brief(
        "title: The corrected plan\ndate: 2025-01-02\nupdated: 2026-10-01\nversion: '2'"),
      "Briefs/new-plan.md": TestWorkspace.brief("title: The latest plan\ndate: 2026-05-02"),
    ]).pages()
    for path in ["feed.xml", "index.html", "briefs/index.html"] {
      let page = try #require(pages[path])
      let corrected = try #require(page.range(of: "The corrected plan"), "\(path)")
      let latest = try #require(page.range(of: "The latest plan"), "\(path)")
      #expect(corrected.lowerBound < latest.lowerBound, "\(path)")
    }
  }
}
