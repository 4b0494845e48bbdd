import BriefSite
import TestSupport
import Testing

/// What an author names a file is found, however its accents and signs are written.
struct FileNameTests {
  private static let files: Set<String> = [
    "Site/assets/Informe año 1.png", "Site/assets/a#b.png", "Site/assets/100%25.png",
    "Site/assets/q?x=1.png", "Site/assets/a+b.png", "Site/assets/it's \"q\".png",
    "Site/assets/l'informe.png", "Site/assets/R&D.png", "Site/assets/50% menos.png",
    "Site/assets/gra\u{301}fico.png",
  ]

  @Test(arguments: [
    ("../Site/assets/Informe%20a%C3%B1o%201.png", "assets/Informe%20a%C3%B1o%201.png"),
    ("<../Site/assets/Informe año 1.png>", "assets/Informe%20a%C3%B1o%201.png"),
    ("../Site/assets/a%23b.png", "assets/a%23b.png"),
    ("../Site/assets/a#b.png", "assets/a%23b.png"),
    ("../Site/assets/100%2525.png", "assets/100%2525.png"),
    ("../Site/assets/q%3Fx=1.png", "assets/q%3Fx=1.png"),
    ("../Site/assets/q?x=1.png", "assets/q%3Fx=1.png"),
    ("../Site/assets/a+b.png", "assets/a+b.png"),
    ("<../Site/assets/it's \"q\".png>", "assets/it%27s%20%22q%22.png"),
    ("../Site/assets/l'informe.png", "assets/l%27informe.png"),
    ("../Site/assets/R&D.png", "assets/R%26D.png"),
    ("<../Site/assets/50% menos.png>", "assets/50%25%20menos.png"),
    ("../Site/assets/gr\u{E1}fico.png", "assets/gr%C3%A1fico.png"),
    ("../Site/assets/gra\u{301}fico.png", "assets/gr%C3%A1fico.png"),
    ("../Site/assets/gr%C3%A1fico.png", "assets/gr%C3%A1fico.png"),
    ("../Site/assets/a+b.png?v=2", "assets/a+b.png"),
  ])
  func leadsToTheFile(_ written: String, _ address: String) throws {
    let workspace = TestWorkspace(
      ["Briefs/my-plan.md": TestWorkspace.brief(body: "![Words](\(written) \"A title\")\n")],
      assets: Self.files)
    let result = try workspace.compile()
    #expect(result.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
    let page = try #require(try workspace.pages()["briefs/my-plan/index.html"])
    #expect(page.contains("<img src=\"../../\(address)\""))
    // The file itself lands where the page looks for it.
    let outputs = result.compiler.assets(of: result.linked, among: Self.files)
    let output = try #require(outputs.first { $0.output.address == address })
    #expect(Self.files.contains { Array($0.utf8) == Array(output.path.utf8) })
  }

  @Test(arguments: [
    ("https:/example.com/page", "https://example.com/page"),
    ("https:example.com", "https://example.com"),
    ("http:///x", "http://x"), ("#", "leads nowhere"), ("https://", "names no site"),
  ])
  func anAddressThatLeadsNowhereIsTold(_ address: String, _ words: String) throws {
    let told = try TestWorkspace([
      "Briefs/my-plan.md": TestWorkspace.brief(body: "See [the page](\(address)).\n")
    ]).compile().diagnostics.filter { $0.rule.name == "unsafe-link" }
    #expect(told.count == 1)
    let said = "\(told.first?.summary ?? "") \(told.first?.help ?? "")"
    #expect(said.contains(words))
  }
}
