import Foundation
import TestSupport
import Testing

/// Claims from the author's lines to every place that collects them.
struct ClaimTests {
  static let references = #"""
    [
      { "id": "vicens2014", "type": "article-journal", "title": "A trial of support",
        "author": [ { "family": "Vicens" } ], "container-title": "A journal",
        "issued": { "date-parts": [[2014]] } },
      { "id": "roe2020", "type": "article-journal", "title": "What people say: a qualitative evidence synthesis",
        "author": [ { "family": "Roe" } ], "container-title": "A journal",
        "issued": { "date-parts": [[2020]] } }
    ]
    """#

  static let support = """
    > [!FINDINGS]

    > [!CLAIM] support-helps
    > certainty: moderate
    > review_by: 2026-11-23
    >
    > Support *probably* helps people in [[other]] to stop [@vicens2014, p. 3].
    >
    > Two trials, not blinded.

    Between them.

    > [!CLAIM] not-told
    > certainty: low
    > type: experience
    > framework: cerqual
    >
    > People say that they were not told [@roe2020].[^note]
    >
    > Few accounts; see [@vicens2014].

    [^note]: A note.
    """

  static let spanish = """
    ---
    title: El apoyo que ayuda a dejar un medicamento
    summary: Qué apoyo ayuda a dejar un medicamento, qué se sabe de sus resultados y qué se discute.
    status: in-review
    ---

    > [!CLAIM] support-helps
    > certainty: moderate
    >
    > El apoyo probablemente ayuda a dejarlo [@vicens2014].
    >
    > Dos ensayos sin enmascarar.

    Entre ellas.

