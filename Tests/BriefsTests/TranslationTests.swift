import Foundation
import TestSupport
import Testing

/// Translations remember what they were made from, and say where they are behind.
struct TranslationTests {
  static let original = TestWorkspace.brief(
    "title: Tapering strips in the Netherlands",
    body:
      "Before any heading.\n\n## The problem {#problem}\n\nThe old words.\n\n## Options\n\nTwo of them.\n"
  )

  /// A workspace with a translation that was accepted.
  func site(front: String = "translation: { translator: Ana Ruiz, method: human }") throws
    -> SmallSite
  {
    let site = try SmallSite()
    try site.write(Self.original, to: "strips")
    try site.write(
      """
      ---
      title: Las tiras de reducción en los Países Bajos
      summary: Qué son las tiras de reducción, qué se sabe de sus resultados y qué se discute.
      status: in-review
      # Una nota que se queda.
      \(front)
      ---

      Antes de todo.

      ## El problema {#problem}

      Las palabras viejas.

      ## Las opciones {#options}

      Dos.

      """, to: "strips.es")
    return site
  }

  func accept(_ site: SmallSite) throws {
    let accepted = try site.briefs("translation", "accept", "strips", "es")
    #expect(accepted.status == 0, "\(accepted.error)")
  }

  func change(_ site: SmallSite, _ old: String, _ new: String) throws {
    try site.write(Self.original.replacing(old, with: new), to: "strips")
  }

  @Test(
    arguments: [
      "translation: { translator: Ana Ruiz, method: human }",
      "translation:\n  method: human  # por mí",
      "translation: {}", "license: CC-BY-4.0",
    ])
  func acceptWritesWhatItWasMadeFromAndNothingElse(_ front: String) throws {
    let site = try site(front: front)
    let before = try site.folder.read("work/Briefs/strips.es.md")
    try accept(site)
    let after = try site.folder.read("work/Briefs/strips.es.md")
    for line in before.split(separator: "\n")
    where !line.contains("translation") && !line.contains("method") {
      #expect(after.contains(line), "\(line)")
    }
    for id in ["_title", "_opening", "problem", "options"] {
      #expect(after.contains("    \(id): "), "\(after)")
    }
    #expect(after.hasSuffix(before.components(separatedBy: "\n---\n").last ?? "?"))
    // A second time changes nothing; the result is read without a word.
    try accept(site)
    #expect(try site.folder.read("work/Briefs/strips.es.md") == after)
    let checked = try site.briefs("check", "--format", "concise")
    #expect(!checked.said.contains("translation"), "\(checked.said)")
  }

