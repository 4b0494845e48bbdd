import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import Foundation
import TestSupport
import Testing

/// A third language is one file: a site in a language that no Swift file knows.
struct ThirdLanguageTests {
  /// A site of one language with a document of each kind, all in that language's own words.
  private static func site(_ code: String, _ words: Catalogue, _ file: SourceFile) -> TestWorkspace
  {
    func say(_ text: String) -> String { PseudoLanguage.text(text) }
    var files = [
      file.path: String(decoding: file.bytes, as: UTF8.self),
      "Site/site.yml":
        "title: \(say("Briefs"))\naddress: https://example.org/\nlanguages: [\(code)]\npublic_from: in-review\nsafety_notice: { \(code): \(say("Do not stop")) }\n",
      "Site/topics.yml":
        "- id: services\n  label: { \(code): \(say("Services")) }\n  safety: true\n- id: policy\n  label: { \(code): \(say("Policy")) }\n",
      "Site/glossary.yml":
        "- id: tapering\n  term: { \(code): \(say("Tapering")) }\n  definition: { \(code): \(say("Step by step")) }\n",
    ]
    for kind in DocumentKind.all {
      var answers = NewAnswers(
        kind: kind, title: say("A title of a \(kind.name)"), language: code)
      (answers.countries, answers.topics) = (["NL", "ES"], ["services"])
      answers.summary = say(
        "What is said here in one or two sentences that are long enough to be a summary.")
      for field in kind.fields {
        if case .choice(_, _, let choices) = field.value, let choice = choices.first {
          answers.own.append((field.name, choice.value))
        }
      }
      let draft = DraftText(
        answers: answers, catalogue: words, isDefaultLanguage: true, date: "2026-11-20")
      files["Briefs/a-\(kind.name).md"] = draft.text.replacing(
        "status: draft", with: "status: in-review")
    }
    files["Briefs/a-claim.md"] = TestWorkspace.brief(
      "title: \(say("A title with a claim"))\nsummary: \(say("What is said here in one or two sentences that are long enough to be a summary."))\nauthors: [\(say("Somebody"))]\nrelated: [a-brief]\ntopic: services",
      body:
        "\(say("Text")) [[a-model]] [@davies2019incidence].[^1]\n\n> [!CLAIM] one\n> certainty: low\n> type: effect\n>\n> \(say("It may help")) [@davies2019incidence].\n>\n> \(say("One trial")).\n\n> [!WARNING]\n> \(say("Careful")).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] \(say("done"))\n\n[^1]: \(say("Note")).\n"
    )
    return TestWorkspace(files)
  }

