import BriefModel
import TestSupport
import Testing

/// Headings are called as the hosts of git repositories call them; ids that authors write are kept.
struct HeadingIdTests {
  private func headings(_ body: String) throws -> [Heading] {
    let result = try TestWorkspace(["Briefs/my-plan.md": TestWorkspace.brief(body: body)]).compile()
    return try #require(result.documents.first).headings
  }

  @Test(arguments: [
    ("¿Qué hacer?", "qué-hacer"), ("Costes – beneficios", "costes--beneficios"),
    ("«Retirada»: qué es", "retirada-qué-es"), ("A & B", "a--b"),
    ("uso_de_guiones bajos", "uso_de_guiones-bajos"), ("Fase 1 — 2", "fase-1--2"),
    ("Año 2025/2026", "año-20252026"), ("“Comillas” tipográficas", "comillas-tipográficas"),
    ("D’Arcy", "darcy"), ("1.1 Método…", "11-método"), ("me\u{301}todo", "método"),
    ("İzmir", "i\u{307}zmir"), ("हिन्दी भाषा", "हिन्दी-भाषा"), ("x² + y", "x--y"), ("C++", "c"),
    ("-- two --", "---two---"), ("日本語 版", "日本語-版"), ("!", "section"),
  ])
  func followsTheHostsRule(_ words: String, _ id: String) throws {
    #expect(try headings("## \(words)\n\nText.\n").map(\.id) == [id])
  }

  @Test func numbersRepeatedHeadingsFromOne() throws {
    let ids = try headings("## Same\n\na\n\n## Same\n\nb\n\n## Same 1\n\nc\n\n## Same\n\nd\n").map(
      \.id)
    #expect(ids == ["same", "same-1", "same-1-1", "same-2"])
  }

  @Test func anIdThatTheAuthorWroteWins() throws {
    let result = try TestWorkspace([
      "Briefs/my-plan.md": TestWorkspace.brief(
        body: "## Options\n\na\n\n## What there is {#options}\n\nb\n")
    ]).compile()
    #expect(result.documents.first?.headings.map(\.id) == ["options-1", "options"])
    #expect(result.diagnostics.map(\.rule.name).contains("duplicate-heading") == false)
  }

  @Test func aHeadingMayHaveTheNameOfAPartOfThePage() throws {
    let body =
      "[a](#references), [b](#history), [c](#cite-as)\n\n## References\n\na\n\n## History\n\nb\n"
    let workspace = TestWorkspace(["Briefs/my-plan.md": TestWorkspace.brief(body: body)])
    #expect(try workspace.compile().diagnostics.filter { $0.severity == .error }.isEmpty)
    let page = try #require(try workspace.pages()["briefs/my-plan/index.html"])
    #expect(page.contains("<h2 id=\"references\">"))
    #expect(page.contains("<a href=\"#history\">b</a>"))
    // No heading is called so: the part of the page is meant.
    #expect(page.contains("<a href=\"#page.cite-as\">c</a>"))
  }

  @Test func idsThatHeadingsHadBeforeStillLeadThere() throws {
    let body = "[old](#costs-benefits)\n\n## Costs & benefits\n\nText.\n"
    let workspace = TestWorkspace([
      "Briefs/my-plan.md": TestWorkspace.brief(body: body),
      "Briefs/other-plan.md": TestWorkspace.brief(
        body: "[x](my-plan.md#costs-benefits) and [[my-plan#costs--benefits]].\n"),
    ])
    #expect(
      try workspace.compile().diagnostics.filter { $0.rule.name == "broken-fragment" }.isEmpty)
    let page = try #require(try workspace.pages()["briefs/my-plan/index.html"])
    #expect(
      page.contains(
        "<h2 id=\"costs--benefits\"><span id=\"costs-benefits\"></span>Costs &amp; benefits</h2>"
      ))
    #expect(page.contains("<a href=\"#costs--benefits\">old</a>"))
  }

  @Test func fragmentsAreReadAsBrowsersCopyThem() throws {
    let body = "[a](#m%C3%A9todo) [b](#me\u{301}todo)\n\n## Método\n\nText.\n"
    let workspace = TestWorkspace(["Briefs/my-plan.md": TestWorkspace.brief(body: body)])
    #expect(try workspace.compile().diagnostics.filter { $0.severity == .error }.isEmpty)
    let page = try #require(try workspace.pages()["briefs/my-plan/index.html"])
    #expect(page.components(separatedBy: "href=\"#m%C3%A9todo\"").count == 3)
  }

  @Test func twentyThousandEqualHeadingsAreNamedInTurn() throws {
    let ids = try headings(String(repeating: "## Same\n\nx\n\n", count: 20_000)).map(\.id)
    #expect(Set(ids).count == 20_000)
    #expect(ids.last == "same-19999")
  }
}
