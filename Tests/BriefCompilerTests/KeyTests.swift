import BriefDiagnostics
import Foundation
import TestSupport
import Testing

/// Keys as bibliographies have them, and what is told where a citation misses its work.
struct KeyTests {
  static let library = #"""
    [
      { "id": "http://zotero.org/users/123/items/ABCD", "type": "book", "title": "One", "publisher": "P",
        "author": [ { "family": "Roe", "given": "Ann" } ], "issued": { "date-parts": [[2001]] } },
      { "id": "O'Connor2011", "type": "book", "title": "Two", "publisher": "P",
        "author": [ { "family": "O’Connor", "given": "Ann" } ], "issued": { "date-parts": [[2011]] } },
      { "id": "abr+", "type": "book", "title": "Three", "publisher": "P",
        "author": [ { "family": "Doe", "given": "Bob" } ], "issued": { "date-parts": [[2012]] } },
      { "id": "http://zotero.org/users/1/items/X", "citation-key": "poe2013", "type": "book",
        "title": "Four", "publisher": "P", "DOI": "https://doi.org/10.1000/ABC(1)",
        "author": [ { "family": "Poe", "given": "Cat" } ], "issued": { "date-parts": [[2013]] } },
      { "id": "vicens2013", "type": "book", "title": "Five", "publisher": "P",
        "author": [ { "family": "Vicens" } ], "issued": { "date-parts": [[2013]] } },
      { "id": "key with; blanks, and signs", "type": "book", "title": "Six", "publisher": "P",
        "author": [ { "family": "Signs" } ], "issued": { "date-parts": [[2014]] } }
    ]
    """#

  private func site(_ body: String, _ files: [String: String] = [:]) -> TestWorkspace {
    TestWorkspace(
      [
        "Site/references.json": Self.library,
        "Site/site.yml":
          "title: Test briefs\naddress: https://example.org/\nlanguages: [en, es]\npublic_from: in-review\ncitation_style: apa\n",
        "Briefs/strips.md": TestWorkspace.brief(body: body + "\n"),
      ].merging(files) { _, new in new })
  }

  private func words(_ page: String) -> String {
    page.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression)
  }

  @Test(arguments: [
    ("So [@http://zotero.org/users/123/items/ABCD].", "So (Roe, 2001)."),
    ("So [@{http://zotero.org/users/123/items/ABCD}, p. 3].", "So (Roe, 2001, p. 3)."),
    ("So [@{http://zotero.org/users/123/items/ABCD}; @abr+x; @vicens2013].", "Roe, 2001"),
    ("So [@O'Connor2011].", "So (O’Connor, 2011)."),
    ("So @O'Connor2011 says.", "So O’Connor\u{A0}(2011) says."),
    ("So [@{abr+}].", "So (Doe, 2012)."), ("@{abr+}'s book.", "Doe\u{A0}(2012)’s book."),
    ("@vicens2013's book.", "Vicens\u{A0}(2013)’s book."),
    ("“@vicens2013”", "“Vicens\u{A0}(2013)”"),
    ("So [@poe2013].", "So (Poe, 2013)."),
    ("So [@http://zotero.org/users/1/items/X].", "So (Poe, 2013)."),
    ("So [@doi:10.1000/ABC(1)].", "doi:10.1000/ABC"),
    ("So [@{doi:10.1000/abc(1)}].", "So (Poe, 2013)."),
    ("So [@{https://doi.org/10.1000/abc(1)}].", "So (Poe, 2013)."),
    (
      "So [@{key with; blanks, and signs}, p. 3; @vicens2013].",
      "So (Signs, 2014, p. 3; Vicens, 2013)."
    ),
    ("So [@vicens2013, rec. 1.3].", "So (Vicens, 2013, rec. 1.3)."),
    ("Write to http://example.org/x@vicens2013 or a@b.org.", "http://example.org/x@vicens2013"),
  ])
  func keysAreCitedAsTheyAre(_ markdown: String, _ shown: String) throws {
    let page = try #require(
      try site(markdown).pages(includeWithheld: true)["briefs/strips/index.html"])
    let text = words(page).replacingOccurrences(of: "&#39;", with: "'")
    #expect(
      text.contains(shown)
        || text.contains(shown.replacingOccurrences(of: "’s book", with: "'s book")),
      "\(markdown)")
  }

  @Test func anchorsAreFitForAddresses() throws {
    let page = try #require(
      try site("So [@{key with; blanks, and signs}; @poe2013].").pages()["briefs/strips/index.html"]
    )
    #expect(page.contains("id=\"ref.key-with-blanks-and-signs\""))
    #expect(page.contains("href=\"#ref.key-with-blanks-and-signs\""))
  }

  @Test(arguments: [
    ("So [@abr+].", "citation-form", "write '[@{abr+}]'"),
    ("So [@doi:10.1000/ABC(1)].", "citation-form", "write '[@{doi:10.1000/ABC(1)}]'"),
    ("So [@vicens2013 and @poe2013].", "citation-form", "write '[@vicens2013; @poe2013]'"),
    ("So [@vicen2013].", "unknown-citation", "write '@vicens2013'"),
    ("So [@vicens2015].", "unknown-citation", "add the work to the bibliography"),
    ("So [@lost2020].", "unknown-citation", "mend the entry there"),
  ])
  func whatToWriteIsSaid(_ markdown: String, _ rule: String, _ help: String) throws {
    let site = site(
      markdown, ["Site/more.bib": "@book{lost2020, title = {Open\n\n@book{next, title = {N}}\n"])
    let found = try site.compile().diagnostics.filter { $0.rule.name == rule }
    #expect(found.count == 1 && found.first?.help?.contains(help) == true, "\(found)")
    // Another year is another work: no repair may take one for the other.
    if markdown.contains("2015") { #expect(found.first?.repair == nil) }
  }

  @Test func aDuplicateKeyStopsOnlyWhereItIsCited() throws {
    let more = "@book{vicens2013, title = {Other}, publisher = {P}, year = 2013}\n"
    for (body, severity) in [("Nothing.", Severity.warning), ("So [@vicens2013].", .error)] {
      let found = try site(body, ["Site/more.bib": more]).compile().diagnostics.filter {
        $0.rule.name == "duplicate-reference"
      }
      #expect(found.map(\.severity) == [severity])
    }
  }

  @Test func settingsGovernBibliographiesToo() throws {
    let library =
      #"[{"id": "a", "type": "book", "title": "T", "publisher": "P", "DOI": "none", "issued": {"date-parts": [[2001]]}}]"#
    let settings =
      "title: Test briefs\naddress: https://example.org/\nlanguages: [en]\npublic_from: in-review\n"
    for (setting, expected) in [
      ("off", [Severity]()), ("error", [.error]), ("warning", [.warning]),
    ] {
      let found = try site(
        "So [@a].",
        [
          "Site/references.json": library,
          "Site/site.yml": settings + "rules: { invalid-doi: \(setting) }\n",
        ]
      ).compile().diagnostics.filter { $0.rule.name == "invalid-doi" }
      #expect(found.map(\.severity) == expected, "\(setting)")
    }
  }

  @Test(arguments: [("apa", "(in press)"), ("vancouver", "in press")])
  func whatHasNotAppearedIsSaidInEveryStyle(_ style: String, _ words: String) throws {
    let site = site(
      "So [@roe].",
      [
        "Site/references.json": "[]",
        "Site/more.bib":
          "@article{roe, author = {Roe, Ann}, title = {A study}, journal = {Journal}, pubstate = {inpress}}\n",
        "Site/site.yml":
          "title: Test briefs\naddress: https://example.org/\nlanguages: [en]\npublic_from: in-review\ncitation_style: \(style)\n",
      ])
    let page = self.words(try #require(try site.pages()["briefs/strips/index.html"]))
    #expect(page.contains(words), "\(page)")
    #expect(page.components(separatedBy: "n press").count <= 3)
  }

  @Test func namesThatGoOnEndInTheWordsOfTheStyle() throws {
    let site = site(
      "So [@one] and [@two].",
      [
        "Site/references.json": "[]",
        "Site/more.bib": """
        @article{one, author = {Lee, Ana and others}, title = {First}, journal = {Journal}, year = 2003}
        @article{two, author = {Lee, Ana and Roe, Bob and others}, title = {Second}, journal = {Journal}, year = 2004}