    > [!CLAIM] not-told
    > certainty: low
    > type: experience
    > framework: cerqual
    >
    > La gente dice que no se le informó [@roe2020].
    >
    > Pocos relatos.
    """

  static let site = TestWorkspace([
    "Site/references.json": references,
    "Site/site.yml":
      "title: Test briefs\naddress: https://example.org/\nlanguages: [en, es]\npublic_from: in-review\nsafety_notice: { en: Do not stop abruptly., es: No lo deje de golpe. }\n",
    "Site/topics.yml":
      "- id: services\n  label: { en: Services, es: Servicios }\n- id: policy\n  label: { en: Policy, es: Política }\n- id: medicines\n  label: { en: Medicines, es: Medicamentos }\n  safety: true\n- id: benzodiazepines\n  label: { en: Benzodiazepines }\n  parent: medicines\n",
    "Briefs/support.md": TestWorkspace.brief(
      "title: Support that helps people stop\ntopic: benzodiazepines\nevidence: moderate",
      body: support),
    "Briefs/support.es.md": spanish,
    "Briefs/other.md": TestWorkspace.brief(
      "title: Another brief that quotes a claim\ntopic: policy\ndate: 2026-11-01",
      body:
        "## Part {#part}\n\nA sentence.\n\n![[support#support-helps]]\n\n- In a list:\n\n  ![[support#not-told]]\n"
    ),
    "Briefs/other.es.md":
      "---\ntitle: Otro informe que cita una afirmación\nsummary: Qué apoyo ayuda a dejar un medicamento, qué se sabe de sus resultados y qué se discute.\nstatus: in-review\n---\n\n## Parte {#part}\n\n![[support#support-helps]]\n",
  ])

  private func page(_ path: String) throws -> String {
    try #require(try Self.site.pages()[path], "there is no page \(path)")
  }

  private func words(_ html: String) -> String {
    html.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression)
      .replacingOccurrences(of: "\\s+", with: " ", options: .regularExpression)
  }

  @Test func theFindingsTableHasAGroupForEachTypeAndARowForEachClaim() throws {
    let page = try page("briefs/support/index.html")
    let table = try #require(
      page.components(separatedBy: "<table class=\"findings\">").last?.components(
        separatedBy: "</table>")[0])
    let text = words(table)
    #expect(
      text.contains(
        "Findings and their certainty. Certainty is the authors’ judgement, in GRADE’s terms. Confidence in findings about experience is their judgement in the terms of GRADE-CERQual."
      ))
    let effects = try #require(text.range(of: "Effects"))
    let experience = try #require(
      text.range(of: "Experience", range: effects.upperBound..<text.endIndex))
    #expect(effects.lowerBound < experience.lowerBound)
    #expect(table.contains("Support <em>probably</em> helps people in"))
    #expect(table.contains("href=\"#support-helps\">Claim 1</a>"))
    #expect(text.contains("Low certainty (CERQual)"))
    // Sources stand in their column, not in the words; the second claim rests on what its reason cites too.
    #expect(text.contains("to stop. Claim 1") && text.contains("(Vicens, 2014, p. 3)"))
    #expect(text.contains("(Roe, 2020) (Vicens, 2014)"))
    // Nothing of the text is repeated with its anchor or its note.
    #expect(!table.contains("id=\"cite.") && !table.contains("doc-noteref"))
  }

  @Test func aClaimPastItsReviewMarksItselfItsRowItsListsAndItsQuotations() throws {
    let late = "Was to be reviewed by 23 November 2026"
    for (path, count) in [
      ("briefs/support/index.html", 2), ("briefs/other/index.html", 1),
      ("countries/nl/index.html", 1), ("topics/benzodiazepines/index.html", 1),
      ("evidence/moderate/index.html", 1), ("sources/index.html", 2),
    ] {
      // A source is named by a claim once for each work that it cites.
      #expect(
        try page(path).components(separatedBy: late).count - 1
          == (path.hasPrefix("sources") ? 1 : count),
        "\(path)")
    }
  }

  @Test func quotationsShowCertaintyAndOriginInTheReadersLanguage() throws {
    let english = words(try page("briefs/other/index.html"))
    #expect(
      english.contains(
        "Moderate certainty ●●●○ Was to be reviewed by 23 November 2026; may be out of date. Support probably helps people in Another brief that quotes a claim to stop. From: Support that helps people stop"
      ))
    #expect(english.contains("People say that they were not told."))
    let spanish = try page("es/briefs/other/index.html")
    #expect(
      words(spanish).contains(
        "El apoyo probablemente ayuda a dejarlo. De: El apoyo que ayuda a dejar un medicamento"))
    #expect(spanish.contains("href=\"../../../es/briefs/support/#support-helps\""))
  }

  @Test func listsAndSourcesCollectClaims() throws {
    let country = try page("countries/nl/index.html")
    #expect(
      country.contains(
        "href=\"../../briefs/support/#not-told\">People say that they were not told.</a>"))
    let level = words(try page("evidence/low/index.html"))
    #expect(
      level.contains("1 finding") && level.contains("experience Support that helps people stop"))
    let sources = try page("sources/index.html")
    let roe = try #require(
      sources.components(separatedBy: "id=\"source-roe2020\"").last?.components(
        separatedBy: "id=\"source-")[0])
    #expect(
      words(roe).contains(
        "Support that helps people stop Netherlands People say that they were not told. Low"))
    #expect(!roe.contains("support-helps"))
  }

  @Test func whatIsWithheldCannotBeQuotedAndIsInNoList() throws {
    var site = Self.site
    site.files["Briefs/support.md"] = TestWorkspace.brief(
      "title: Support that helps people stop\ntopic: benzodiazepines\nstatus: draft",
      body: Self.support)
    let found = try site.compile().diagnostics.filter { $0.rule.name == "link-to-withheld" }
    #expect(found.count == 3)
    for (path, page) in try site.pages() {
      #expect(!page.contains("not told") && !page.contains("no se le informó"), "\(path)")
    }
  }

  @Test func nothingOfAWithdrawnDocumentIsQuoted() throws {
    var site = Self.site
    site.files["Briefs/support.md"] = TestWorkspace.brief(
      "title: Support that helps people stop\ntopic: benzodiazepines\nstatus: withdrawn\nreason: The trial was retracted.",
      body: Self.support)
    let told = try site.compile().diagnostics.filter { $0.rule.name == "link-to-withheld" }
    #expect(told.count == 3 && told.allSatisfy { $0.summary.contains("was withdrawn") })
    for (path, page) in try site.pages() { #expect(!page.contains("not told"), "\(path)") }
  }

  @Test func aMissingClaimIsToldWithWhatWasMeant() throws {
    let site = TestWorkspace([
      "Briefs/other.md": TestWorkspace.brief(
        "title: Another brief that quotes a claim",
        body:
          "## Part {#helps-part}\n\n> [!CLAIM] helps\n> certainty: low\n>\n> It may help [@davies2019incidence].\n>\n> One study.\n\n![[other#help]]\n\n![[other#helps-part]]\n"
      )
    ])
    let told = try site.compile().diagnostics.filter { $0.rule.name == "broken-fragment" }.map(
      \.summary)
    #expect(
      told == [
        "'other' has no claim 'help' to quote; did you mean 'helps'?",
        "'other' has no claim 'helps-part' to quote",
      ])
    #expect(try site.pages()["briefs/other/index.html"]?.contains("It may help") == true)
  }

  @Test func wrongFieldsOfAClaimAreToldAndAreNoPartOfIt() throws {
    let body = """
      > [!CLAIM] helps
      > certainity: low
      > type: efect
      > review_by: soon
      > framework: grade
      > certainty: 2
      >
      > It may help [@davies2019incidence].
      >
      > One study.
      """
    let site = TestWorkspace(["Briefs/strips.md": TestWorkspace.brief(body: body)])
    let told = try site.compile().diagnostics.filter { $0.rule.isGate == false }.map(\.summary)
    #expect(
      told == [
        "'certainity' is not a field of a claim; did you mean 'certainty'?",
        "'efect' is not a type of claim; did you mean 'effect'?",
        "'soon' is not a date such as 2026-11-24",
        "'2' is a level of OCEBM, but the framework is 'grade'",
      ])
    let page = try #require(try site.pages()["briefs/strips/index.html"])
    #expect(page.contains("<p class=\"said\">It may help") && !page.contains("certainity"))
  }

  @Test func theSafetyNoticeAppearsWhereASafetyTopicIsDiscussed() throws {
    // The topic below a marked one asks for it too; a link to the topic in the text is enough.
    #expect(
      try page("briefs/support/index.html").contains("<strong>Do not stop abruptly.</strong>"))
    #expect(
      try page("es/briefs/support/index.html").contains("<strong>No lo deje de golpe.</strong>"))
    #expect(try !page("briefs/other/index.html").contains("Do not stop abruptly."))
    #expect(try page("topics/benzodiazepines/index.html").contains("Do not stop abruptly."))
    #expect(try !page("topics/policy/index.html").contains("Do not stop abruptly."))
    var site = Self.site
    site.files["Briefs/linked.md"] = TestWorkspace.brief(
      "title: A brief that only links to it",
      body:
        "## Key messages {#key-messages}\n\n- One.\n- Two.\n- Three.\n\n> [!WARNING]\n> A word of our own.\n\n## Part\n\nSee [[topic:medicines]].\n"
    )
    let pages = try site.pages()
    let linked = try #require(pages["briefs/linked/index.html"])
    let notice = try #require(linked.range(of: "<strong>Do not stop abruptly.</strong>"))
    let own = try #require(linked.range(of: "A word of our own."))
    #expect(notice.upperBound < own.lowerBound)
    #expect(linked.components(separatedBy: "callout warning").count == 2, "one box for both")
    // Who reads the Spanish page of a document that is not translated is warned in Spanish too.
    #expect(pages["es/briefs/linked/index.html"]?.contains("No lo deje de golpe.") == true)
  }

  @Test func aPositionShowsWhatItRecommendsAndOnWhatThatRests() throws {
    var site = Self.site
    site.files["Briefs/position.md"] = TestWorkspace.brief(
      "title: What the group asks for\ntype: position\nrecommendations:\n  - { text: Offer <support>., strength: conditional, claims: [support#support-helps] }\n  - { text: Tell people., strength: strong, claims: [support#not-told] }\n  - { text: Nothing., strength: weak, claims: [support#gone, nowhere#at-all] }",
      body: "Text.\n")
    let result = try site.compile()
    let told = result.diagnostics.filter { $0.range?.path == "Briefs/position.md" }
    #expect(
      told.filter { $0.rule.name == "strong-recommendation" }.map(\.summary) == [
        "a strong recommendation rests on low certainty and gives no reason"
      ])
    #expect(told.contains { $0.summary == "'weak' is not a strength" })
    #expect(told.contains { $0.summary == "'support' makes no claim 'gone'" })
    #expect(told.contains { $0.summary == "there is no document 'nowhere'" })
    let page = words(try #require(try site.pages()["briefs/position/index.html"]))
    #expect(
      page.contains(
        "Offer &lt;support&gt;. Conditional recommendation Rests on: Support probably helps people in Another brief that quotes a claim to stop. Moderate certainty"
      ))
  }

  @Test func draftsAreWarnedAndPublicationIsRefused() throws {
    func severities(_ status: String, _ rules: String = "") throws -> Set<String> {
      let site = TestWorkspace([
        "Site/site.yml":
          "title: Test briefs\naddress: https://example.org/\nlanguages: [en]\npublic_from: draft\n\(rules)",
        "Briefs/a-brief.md": TestWorkspace.brief("type: evidence\nstatus: \(status)"),
      ])
      return Set(
        try site.compile().diagnostics.filter { $0.rule.name == "missing-section" }.map {
          $0.severity.rawValue
        })
    }
    for status in ["draft", "in-review"] { #expect(try severities(status) == ["warning"]) }
    for status in ["approved", "published"] { #expect(try severities(status) == ["error"]) }
    #expect(try severities("published", "rules: { missing-section: warning }\n") == ["warning"])
    #expect(try severities("draft", "rules: { missing-section: error }\n") == ["warning"])
    #expect(try severities("published", "rules: { missing-section: \"off\" }\n") == [])
  }

  @Test func aWordListForALanguageThatTheSiteLacksIsTold() throws {
    let site = TestWorkspace([
      "Site/wording.yml": "en:\n  low: [perhaps]\nfr:\n  low: [peut-être]\n",
      "Briefs/strips.md": TestWorkspace.brief(
        body:
          "> [!CLAIM] helps\n> certainty: low\n>\n> Perhaps it helps [@davies2019incidence].\n>\n> One study.\n"
      ),
    ])
    let told = try site.compile().diagnostics
    #expect(
      told.contains {
        $0.rule.name == "unknown-language" && $0.range?.path == "Site/wording.yml"
          && $0.summary == "'fr' is not a language of this site (en, es)"
      })
    #expect(!told.contains { $0.rule.name == "claim-wording" })
  }

  @Test func everyGateSpeaksSpanish() throws {
    let site = TestWorkspace([
      "Briefs/a-brief.md": TestWorkspace.brief(
        "type: evidence\nevidence: high",
        body:
          "## Key messages {#key-messages}\n\n- One.\n\n## Options {#options}\n\n### One\n\nText.\n\n> [!CLAIM] helps\n> certainty: low\n>\n> It helps.\n"
      )
    ])
    let told = try site.compile().diagnostics.filter(\.rule.isGate)
    #expect(told.count > 10)
    for finding in told {
      #expect(finding.message.text(in: spanishWords) != finding.summary, "\(finding.rule.name)")
      #expect(finding.nextStep?.text(in: spanishWords) != finding.help, "\(finding.rule.name)")
      #expect(finding.rule.manual(in: spanishWords).contains("Por qué importa"))
    }
  }

  @Test func theManualHasEveryFieldAndEveryRuleInBothLanguages() throws {
    let pages = try Self.site.pages()
    for (path, why) in [
      ("manual/rules/index.html", "lists sort documents by their level"),
      ("es/manual/rules/index.html", "las listas ordenan los documentos por su nivel"),
    ] {
      let page = try #require(pages[path])
      #expect(page.contains(why) && page.contains("noindex"))
      #expect(page.components(separatedBy: "<section class=\"manual\"").count > 100)
    }
    let fields = try #require(pages["es/manual/fields/index.html"])
    for name in ["review_by", "safety_notice", "recommendations", "led_by", "framework"] {
      #expect(fields.contains("<code>\(name)"), "\(name)")
    }
  }

  @Test(arguments: [
    ("en", "water", 2), ("en", "care", 1), ("en", "people", 2), ("en", "medicine", 3),
    ("en", "the", 1), ("es", "casa", 2), ("es", "aéreo", 4), ("es", "ciudad", 2), ("es", "guía", 2),
    ("es", "reducción", 3), ("es", "muy", 1), ("es", "pingüino", 3), ("es", "leer", 2),
    ("es", "psiquiatra", 3), ("es", "quienes", 2), ("es", "guerra", 2),
  ])
  func syllablesAreCountedAsTheyAreSpoken(_ language: String, _ word: String, _ syllables: Int)
    throws
  {
    // Twelve sentences of ten words each: the score gives the syllables away.
    let sentence = Array(repeating: word, count: 10).joined(separator: " ") + ". "
    let site = TestWorkspace([
      "Briefs/words.md": TestWorkspace.brief(
        "lang: \(language)", body: String(repeating: sentence, count: 12) + "\n")
    ])
    let expected =
      language == "es"
      ? 206.835 - 62.3 * Double(syllables) - 10 : 206.835 - 84.6 * Double(syllables) - 10.15
    let reading = try #require(try site.compile().documents.first?.reading)
    #expect(reading == Int(min(100, max(0, expected)).rounded()))
  }

  @Test func readingEaseNeverStopsAnything() throws {
    let hard = String(
      repeating:
        "Interprofessional pharmacotherapeutic deprescribing necessitates comprehensive institutional responsibilities. ",
      count: 30)
    let site = TestWorkspace([
      "Site/site.yml":
        "title: Test briefs\naddress: https://example.org/\nlanguages: [en]\nrules: { reading-ease: error }\n",
      "Briefs/hard.md": TestWorkspace.brief(
        "status: published\nreview_by: 2030-01-01\nfunding: none\ninterests: { Working group: none }\nreviews: [{ by: Ana, kind: scientific, date: 2026-01-01 }]",
        body: hard),
    ])
    let told = try site.compile().diagnostics.filter { $0.range?.path == "Briefs/hard.md" }
    #expect(told.map(\.rule.name) == ["reading-ease"] && told[0].severity == .warning)
  }
}
