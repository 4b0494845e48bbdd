import Foundation
import TestSupport
import Testing

/// Citations in documents, from the author's signs to the page.
struct CitationTests {
  static let library = #"""
    [
      { "id": "davies2019incidence", "type": "article-journal", "title": "A review of withdrawal",
        "author": [ { "family": "Davies", "given": "James" }, { "family": "Read", "given": "John" } ],
        "container-title": "Addictive Behaviors", "volume": "97", "page": "111-121",
        "DOI": "10.1016/j.addbeh.2018.08.027", "issued": { "date-parts": [[2019]] } },
      { "id": "groot2020a", "type": "article-journal", "title": "Outcome of strips",
        "author": [ { "family": "Groot", "given": "Peter C." }, { "family": "van Os", "given": "Jim" } ],
        "container-title": "Advances", "issued": { "date-parts": [[2020]] } },
      { "id": "groot2020b", "type": "article-journal", "title": "User knowledge",
        "author": [ { "family": "Groot", "given": "Peter C." }, { "family": "van Os", "given": "Jim" } ],
        "container-title": "Advances", "issued": { "date-parts": [[2020]] } }
    ]
    """#

  private func site(
    _ body: String, style: String = "apa", front: String = "", spanish: String? = nil
  )
    -> TestWorkspace
  {
    var files = [
      "Site/references.json": Self.library,
      "Site/site.yml":
        "title: Test briefs\naddress: https://example.org/\nlanguages: [en, es]\npublic_from: in-review\ncitation_style: \(style)\n",
      "Briefs/strips.md": TestWorkspace.brief(front, body: body),
    ]
    if let spanish {
      files["Briefs/strips.es.md"] =
        "---\ntitle: Las tiras de reducción en los Países Bajos\nsummary: Qué son las tiras de reducción, qué se sabe de sus resultados y qué se discute.\nstatus: in-review\n---\n\n\(spanish)"
    }
    return TestWorkspace(files, assets: ["Site/assets/chart.png"])
  }

  /// The words of the page without tags.
  private func words(_ page: String) -> String {
    page.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression)
      .replacingOccurrences(of: "&amp;", with: "&")
  }

  private func page(_ workspace: TestWorkspace, _ path: String = "briefs/strips/index.html") throws
    -> String
  {
    try #require(try workspace.pages()[path])
  }

  @Test(arguments: [
    ("It is so [@davies2019incidence].", "It is so (Davies & Read, 2019)."),
    ("It is so [@davies2019incidence, p. 3].", "It is so (Davies & Read, 2019, p. 3)."),
    (
      "It is so [see @davies2019incidence, pp. 3-5 and more].",
      "It is so (see Davies & Read, 2019, pp. 3–5 and more)."
    ),
    ("It is so [-@davies2019incidence].", "It is so (2019)."),
    ("@davies2019incidence [p. 3] say so.", "Davies & Read\u{A0}(2019, p. 3) say so."),
    ("@davies2019incidence say so.", "Davies & Read\u{A0}(2019) say so."),
    (
      "@davies2019incidence [p. 3; @groot2020a] say so.",
      "Davies & Read\u{A0}(2019, p. 3; Groot & van Os, 2020) say so."
    ),
    (
      "It is so [@davies2019incidence; @groot2020a; @groot2020b].",
      "It is so (Davies & Read, 2019; Groot & van Os, 2020a, 2020b)."
    ),
    (
      "It is so [see @davies2019incidence;\n@groot2020a].",
      "It is so (see Davies & Read, 2019; Groot & van Os, 2020)."
    ),
    ("It is so [see *also* @groot2020a].", "It is so (see also Groot & van Os, 2020)."),
    (
      "It is so [see Smith \\& Co, @groot2020a].",
      "It is so (see Smith & Co, Groot & van Os, 2020)."
    ),
    ("Written `[@groot2020a]` in code.", "Written [@groot2020a] in code."),
    ("Written \\[@groot2020a] and \\@groot2020a escaped.", "@groot2020a escaped."),
  ])
  func formsAreCited(_ markdown: String, _ shown: String) throws {
    let page = try page(site(markdown + "\n"))
    #expect(words(page).contains(shown), "\(words(page))")
  }

  @Test(arguments: [
    "Words.[^a]\n\n[^a]: A note [@davies2019incidence].",
    "| Head |\n| --- |\n| A cell [@davies2019incidence] |",
    "Table: A caption [@davies2019incidence]\n| Head |\n| --- |\n| A cell |",
    "![A chart](../Site/assets/chart.png \"A caption [@davies2019incidence]\")",
    "> [!CLAIM] a-claim\n> certainty: low\n>\n> Said so [@davies2019incidence].",
    "## Key messages {#key-messages}\n\n- One [@davies2019incidence].",
    "## A heading [@davies2019incidence]",
  ])
  func everyPlaceCanCite(_ markdown: String) throws {
    let page = try page(site(markdown + "\n"))
    #expect(page.contains("href=\"#ref.davies2019incidence\">Davies &amp; Read, 2019</a>)</span>"))
    #expect(page.contains("<li id=\"ref.davies2019incidence\">"))
  }

  @Test func referencesLeadBackToEachPlace() throws {
    let page = try page(
      site("One [@davies2019incidence]. Two [@davies2019incidence; @groot2020a].\n"))
    for anchor in ["cite.1", "cite.2"] {
      #expect(page.contains("id=\"\(anchor)\"") && page.contains("href=\"#\(anchor)\""))
    }
    #expect(page.contains("role=\"doc-backlink\" href=\"#cite.2\" aria-label=\"Back to place 2"))
    #expect(page.contains("href=\"https://doi.org/10.1016/j.addbeh.2018.08.027\">https://doi.org/"))
    #expect(page.contains("role=\"doc-bibliography\"") && page.contains("role=\"doc-biblioref\""))
  }

  @Test func eachLanguageHasItsOwnTerms() throws {
    let site = site(
      "See [@davies2019incidence, pp. 3-5].\n", style: "chicago-author-date",
      spanish: "Véase [@davies2019incidence, págs. 3-5] y [@groot2020a].\n")
    #expect(try page(site).contains("Davies and Read 2019, 3–5"))
    let spanish = words(try page(site, "es/briefs/strips/index.html"))
    #expect(spanish.contains("Davies y Read 2019, 3-5"), "\(spanish)")
  }

  @Test func numbersCollapseAndFollowTheText() throws {
    let page = try page(
      site(
        "One [@groot2020b]. Two [@davies2019incidence; @groot2020a; @groot2020b].\n",
        style: "vancouver"))
    #expect(words(page).contains("One (1). Two (1–3)."))
    #expect(page.contains("<span class=\"csl-left-margin\">1.</span>"))
  }

  @Test func aNoteStyleMakesNotesAmongThoseOfTheAuthor() throws {
    let page = try page(
      site(
        "One [@davies2019incidence]. Two.[^a] Three [@davies2019incidence, p. 3].\n\n[^a]: The author's note.\n",
        style: "chicago-fullnote-bibliography"))
    let text = words(page).replacingOccurrences(of: "\n", with: " ")
    #expect(text.contains("One.1 Two.2 Three.3"))
    let notes = try #require(page.range(of: "class=\"footnotes\""))
    let list = words(String(page[notes.lowerBound...]))
    let first = try #require(
      list.range(of: "James Davies and John Read, “A Review of Withdrawal,”"))
    let second = try #require(
      list.range(of: "The author’s note.") ?? list.range(of: "The author&#39;s note."))
    let third = try #require(list.range(of: "Davies and Read, 3."))
    #expect(first.lowerBound < second.lowerBound && second.lowerBound < third.lowerBound)
  }

  @Test func anUnknownKeyIsToldAndSeenInAReviewBuild() throws {
    let site = site("One [@davis2019incidence; @groot2020a].\n")
    let found = try site.compile().diagnostics.filter { $0.rule.name == "unknown-citation" }
    #expect(found.count == 1 && found[0].summary.contains("did you mean 'davies2019incidence'?"))
    let page = try #require(try site.pages(includeWithheld: true)["briefs/strips/index.html"])
    #expect(page.contains("<span class=\"missing\">davis2019incidence</span>"))
    #expect(page.contains("Groot &amp; van Os, 2020"))
  }

  @Test func theListOfSourcesShowsWhatRestsOnAWork() throws {
    let pages = try site("One [@davies2019incidence].\n").pages()
    let list = try #require(pages["sources/index.html"])
    #expect(list.contains("id=\"source-davies2019incidence\""))
    #expect(list.contains("<a href=\"../briefs/strips/\">Tapering strips in the Netherlands</a>"))
    #expect(!list.contains("groot2020a"))
    #expect(try #require(pages["sources/sources.bib"]).contains("@article{davies2019incidence,"))
    #expect(try #require(pages["briefs/strips/strips.ris"]).contains("TY  - JOUR\r\n"))
    let json = try #require(pages["briefs/strips/strips.json"])
    let records = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(records?.first?["DOI"] as? String == "10.1016/j.addbeh.2018.08.027")
  }

  @Test func aSourceThatOnlyADraftCitesIsNotShown() throws {
    let workspace = TestWorkspace([
      "Site/references.json": Self.library,
      "Briefs/shown.md": TestWorkspace.brief(
        "title: A brief that is shown to all", body: "One [@davies2019incidence].\n"),
      "Briefs/draft.md": TestWorkspace.brief(
        "title: A brief that is only a draft\nstatus: draft", body: "One [@groot2020a].\n"),
    ])
    let pages = try workspace.pages()
    for (path, text) in pages { #expect(!text.contains("groot2020a"), "\(path)") }
    let idle = try workspace.compile().diagnostics.filter { $0.rule.name == "uncited-work" }
    #expect(idle.first?.summary == "no document cites 'groot2020b'")
  }

  @Test func aRetractedSourceIsMarkedWithTheReason() throws {
    let retracted = Self.library.replacingOccurrences(
      of: "\"DOI\"", with: "\"custom\": { \"retracted\": \"2021-02-06\" }, \"DOI\"")
    var site = site(
      "One [@davies2019incidence].\n",
      front: "retracted_sources: { davies2019incidence: cited as an example }")
    site.files["Site/references.json"] = retracted
    #expect(try site.compile().diagnostics.allSatisfy { $0.rule.name != "retracted-source" })
    let page = try page(site)
    #expect(
      page.contains(
        "<strong class=\"retracted\">This work has been retracted.</strong> cited as an example"))
  }

  @Test func aSiteWithoutABibliographyNeedsNoStyle() throws {
    var site = site("Nothing is cited.\n")
    site.files["Site/references.json"] = nil
    let result = try site.compile()
    let told = result.diagnostics.filter { !$0.rule.isGate && $0.rule.name != "unused-file" }
    #expect(told.map(\.summary) == [] && result.compiler.vocabulary.sources.isEmpty)
    #expect(try site.pages()["sources/index.html"] == nil)
  }

  @Test func aLanguageWithoutALocaleIsTold() throws {
    var site = site("One [@davies2019incidence].\n")
    site.files["Site/site.yml"] =
      "title: Test\naddress: https://example.org/\nlanguages: [en, xx]\n"
    let found = try site.compile().diagnostics.filter { $0.rule.name == "missing-locale" }
    #expect(found.count == 1 && found[0].severity == .warning)
  }

  @Test func theSameBytesOnAnyNumberOfWorkers() throws {
    var files = ["Site/references.json": Self.library]
    for number in 0..<40 {
      files["Briefs/brief-number-\(number).md"] = TestWorkspace.brief(
        "title: A brief that has the number \(number)",
        body: number % 2 == 0
          ? "One [@groot2020a; @groot2020b, p. \(number)].\n"
          : "Two [@groot2020b]. @groot2020b say.\n")
    }
    let workspace = TestWorkspace(files)
    let one = try workspace.compile(workers: 1).documents.map { $0.body.bytes.array }
    let eight = try workspace.compile(workers: 8).documents.map { $0.body.bytes.array }
    #expect(one == eight)
  }
}