        """,
      ])
    let page = self.words(try #require(try site.pages()["briefs/strips/index.html"]))
    #expect(page.contains("(Lee et al., 2003)") && page.contains("(Lee et al., 2004)"), "\(page)")
    #expect(
      page.contains("Lee, A. et al. (2003)") && page.contains("Lee, A., Roe, B., et al. (2004)"))
    #expect(!page.contains("others"))
  }

  @Test func citationsInTheFilesOfTheSiteAreToldToo() throws {
    let site = site(
      "So [@poe2013].",
      [
        "Site/glossary.yml":
          "- id: tapering\n  term: { en: Tapering }\n  definition: { en: \"Reducing a dose [@poe2013].\" }\n"
      ])
    let found = try site.compile().diagnostics.filter { $0.rule.name == "citation-form" }
    #expect(found.map { $0.range?.path } == ["Site/glossary.yml"])
    #expect(found.first?.summary.contains("'definition'") == true)
  }

  @Test func theManualSaysHowToExport() throws {
    let pages = try site("So [@poe2013].").pages()
    let page = try #require(pages["manual/bibliographies/index.html"])
    #expect(page.contains("<h2 id=\"zotero\">Zotero</h2>") && page.contains("Site/references.json"))
    let spanish = try #require(pages["es/manual/bibliographies/index.html"])
    #expect(
      spanish.contains("<h2 id=\"pubmed\">PubMed</h2>") && spanish.contains("Exporte la colección"))
  }

  @Test func downloadsHoldNothingPrivate() throws {
    let library = #"""
      [{"id": "http://zotero.org/users/1/items/Y", "type": "book", "title": "T {x", "publisher": "P", "note": "SECRETNOTE",
        "abstract": "SECRETABSTRACT", "keyword": "SECRETWORD", "annote": "SECRETANNOTE",
        "call-number": "SECRETSHELF", "issued": {"date-parts": [[2001]]}}]
      """#
    let pages = try site(
      "So [@{http://zotero.org/users/1/items/Y}].", ["Site/references.json": library]
    ).pages()
    for (path, text) in pages { #expect(!text.contains("SECRET"), "\(path)") }
    #expect(
      pages["sources/sources.bib"]?.contains("@book{http://zotero.org/users/1/items/Y,") == true)
  }
}
