import Foundation
import TestSupport
import Testing

/// Nothing of a withheld document reaches the public.
struct WithholdingTests {
  /// A word that stands in every field of a withheld document.
  static let canary = "zxqcanary"

  func secret(_ status: String, _ extra: String = "") -> String {
    let word = Self.canary
    return """
      ---
      id: \(word)-id
      title: Title \(word) of a brief
      summary: Summary \(word) that says in one sentence what nobody may read before its time.
      country: NL
      topic: [services]
      evidence: { level: low, reason: Reason \(word) }
      audience: [clinician]
      authors: [{ name: Author \(word), affiliation: Place \(word), perspective: View \(word) }]
      date: 2026-11-01
      status: \(status)
      version: v\(word)
      changes: [{ date: 2026-11-01, version: v\(word), note: Note \(word) }]
      aliases: [/old-\(word)/]
      related: [services]
      interests: { Author \(word): Interest \(word) }
      funding: Money \(word)
      reviews: [{ by: Reviewer \(word), kind: scientific, date: 2026-11-01 }, { by: Other \(word), kind: lived-experience, date: 2026-11-01 }]
      appraisal: [Appraisal \(word)]
      involvement: { aim: Aim \(word), methods: Methods \(word) }
      recommendations: [{ text: Do \(word)., strength: strong, claims: [claim-\(word)], reason: Because \(word). }]
      type: position
      question: Question \(word)?
      search: { date: 2026-10, sources: [Source \(word)] }
      \(extra)
      ---

      ## Heading \(word) {#\(word)-part}

      Text \(word) [[services|link \(word)]] and [more \(word)](antidepressants.md). {>>comment \(word)<<}

      ![Picture \(word)](\(word).svg "Caption \(word)")

      ![Picture \(word)](../Site/assets/\(word).svg)

      > [!CLAIM] claim-\(word)
      > certainty: low
      >
      > Claim \(word)[^\(word)] [@davies2019incidence]

      [^\(word)]: Note \(word)
      """
  }