  /// What a reader or a reader's program is told: text, and attributes that are read out.
  private func told(_ page: String) -> String {
    let code = page.replacing(/<(code|pre)\b[\s\S]*?<\/\1>/, with: " ")
    let spoken = code.matches(of: /(?:aria-label|title|alt)="([^"]*)"/).map { String($0.1) }
    return code.replacing(/<[^>]*>/, with: "\n") + "\n" + spoken.joined(separator: "\n")
  }

  @Test func noSentenceOfEnglishIsLeftOnPages() throws {
    let code = PseudoLanguage.code
    let workspace = Self.site(code, PseudoLanguage.words, PseudoLanguage.file)
    let compiled = try workspace.compile()
    #expect(compiled.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
    let told = compiled.diagnostics.filter {
      ["missing-catalogue", "missing-word"].contains($0.rule.name)
    }
    #expect(told.map(\.summary) == [])
    let pages = try workspace.pages()
    #expect(pages.count > 30)
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      #expect(page.contains("<html lang=\"\(code)\" dir=\"ltr\">"), "\(path)")
      // Names stay as they are.
      let left = PseudoLanguage.plainWords(in: self.told(page), atLeast: 2).filter {
        !["Addictive Behaviors", "Better BibTeX"].contains($0)
      }
      #expect(left == [], "\(path)")
    }
    let print = try ThreeForms(workspace, "a-claim", language: code)
    #expect(PseudoLanguage.plainWords(in: print.text, atLeast: 3) == [])
  }

  @Test func everyRuleHasItsManualInEveryLanguage() {
    for rule in allRules {
      for message in [rule.checking, rule.reason] {
        #expect(
          PseudoLanguage.plainWords(in: message.text(in: PseudoLanguage.words), atLeast: 3) == [],
          "\(rule.name)")
      }
    }
  }

  /// Six forms, from right to left, and parts in other languages with their own direction.
  @Test func arabicIsOneFileToo() throws {
    var workspace = Self.site("ar", .english, Self.arabic)
    workspace.files["Site/site.yml"] =
      "title: { ar: موجزات, en: Briefs }\naddress: https://example.org/\nlanguages: [ar, en]\npublic_from: in-review\nsafety_notice: { ar: لا تتوقف, en: Do not stop }\n"
    for path in workspace.files.keys where path.hasPrefix("Briefs/") { workspace.files[path] = nil }
    workspace.files["Briefs/arabic.md"] = TestWorkspace.brief(
      "title: عنوان الموجز الأول عندنا\nsummary: ملخص قصير للموجز الذي يشرح ما يعرف عن الدعم وما لا يعرف بعد حتى الآن.",
      body: "نص عربي.\n")
    workspace.files["Briefs/english.md"] = TestWorkspace.brief("lang: en", body: "English text.\n")
    let compiled = try workspace.compile()
    #expect(compiled.diagnostics.filter { $0.severity == .error }.map(\.summary) == [])
    let pages = try workspace.pages()
    let page = try #require(pages["briefs/arabic/index.html"])
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("بلدان"))
    #expect(!page.contains("<h1 lang=") && !page.contains("<div class=\"body text\" lang="))
    let foreign = try #require(pages["briefs/english/index.html"])
    #expect(foreign.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(foreign.contains("<h1 lang=\"en\" dir=\"ltr\">"))
    #expect(foreign.contains("<div class=\"body text\" lang=\"en\" dir=\"ltr\">"))
    let english = try #require(pages["en/briefs/english/index.html"])
    #expect(english.contains("<html lang=\"en\" dir=\"ltr\">") && !english.contains("<h1 lang="))
    #expect(
      english.contains("<a href=\"../../../\" lang=\"ar\" hreflang=\"ar\">العربية</a>")
        || english.contains("hreflang=\"ar\""))
    let print = try ThreeForms(workspace, "arabic", language: "ar").typst
    #expect(print.contains("direction: \"rtl\"") && print.contains("language: \"ar\""))
    let words = Words(
      language: "ar", catalogue: CatalogueFiles(own: [Self.arabic]).catalogue(for: "ar").value)
    #expect(
      [0, 1, 2, 3, 11, 100].map(words.documents) == [
        "لا وثائق", "وثيقة واحدة", "وثيقتان", "3 وثائق", "11 وثيقة", "100 وثيقة",
      ])
    #expect(words.catalogue.joined(["أ", "ب"]) == "أ وب")
  }

  private static let arabic = SourceFile(
    path: "Templates/languages/ar.po",
    text: """
      msgid ""
      msgstr ""
      "Language: ar\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"

      msgctxt "list"
      msgid "{1} and {2}"
      msgstr "{1} و{2}"

      msgid "Countries"
      msgstr "بلدان"

      msgid "Topics"
      msgstr "مواضيع"

      msgid "{1} document"
      msgid_plural "{1} documents"
      msgstr[0] "لا وثائق"
      msgstr[1] "وثيقة واحدة"
      msgstr[2] "وثيقتان"
      msgstr[3] "{1} وثائق"
      msgstr[4] "{1} وثيقة"
      msgstr[5] "{1} وثيقة"

      """)

  /// Menus in another language than the text say which, and run their own way.
  @Test(arguments: [("fr", "ltr"), ("fa", "rtl"), ("fa-AF", "rtl")])
  func aLanguageWithoutACatalogueIsTold(_ code: String, _ direction: String) throws {
    var workspace = TestWorkspace()
    workspace.files["Site/site.yml"] =
      "title: Test briefs\naddress: https://example.org/\nlanguages: [es, \(code)]\npublic_from: in-review\n"
    workspace.files["Briefs/own.md"] = TestWorkspace.brief("lang: \(code)", body: "Texte.\n")
    workspace.files["Briefs/spanish.md"] = TestWorkspace.brief("lang: es", body: "Texto.\n")
    let told = try workspace.compile().diagnostics.filter { $0.rule.name == "missing-catalogue" }
    #expect(told.count == 1 && told[0].severity == .warning && told[0].summary.contains("Spanish"))
    let pages = try workspace.pages()
    let own = try #require(pages["\(code)/briefs/own/index.html"])
    #expect(own.contains("<html lang=\"es\" dir=\"ltr\">") && own.contains("Países"))
    #expect(own.contains("<h1 lang=\"\(code)\" dir=\"\(direction)\">"))
    #expect(own.contains("<div class=\"body text\" lang=\"\(code)\" dir=\"\(direction)\">"))
    #expect(!own.contains("aún no se ha traducido"), "the text is in the language of the page")
    let spanish = try #require(pages["\(code)/briefs/spanish/index.html"])
    #expect(spanish.contains("<html lang=\"es\" dir=\"ltr\">") && !spanish.contains("<h1 lang="))
  }
}
