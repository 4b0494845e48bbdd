import BriefSite
import Testing

/// A route is made of checked segments, so it cannot leave the output, and it is encoded once.
struct RouteTests {
  @Test(arguments: [
    "", ".", "..", "a/b", "/", "a\\b", "a\u{0}b", "line\nbreak", "\u{7F}", "\u{85}", "a\u{202E}b",
    "\u{2028}", "con", "CON", "nul.txt", "Com1", "lpt9.pdf", "com¹", "aux .md", ".git", ".GIT",
    ".made-by-briefs", "ends.", "ends ", "...", String(repeating: "x", count: 256),
    String(repeating: "é", count: 128),
  ])
  func refusesWhatNoComputerKeeps(_ text: String) {
    #expect(PathSegment(text) == nil)
    let stand = PathSegment(for: text)
    #expect(PathSegment(stand.name) == stand, "\(stand.name) is no segment itself")
  }

  @Test(arguments: [
    ("es-plan", "es-plan"), ("Informe año 1.png", "Informe%20a%C3%B1o%201.png"),
    ("a#b.png", "a%23b.png"), ("100%25.png", "100%2525.png"), ("q?x=1.png", "q%3Fx=1.png"),
    ("a+b.png", "a+b.png"), ("it's \"q\".png", "it%27s%20%22q%22.png"), ("R&D.png", "R%26D.png"),
    ("l'informe.png", "l%27informe.png"), ("¿cuánto?.png", "%C2%BFcu%C3%A1nto%3F.png"),
    ("a:b", "a%3Ab"), (".well-known", ".well-known"), ("console", "console"), ("🙂", "%F0%9F%99%82"),
  ])
  func encodesEachSegmentForBrowsers(_ name: String, _ encoded: String) throws {
    #expect(try #require(PathSegment(name)).encoded == encoded)
  }

  @Test func writesBothSpellingsOfAnAccentInOneWay() throws {
    let (one, other) = ("gr\u{E1}fico.png", "gra\u{301}fico.png")
    let composed = try #require(PathSegment(one))
    let decomposed = try #require(PathSegment(other))
    #expect(Array(composed.name.utf8) == Array(decomposed.name.utf8))
    #expect(decomposed.encoded == "gr%C3%A1fico.png")
  }

  @Test func aFolderAndItsIndexAreOnePlace() {
    let folder = RouteFolder.root.folder("es").folder("briefs")
    #expect(folder.page.path == "es/briefs/index.html")
    #expect(folder.page.address == "es/briefs/")
    #expect(folder.file("index.html") == folder.page)
    #expect(RouteFolder.root.page.address == "")
  }

  @Test func leadsFromOnePlaceToAnother() {
    let page = RouteFolder.root.folder("briefs").folder("a-plan").page
    #expect(page.up == "../../")
    #expect(Route(ofAsset: "Site/assets/mark.svg").address(from: page) == "../../assets/mark.svg")
    #expect(RouteFolder.root.page.address(from: page) == "../../")
    #expect(RouteFolder.root.page.address(from: RouteFolder.root.file("404.html")) == "./")
  }

  @Test(arguments: [
    ("/old/", "old/index.html"), ("/old", "old/index.html"), ("/a/b.html", "a/b.html"),
    ("/es/index.html", "es/index.html"), ("/feed.xml", "feed.xml/index.html"),
    ("/caf%C3%A9/", "café/index.html"), ("/b.html/", "b.html/index.html"),
  ])
  func readsAnOldAddress(_ written: String, _ path: String) throws {
    #expect(try #require(Route(writtenAs: written)).path == path)
  }

  @Test(arguments: [
    "", "/", "//", "old/", "/../x/", "/a/%2e%2e/b/", "/a//b/", "/a/%00/", "/a%2Fb/../", "/nul/",
    "/.git/config/", "/" + String(repeating: "x/", count: 600),
  ])
  func refusesAnOldAddressThatLeads(_ written: String) {
    #expect(Route(writtenAs: written) == nil)
  }

  @Test func filesOfTheWorkspaceHaveOnePlaceEach() {
    #expect(Route(ofAsset: "Site/assets/a b/c#.png").path == "assets/a b/c#.png")
    #expect(Route(ofAsset: "Site/assets/a b/c#.png").address == "assets/a%20b/c%23.png")
    #expect(Route(ofAsset: "Briefs/es/map.png").path == "files/Briefs/es/map.png")
    #expect(Route(ofAsset: "../../etc/passwd").path == "files/_/_/etc/passwd")
  }
}
