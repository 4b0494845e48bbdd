import BriefDiagnostics
import BriefModel
import TestSupport
import Testing

/// What the program writes for a whole group is in the first language of its site.
struct GroupWordsTests {
  @Test(arguments: Workflow.allCases, [true, false])
  func aWorkflowDiffersByItsCommentsAndNamesOnly(_ workflow: Workflow, _ hasTool: Bool) {
    func steps(_ words: Catalogue) -> [String] {
      workflow.text(target: "pages", hasTool: hasTool, in: words)
        .split(separator: "\n").map { $0.drop { $0 == " " } }
        .filter { !$0.hasPrefix("#") && !$0.contains("name: ") }.map(String.init)
    }
    let spanish = workflow.text(target: "pages", hasTool: hasTool, in: spanishWords)
    #expect(spanish.contains("# Se comprueba cada cambio propuesto."))
    #expect(steps(spanishWords) == steps(.english))
    for word in ["Every proposed", "yours to change", "cut off", "needs a token", "belongs to"] {
      #expect(!spanish.contains(word), "\(word)")
    }
    #expect(spanish.split(separator: "\n").allSatisfy { !$0.contains("# ") || $0.count <= 100 })
  }

  /// A translator's words cannot become part of the file's form.
  @Test func wordsOfTranslatorsStayWords() throws {
    let odd = Catalogue(
      language: "es",
      layers: [
        readCatalogue(
          SourceFile(
            path: "Templates/languages/es.po",
            text: """
              msgid "Our policy briefs"
              msgstr "Informes: \\"nuestros\\" # y [más], {todos}"

              msgid "First topic"
              msgstr "\\n- id: x"

              msgid "What the site is called, where it stands and what it shows."
              msgstr "Uno\\nlanguages: [fr]"
              """)
        ).value
      ])
    let files = Dictionary(
      uniqueKeysWithValues: StarterFiles(odd, date: "2026-11-24").all.map { ($0.path, $0.text) })
    let site = try #require(files["Site/site.yml"])
    #expect(site.contains("title: \"Informes: \\\"nuestros\\\" # y [más], {todos}\"\n"))
    #expect(!site.contains("\nlanguages: [fr]") && site.contains("\nlanguages: [es]"))
    #expect(files["Site/topics.yml"]?.contains("\n- id: x") == false)
  }
}
