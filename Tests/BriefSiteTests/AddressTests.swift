import BriefDiagnostics
import TestSupport
import Testing

/// No two things of a site stand at one place, whatever they are.
struct AddressTests {
  private func findings(
    _ briefs: [String: String], assets: Set<String> = [], site: String? = nil
  ) throws -> [Diagnostic] {
    var files: [String: String] = [:]
    for (name, front) in briefs { files["Briefs/\(name).md"] = TestWorkspace.brief(front) }
    if let site { files["Site/site.yml"] = site }
    return try TestWorkspace(files, assets: assets).compile().diagnostics.filter {
      ["alias-collision", "same-address", "invalid-alias"].contains($0.rule.name)
    }
  }

  @Test(arguments: [
    "/404.html", "/es/404.html", "/", "/es/", "/es/index.html", "/feed.xml/", "/feed.xml",
    "/robots.txt", "/sitemap.xml/old/", "/assets/style.css", "/briefs/", "/Briefs/",
    "/es/briefs/a-plan/", "/ES/BRIEFS/a-Plan/", "/topics/policy/", "/topics/policy/feed.xml",
    "/countries/", "/countries/nl/", "/evidence/low/", "/audiences/", "/manual/rules/", "/CNAME/",
    "/briefs/a-plan/a-plan.pdf/", "/edition.json", "/briefs/a-draft/",
  ])
  func anOldAddressTakesNobodysPlace(_ alias: String) throws {
    let told = try findings(
      [
        "a-plan": "", "a-draft": "status: draft",
        "my-plan": "aliases: [\(alias)]",
      ], assets: ["Site/assets/style.css"])
    #expect(told.count == 1, "\(told.map(\.summary))")
    #expect(told.first?.range?.path == "Briefs/my-plan.md")
    #expect(told.first?.help?.isEmpty == false)
  }

  @Test(arguments: ["/old/", "/briefs/old/", "/es/briefs/old-plan/", "/2024/05/plan.html", "/a.b/"])
  func anOldAddressThatIsFreeIsKept(_ alias: String) throws {
    #expect(try findings(["my-plan": "aliases: [\(alias)]"]).map(\.summary) == [])
  }

  @Test func twoOldAddressesAreComparedWithoutCapitals() throws {
    let told = try findings(["one-plan": "aliases: [/Foo/]", "two-plan": "aliases: [/foo]"])
    #expect(told.map(\.range?.path) == ["Briefs/two-plan.md"])
    #expect(told.first?.note?.range.path == "Briefs/one-plan.md")
  }

  @Test func aDocumentsOwnAddressIsNoOldOne() throws {
    let told = try findings(["my-plan": "aliases: [/Briefs/My-Plan/, /old/, /old]"])
    #expect(told.count == 2)
    #expect(told.contains { $0.summary.contains("present address") })
    #expect(told.contains { $0.summary.contains("stands twice") })
  }

  @Test func twoFilesThatDifferByCapitalsAreOnePlace() throws {
    let told = try findings(
      ["my-plan": ""], assets: ["Site/assets/Chart.png", "Site/assets/chart.png"])
    #expect(told.map(\.rule.name) == ["same-address"])
    #expect(told.first?.note != nil)
  }

  @Test func anOldAddressLeadsToItsDocumentInItsOwnLanguage() throws {
    let pages = try TestWorkspace([
      "Briefs/my-plan.md": TestWorkspace.brief("aliases: [/old/]"),
      "Briefs/my-plan.es.md": TestWorkspace.brief("aliases: [/viejo/]\ntitle: Un plan en español"),
    ]).pages()
    #expect(pages["old/index.html"]?.contains("href=\"../briefs/my-plan/\"") == true)
    #expect(pages["viejo/index.html"]?.contains("href=\"../es/briefs/my-plan/\"") == true)
  }
}