  @Test func theReaderIsToldWhichSectionsAreBehindInTheirLanguage() throws {
    let site = try site()
    try accept(site)
    try change(site, "The old words.", "A figure was corrected here.")
    let checked = try site.briefs("check", "--format", "concise")
    #expect(
      checked.said.contains("warning[translation-behind]")
        && checked.said.contains("changed: 'The problem'"),
      "\(checked.said)")
    #expect(
      try site.briefs("check", "--messages", "es", "--format", "concise").said.contains(
        "cambiado: 'The problem'"))
    #expect(try site.briefs("build", "--no-pdf").status == 0)
    let page = try site.folder.read("work/Site/public/es/briefs/strips/index.html")
    #expect(
      page.contains(
        "Algunas partes de esta traducción son más antiguas que el original: «El problema»."))
    #expect(
      page.contains("href=\"../../../briefs/strips/\">Leer el original (inglés)</a>"), "\(page)")
    let original = try site.folder.read("work/Site/public/briefs/strips/index.html")
    #expect(!original.contains("older than the original"))
    // Mended, the notice goes.
    try accept(site)
    #expect(try site.briefs("build", "--no-pdf").status == 0)
    #expect(
      !(try site.folder.read("work/Site/public/es/briefs/strips/index.html").contains(
        "más antiguas")))
  }

  @Test(.enabled(if: canBegin(with: "pdftotext"), "pdftotext is not installed"))
  func theNoticeStandsInThePDFToo() throws {
    _ = try require(tool: "pdftotext")
    let site = try site()
    try accept(site)
    try change(site, "Two of them.", "Three of them.")
    #expect(try site.briefs("build").status == 0)
    let text = try run(
      "/usr/bin/env",
      ["pdftotext", site.root + "/Site/public/es/briefs/strips/strips.pdf", "-"]
    ).output.replacing(/\s+/, with: " ")
    #expect(text.contains("más antiguas que el original: «Las opciones»"), "\(text.prefix(600))")
  }

  @Test func contentDecidesAndNotLayoutOrDates() throws {
    let site = try site()
    try accept(site)
    try change(site, "The old words.", "The old\nwords.")
    _ = try run("/usr/bin/env", ["touch", "-d", "2030-01-01", site.root + "/Briefs/strips.md"])
    #expect(!(try site.briefs("check", "--format", "concise").said.contains("translation")))
    // What is inherited needs no translation.
    try site.write(Self.original.replacing("evidence: low", with: "evidence: high"), to: "strips")
    #expect(!(try site.briefs("check", "--format", "concise").said.contains("translation")))
    try site.write(
      Self.original.replacing("title: Tapering", with: "title: Paper tapering"), to: "strips")
    #expect(
      try site.briefs("check", "--format", "concise").said.contains("changed: 'title and summary'")
    )
  }

  @Test func statusIsTheToDoListOfTranslators() throws {
    let site = try site()
    var listed = try site.briefs("translation", "status")
    #expect(listed.output.contains("not accepted"), "\(listed.output)")
    try accept(site)
    try site.write(
      Self.original.replacing("The old words.", with: "Others.") + "\n## Harms\n\nNew.\n",
      to: "strips")
    listed = try site.briefs("translation")
    #expect(
      listed.output.contains("translate again 'The problem'; add 'Harms'"), "\(listed.output)")
    #expect(listed.output.contains("unannounced-plan  es        missing"))
    let spanish = try site.briefs("translation", "status", "--messages", "es", "--lang", "es")
    #expect(spanish.output.contains("atrasada") && spanish.output.contains("traducir de nuevo"))
    let json = try site.briefs("translation", "status", "--format", "json")
    let rows = try #require(
      JSONSerialization.jsonObject(with: json.bytes) as? [[String: Any]])
    // Data for other programs, and no sentence.
    #expect(rows.first?["state"] as? String == "behind")
    #expect(rows.first?["changed"] as? [String] == ["problem"])
    #expect(rows.first?["added"] as? [String] == ["harms"])
  }

  @Test func aNewTranslationIsWrittenOverTheOriginalsSections() throws {
    let site = try SmallSite()
    try site.write(Self.original, to: "strips")
    #expect(try site.briefs("new", "translation", "strips", "es").status == 0)
    let text = try site.folder.read("work/Briefs/strips.es.md")
    #expect(text.contains("## The problem {#problem}\n\nThe old words."))
    #expect(text.contains("## Options {#options}"))
    let status = try site.briefs("translation")
    #expect(
      status.output.contains("unfinished")
        && status.output.contains("translate 'opening', 'The problem', 'Options'"),
      "\(status.output)")
    try site.write(
      text.replacing("The old words.", with: "Las palabras viejas.").replacing(
        "status: draft", with: "status: approved"),
      to: "strips.es")
    let refused = try site.briefs("check", "--format", "concise")
    #expect(refused.said.contains("error[untranslated-section]"), "\(refused.said)")
  }

  @Test func anAcceptedTranslationWhoseOriginalWasRenamedIsLedToIt() throws {
    let site = try site()
    try accept(site)
    try site.commit("A translation")
    try site.git("mv", "Briefs/strips.md", "Briefs/paper-strips.md")
    let checked = try site.briefs("check", "--format", "concise")
    #expect(
      checked.said.contains("'Briefs/paper-strips.md' has the sections that it was made from"),
      "\(checked.said)")
    let repaired = try site.briefs("doctor", "--write")
    #expect(
      repaired.output.contains("rename: Briefs/strips.es.md → Briefs/paper-strips.es.md"),
      "\(repaired.output)")
    #expect(!(try site.briefs("check", "--format", "concise").said.contains("translation")))
    // Deleted, it is an error that names what is missing.
    try FileManager.default.removeItem(atPath: site.root + "/Briefs/paper-strips.md")
    let deleted = try site.briefs("check", "--format", "concise")
    #expect(
      deleted.said.contains("there is no original 'Briefs/paper-strips.md'"), "\(deleted.said)")
    #expect(try site.briefs("translation", "accept", "paper-strips", "es").status == 2)
  }

  @Test func aMissingTextOfTheInterfaceIsTold() throws {
    let site = try site()
    let settings = try site.folder.read("work/Site/site.yml")
    try site.folder.write(
      settings.replacing("languages: [en, es]", with: "languages: [en, es, fr]"),
      to: "work/Site/site.yml")
    let none = try site.briefs("build", "--no-pdf")
    #expect(none.error.contains("there is no Templates/languages/fr.po"), "\(none.error)")
    try site.folder.write(
      "msgid \"Authors\"\nmsgstr \"Auteurs\"\n", to: "work/Templates/languages/fr.po")
    let told = try site.briefs("build", "--no-pdf")
    #expect(told.status == 0 && told.error.contains("the catalogue of 'fr' lacks"), "\(told.error)")
  }
}
