import Foundation
import TestSupport
import Testing

/// The program as a member meets it.
struct CommandTests {
  func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let made = try run(briefsProgram, ["init", folder.path + "/w"])
    #expect(made.status == 0, "\(made.error)")
    return folder
  }

  func briefs(_ arguments: [String], in folder: TemporaryFolder) throws -> Run {
    try run(
      briefsProgram, arguments, in: folder.url.appending(path: "w"), environment: ["NO_COLOR": "1"])
  }

  /// What `init` and `new` say to do next, done literally, in both languages that the program speaks.
  @Test(arguments: [
    ("en", [], "first-brief", "A second brief of ours"),
    ("es", ["--lang", "es"], "primer-informe", "Un segundo informe nuestro"),
  ])
  func aNewWorkspaceIsCheckedBuiltAndAddedTo(
    _ language: String, _ options: [String], _ name: String, _ title: String
  ) throws {
    let folder = try TemporaryFolder()
    let made = try run(briefsProgram, ["init", folder.path + "/w"] + options)
    #expect(made.status == 0, "\(made.error)")
    #expect(try run(briefsProgram, ["init", folder.path + "/w"]).status == 3)
    let brief = try folder.read("w/Briefs/\(name).md")
    #expect(brief.contains("\nstatus: draft\n"), "nobody has written it yet")
    let settings = try folder.read("w/Site/site.yml")
    #expect(settings.contains("languages: [\(language)]"))
    let checked = try briefs(["check"], in: folder)
    #expect(checked.status == 0 && !checked.said.contains("error"), "\(checked.said)")
    let built = try briefs(["build", "--no-pdf"], in: folder)
    #expect(built.status == 0, "\(built.error)")
    // What the draft still lacks is counted in one line, with the command that lists it.
    #expect(built.error.contains("Built 20 pages") && !built.error.contains("error["), "\(built.error)")
    #expect(built.error.contains("check --status draft"), "\(built.error)")
    #expect(!built.error.contains("warning["), "\(built.error)")
    let home = try folder.read("w/Site/public/index.html")
    #expect(home.contains("<html lang=\"\(language)\"") && !home.contains(name))
    let added = try briefs(["new", "brief", title], in: folder)
    #expect(added.status == 0, "\(added.error)")
    let again = try briefs(["build", "--include-withheld", "--no-pdf"], in: folder)
    #expect(again.status == 0 && again.error.contains("from 2 documents"), "\(again.error)")
    let page = try folder.read("w/Site/review/briefs/\(name)/index.html")
    let told = language == "es" ? "Escriba aquí" : "Write here"
    #expect(page.contains(told), "the draft speaks the language of the site")
    if language == "es" {
      for file in [brief, settings, try folder.read("w/Site/topics.yml"), page] {
        for word in ["Write here", " the ", "Our ", "Policy brief", "Speak to"] {
          #expect(!file.contains(word), "\(word) in \(file.prefix(300))")
        }
      }
    }
  }

  @Test func aNewSiteSpeaksTheLanguageThatIsSpokenToItsMaker() throws {
    let folder = try TemporaryFolder()
    let made = try run(
      briefsProgram, ["init", "w"], in: folder.url, environment: ["LC_ALL": "es_MX.UTF-8"])
    #expect(made.status == 0 && made.error.contains("espacio de trabajo"), "\(made.error)")
    #expect(try folder.read("w/Site/site.yml").contains("languages: [es]"))
    let checked = try briefs(["check"], in: folder)
    #expect(checked.status == 0, "\(checked.said)")
    let refused = try run(briefsProgram, ["init", "x", "--lang", "fr"], in: folder.url)
    #expect(refused.status == 2 && refused.error.contains("--lang with en or es"))
  }

  @Test(
    arguments: [
      "brief", "model", "explainer", "legislation", "survey", "event", "material", "page",
    ], ["en", "es"])
  func newDocumentsPassCheckAsTheyStand(_ kind: String, _ language: String) throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    let made = try run(
      briefsProgram,
      [
        "new", kind, "What: a title of a \(kind)", "--country", "NO", "--lang", language, "--root",
        folder.path,
      ])
    #expect(made.status == 0, "\(made.error)")
    let words = made.error.split(separator: " ").map(String.init)
    let path = try #require(words.first { $0.hasPrefix("Briefs/") }).trimmingCharacters(in: ["."])
    let checked = try run(briefsProgram, ["check", path, "--strict", "--root", folder.path])
    #expect(checked.status == 0, "\(checked.said)")
  }

  @Test func newTranslationLaysOutTheOriginalsSections() throws {
    let folder = try TemporaryFolder()
    try copyStarterWorkspace(to: folder)
    let made = try run(
      briefsProgram, ["new", "translation", "human-rights", "es", "--root", folder.path])
    #expect(made.status == 0, "\(made.error)")
    let text = try folder.read("Briefs/human-rights.es.md")
    #expect(text.contains("{#key-messages}") && text.contains("status: draft"))
    let checked = try run(
      briefsProgram, ["check", "Briefs/human-rights.es.md", "--strict", "--root", folder.path])
    #expect(checked.status == 0, "\(checked.said)")
    #expect(
      try run(briefsProgram, ["new", "translation", "human-rights", "es", "--root", folder.path]).status
        == 3)
  }

  @Test(arguments: [
    ["foo"], ["build", "--jobs", "0"], ["build", "--as-of", "soon"],
    ["new", "breif", "A title of a brief"], ["check", "--explain", "raw-htm"],
  ])
  func wrongUsageEndsWithTwo(_ arguments: [String]) throws {
    #expect(try briefs(arguments, in: try workspace()).status == 2)
  }

  @Test func reportsEveryMistakeInOneRunAndWritesNothing() throws {
    let folder = try workspace()
    #expect(try briefs(["build", "--no-pdf"], in: folder).status == 0)
    let before = try folder.contents(of: "w/Site/public")
    try folder.write(
      "---\ntitle: Short\ncountry: Kenia\nevidence: medium\nstatus: in-review\n---\n\n<b>x</b> [[nowhere]]\n",
      to: "w/Briefs/wrong.md")
    try Data([0x2D, 0x2D, 0x2D, 0x0A, 0xFF, 0xFE]).write(
      to: folder.url.appending(path: "w/Briefs/bytes.md"))
    let built = try briefs(["build", "--no-pdf", "--format", "concise"], in: folder)
    #expect(built.status == 1)
    for rule in [
      "title-length", "unknown-country", "unknown-evidence", "missing-field", "raw-html",
      "broken-link", "invalid-utf8",
    ] {
      #expect(built.error.contains("error[\(rule)]"), "\(rule) is missing in \(built.error)")
    }
    #expect(built.error.contains("Nothing was built."))
    #expect(try folder.contents(of: "w/Site/public") == before)
  }

  @Test func explainsRules() throws {
    let explained = try run(briefsProgram, ["check", "--explain", "raw-html"])
    #expect(explained.status == 0 && explained.output.contains("Why it matters"))
  }

  @Test func jsonIsReadByOthers() throws {
    let folder = try workspace()
    try folder.write("---\ntitle: Short\n---\n", to: "w/Briefs/wrong.md")
    let checked = try briefs(["check", "--format", "json"], in: folder)
    let object = try #require(
      try JSONSerialization.jsonObject(with: checked.bytes) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    #expect(
      (object["diagnostics"] as? [[String: Any]])?.contains {
        $0["rule"] as? String == "title-length" && $0["line"] as? Int == 2
      } == true)
  }

  @Test func aDocumentThatCannotBePrintedIsNamedAndTheOthersAreMade() throws {
    let folder = try workspace()
    let first = try folder.read("w/Briefs/first-brief.md")
    try folder.write(
      first.replacing("status: draft", with: "status: in-review"), to: "w/Briefs/first-brief.md")
    try folder.write(
      TestWorkspace.brief("country: JP\ntopic: first-topic", body: "The word 漢 in a text.\n"),
      to: "w/Briefs/glyph.md")
    let built = try briefs(["build", "--format", "concise"], in: folder)
    #expect(built.status == 1)
    #expect(built.error.contains("Briefs/glyph.md:13:10: error[missing-glyph]"), "\(built.error)")
    #expect(
      try folder.read("w/Site/public/briefs/first-brief/index.html").contains("first-brief.pdf"))
    #expect(try !folder.read("w/Site/public/briefs/glyph/index.html").contains("glyph.pdf"))
    #expect(
      FileManager.default.fileExists(
        atPath: folder.path + "/w/Site/public/briefs/first-brief/first-brief.pdf"))
  }

  @Test func aFindingNeverPrintsAFileOutsideTheWorkspace() throws {
    let folder = try workspace()
    try folder.write("private words", to: "secret.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/w/Briefs/out.md", withDestinationPath: folder.path + "/secret.txt")
    let checked = try briefs(["check"], in: folder)
    #expect(
      checked.status == 1 && checked.said.contains("error[symbolic-link]")
        && !checked.said.contains("private words"))
  }

  @Test func aMissingTypesetterStillGivesTheSite() throws {
    let folder = try workspace()
    let copy = folder.url.appending(path: "bin/briefs")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: URL(filePath: briefsProgram), to: copy)
    let built = try run(copy.path, ["build"], in: folder.url.appending(path: "w"))
    #expect(built.status == 3)
    #expect(built.error.contains("typesetter is not installed"))
    #expect(
      FileManager.default.fileExists(
        atPath: folder.url.appending(path: "w/Site/public/index.html").path))
  }
}