  @Test(arguments: ["draft", "embargo", "translation"])
  func noByteOfTheOutputHoldsIt(_ way: String) throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    let word = Self.canary
    switch way {
    case "draft": try folder.write(secret("draft"), to: "Briefs/\(word).md")
    case "embargo":
      try folder.write(
        secret("published", "review_by: 2030-01-01\nembargo_until: 2027-01-10T09:00+01:00")
          .replacingOccurrences(of: " {>>comment \(word)<<}", with: ""), to: "Briefs/\(word).md")
    default:
      let body = secret("draft").components(separatedBy: "---\n").last ?? ""
      try folder.write(
        "---\ntitle: Título \(word) de un informe\nsummary: Resumen \(word) que dice en una frase lo que nadie puede leer antes de tiempo.\nstatus: draft\n---\n\(body)",
        to: "Briefs/services.es.md")
    }
    try FileManager.default.copyItem(
      at: repository.appending(path: "Site/assets/mark.svg"),
      to: folder.url.appending(path: "Briefs/\(word).svg"))
    try FileManager.default.copyItem(
      at: repository.appending(path: "Site/assets/mark.svg"),
      to: folder.url.appending(path: "Site/assets/\(word).svg"))
    let built = try run(briefsProgram, ["build", "--root", folder.path, "--as-of", "2026-11-24"])
    #expect(built.status == 0, "\(built.error)")
    #expect(built.error.contains("1 document withheld from the public:"), "\(built.error)")
    let files = try folder.contents(of: "Site/public")
    #expect(files.count > 100 && files.keys.contains { $0.hasSuffix(".pdf") })
    for (path, bytes) in files {
      #expect(!path.contains(word), "\(path)")
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(path) holds the canary")
      if path.hasSuffix(".pdf"), let pdftotext = tool("pdftotext") {
        let text = try run(pdftotext, [folder.path + "/Site/public/" + path, "-"])
        #expect(!text.output.contains(word), "\(path)")
      }
    }
    // The same word is found where it belongs: the test can fail.
    let review = try run(
      briefsProgram,
      [
        "build", "--root", folder.path, "--as-of", "2026-11-24", "--no-pdf", "--include-withheld",
        "--output", "\(folder.path)/review",
      ])
    #expect(review.status == 0, "\(review.error)")
    let shown = try folder.contents(of: "review").filter {
      $0.value.range(of: Data(word.utf8)) != nil
    }
    #expect(shown.count >= 1)
    for (path, bytes) in try folder.contents(of: "review") where path.hasSuffix(".html") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("noindex"), "\(path)")
      if !text.contains("http-equiv=\"refresh\"") {
        #expect(text.contains("review-build"), "\(path)")
      }
    }
  }

  @Test func aTranslationOfAWithdrawnDocumentIsWithdrawn() throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    let text = try folder.read("Briefs/es-plan.md").replacingOccurrences(
      of: "status: in-review", with: "status: withdrawn\nreason: The plan was replaced.")
    try folder.write(text, to: "Briefs/es-plan.md")
    let built = try run(briefsProgram, ["build", "--root", folder.path, "--no-pdf"])
    #expect(built.status == 0, "\(built.error)")
    for path in ["briefs/es-plan", "es/briefs/es-plan"] {
      let page = try folder.read("Site/public/\(path)/index.html")
      #expect(page.contains("The plan was replaced.") && !page.contains("56"), "\(path)")
    }
  }

  @Test(.enabled(if: canBegin(where: tool("pdftotext") != nil), "skipped: poppler is missing"))
  func everyPageOfAReviewPDFSaysSo() throws {
    let folder = try TemporaryFolder()
    #expect(try run(briefsProgram, ["init", folder.path + "/w"]).status == 0)
    let brief = try folder.read("w/Briefs/first-brief.md")
    try folder.write(
      brief.replacing("status: draft", with: "status: in-review"), to: "w/Briefs/first-brief.md")
    for (arguments, isMarked) in [([String](), false), (["--include-withheld"], true)] {
      let output = folder.path + "/out-\(isMarked)"
      let built = try run(
        briefsProgram, ["build", "--root", folder.path + "/w", "--output", output] + arguments)
      #expect(built.status == 0, "\(built.error)")
      let pdf = output + "/briefs/first-brief/first-brief.pdf"
      let pages = try run(try #require(tool("pdftotext")), [pdf, "-"]).output
        .split(separator: "\u{C}").filter { $0.contains { !$0.isWhitespace } }
      #expect(pages.allSatisfy { $0.contains("must not be published") } == isMarked)
    }
  }

  @Test func embargoEndsByItself() throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    try folder.write(
      "---\ntitle: A brief under embargo\nsummary: A brief that is shown from a moment on that its authors chose beforehand.\ncountry: ES\ntopic: policy\nevidence: low\nauthors: [Working group]\ndate: 2026-11-01\nstatus: in-review\nembargo_until: 2027-01-10T09:00+01:00\n---\n\nText.\n",
      to: "Briefs/later.md")
    for (moment, isShown) in [("2027-01-10T07:59:59Z", false), ("2027-01-10T08:00:00Z", true)] {
      let built = try run(
        briefsProgram, ["build", "--root", folder.path, "--no-pdf", "--as-of", moment])
      #expect(built.status == 0, "\(built.error)")
      #expect(
        FileManager.default.fileExists(atPath: folder.path + "/Site/public/briefs/later/index.html")
          == isShown)
    }
  }

  @Test func aWithheldDocumentsErrorsAreToldButDoNotStop() throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    try folder.write(
      "---\ntitle: A draft with a mistake\ncountry: Kenia\nstatus: draft\n---\n\n<b>x</b>\n",
      to: "Briefs/wrong-draft.md")
    let built = try run(
      briefsProgram, ["build", "--root", folder.path, "--no-pdf", "--format", "concise"])
    #expect(built.status == 0, "\(built.error)")
    #expect(
      built.error.contains("error[unknown-country]") && built.error.contains("error[raw-html]"))
  }

  @Test func anEmbargoThatCannotBeReadWithholds() throws {
    for written in ["[2027-01-10T09:00+01:00]", "soon", "{ date: 2027-01-10 }"] {
      let site = TestWorkspace([
        "Briefs/a-brief.md": TestWorkspace.brief(
          "embargo_until: \(written)", body: "Words under embargo.\n")
      ])
      #expect(try site.compile().diagnostics.contains { $0.severity == .error })
      #expect(try site.pages().values.allSatisfy { !$0.contains("Words under embargo") })
    }
  }
}

/// A site for reviewers never comes where the public one lies.
struct ReviewSiteTests {
  @Test func itIsMadeInAFolderOfItsOwnAndNeverTakenForThePublicOne() throws {
    let site = try SmallSite(targets: "out: { kind: folder, path: Site/review }")
    let built = try site.briefs("build", "--no-pdf", "--include-withheld")
    #expect(built.status == 0, "\(built.error)")
    let page = site.root + "/Site/review/briefs/unannounced-plan/index.html"
    #expect(FileManager.default.fileExists(atPath: page))
    #expect(!FileManager.default.fileExists(atPath: site.root + "/Site/public"))
    let over = try site.briefs("build", "--no-pdf", "--output", "Site/review")
    #expect(over.status == 3 && over.error.contains("holds a site for reviewers"), "\(over.error)")
    let verified = try site.briefs("verify", site.root + "/Site/review")
    #expect(verified.status == 3 && verified.error.contains("site for reviewers"))
    let published = try site.publish("--adopt")
    #expect(published.status == 3 && published.error.contains("site for reviewers"))
    #expect(FileManager.default.fileExists(atPath: page))
    // Nor is the public one replaced by it.
    #expect(try site.briefs("build", "--no-pdf").status == 0)
    let review = try site.briefs(
      "build", "--no-pdf", "--include-withheld", "--output", "Site/public")
    #expect(review.status == 3 && review.error.contains("holds the public site"))
  }
}
