import BriefSite
import TestSupport
import Testing

/// Home, menus and pagers stay small however many documents, topics and pages there are.
struct ScaleOfListsTests {
  @Test func homeNamesTheTopicsWithMostDocumentsAndLeadsToAll() throws {
    var files: [String: String] = [:]
    files["Site/topics.yml"] = (0..<40).map {
      "- id: topic-\($0)\n  label: { en: Topic number \($0), es: Tema \($0) }\n"
    }.joined()
    for number in 0..<40 {
      for copy in 0...(number == 39 ? 2 : 0) {
        files["Briefs/brief-\(number)-\(copy).md"] = TestWorkspace.brief("topic: topic-\(number)")
      }
    }
    let home = try #require(try TestWorkspace(files).pages()["index.html"])
    #expect(home.components(separatedBy: "href=\"topics/topic-").count == 13)
    #expect(home.contains("href=\"topics/topic-39/\">"))
    #expect(home.contains("<a href=\"topics/\">Topics</a> <small>40</small>"))
  }

  @Test func menusLeadToThePagesThatSaySo() throws {
    var files: [String: String] = [:]
    for number in 0..<40 {
      files["Briefs/page-\(number).md"] = TestWorkspace.brief(
        "kind: page\ntitle: Page \(number)"
          + (number == 3 ? "\nmenu: main" : number == 4 ? "\nmenu: footer" : ""))
    }
    let home = try #require(try TestWorkspace(files).pages()["index.html"])
    #expect(home.components(separatedBy: "href=\"page-").count == 3)
    #expect(home.contains("href=\"page-3/\"") && home.contains("href=\"page-4/\""))
    let few = try TestWorkspace([
      "Briefs/about.md": TestWorkspace.brief("kind: page\ntitle: About"),
      "Briefs/hidden-page.md": TestWorkspace.brief("kind: page\ntitle: Hidden\nmenu: none"),
    ]).pages()
    #expect(few["index.html"]?.contains("href=\"about/\"") == true)
    #expect(few["index.html"]?.contains("href=\"hidden-page/\"") == false)
  }

  @Test func aPagerNamesTheFirstTheLastAndTheNearestPages() throws {
    var files: [String: String] = [:]
    for number in 0..<(Listing.pageSize * 9 + 1) {
      files["Briefs/brief-\(number).md"] = TestWorkspace.brief("title: A plan of number \(number)")
    }
    let pages = try TestWorkspace(files).pages()
    let middle = try #require(pages["briefs/page/5/index.html"])
    for number in [3, 4, 6, 7, 10] {
      #expect(middle.contains("<a href=\"../../../briefs/page/\(number)/\">\(number)</a>"))
    }
    #expect(middle.contains("<a href=\"../../../briefs/\">1</a>"))
    #expect(middle.contains("<span aria-current=\"page\">5</span>"))
    #expect(middle.components(separatedBy: "<span>…</span>").count == 3)
    #expect(!middle.contains("page/8/\">8</a>"))
  }

  @Test func whatWasPublishedInAYearHasAListOfItsOwn() throws {
    let pages = try TestWorkspace([
      "Briefs/old-plan.md": TestWorkspace.brief("title: An old plan\ndate: 2019-03-02"),
      "Briefs/new-plan.md": TestWorkspace.brief("title: A new plan\ndate: 2026-03-02"),
    ]).pages()
    let year = try #require(pages["years/2019/index.html"])
    #expect(year.contains("An old plan") && !year.contains("A new plan"))
    let all = try #require(pages["briefs/index.html"])
    #expect(all.contains("<a href=\"../years/2019/\">2019</a> <small>1</small>"))
    #expect(pages["es/years/2026/index.html"] != nil)
  }
}
