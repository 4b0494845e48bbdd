import BriefDiagnostics
import Foundation
import TestSupport
import Testing

/// Spanish is complete: every sentence of the sources has its words, and none is left over.
struct SpanishTests {
  static let literals = MessageLiterals(HouseTests.sources)
  static let folder = repository.appending(path: "Templates/languages")

  private func file(_ name: String) throws -> SourceFile {
    SourceFile(
      path: name,
      text: try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
  }

  @Test func everySentenceHasItsSpanish() throws {
    #expect(Self.literals.keys.count > 2_000)
    let read = readCatalogue(try file("es.po"))
    #expect(read.diagnostics.map(\.summary) == [])
    let spanish = Catalogue(language: "es", layers: [read.value])
    for sentence in Self.literals.sentences where !spanish.has(sentence.key) {
      Issue.record("no Spanish in Templates/languages/es.po: \(sentence.path): \(sentence.key)")
    }
    #expect(spanish.keys.subtracting(Self.literals.keys).sorted() == [], "said nowhere any more")
  }

  @Test func theTemplateForTranslatorsHasTheSameSentences() throws {
    let template = try String(
      contentsOf: Self.folder.appending(path: "briefs.pot"), encoding: .utf8)
    // Only entries with words are read: the sentences stand for their own translations here.
    let filled = template.replacing(/msgstr(\[\d\])? ""\n(?!")/) {
      "msgstr\($0.output.1 ?? "") \"x\"\n"
    }
    let names = filled.split(separator: "\n").filter { $0.hasPrefix("msgid ") }.count
    #expect(names - 1 == Self.literals.keys.count)
  }

  @Test(.enabled(if: canBegin(with: "msgfmt"), "skipped: gettext is not installed"))
  func gettextTakesTheFiles() throws {
    let program = try require(tool: "msgfmt")
    for name in ["es.po", "briefs.pot"] {
      let path = Self.folder.appending(path: name).path
      let told = try run(program, ["--check", "-o", "/dev/null", path])
      #expect(told.status == 0, "\(told.error)")
    }
  }

  /// A third language needs no change of Swift: no source asks which language it is, but for the one that
  /// the sources themselves are written in, and none has the words that a language's own lists hold.
  @Test func noSourceKnowsALanguage() throws {
    let asks = #/[lL]anguage\w*(\.last)? ?[!=]= ?"(?!en")[a-z]{2,3}"|hasPrefix\("(?!en")(es|pt|fr|nl|ar|nb|de|it)-?"\)/#
    let spanish = Catalogue(language: "es", layers: [readCatalogue(try file("es.po")).value])
    // Words of works from anywhere in the world, whatever the languages of the site are.
    let worldwide = ["/Bibliography/", "LanguageNames.swift"]
    var words: Set<String> = []
    for key in spanish.keys where key.hasPrefix("list of words: ") {
      let halves = key.split(separator: "\u{4}").map(String.init)
      let english = Set(halves[1].components(separatedBy: ", "))
      for word in spanish.text(for: key).components(separatedBy: ", ")
      where word.count > 3 && !english.contains(word) { words.insert(word) }
    }
    #expect(words.count > 100)
    words.formIntersection(words.filter { $0.allSatisfy { $0.isLetter } })
    // Some are English words too, in another list.
    words.subtract(["folio", "canon", "opus"])
    for (path, text) in HouseTests.sources {
      for line in text.split(separator: "\n") where line.contains("\"") {
        if line.firstMatch(of: asks) != nil { Issue.record("\(path): \(line)") }
        if worldwide.contains(where: path.contains) { continue }
        for literal in line.matches(of: #/"(\p{L}+)"/#) where words.contains(String(literal.1)) {
          Issue.record("\(path) holds a Spanish word: \(literal.1)")
        }
      }
    }
  }

  @Test func spanishHasNoCodesOfEnglishWithinItsSentences() throws {
    let text = try file("es.po").bytes
    let words = String(decoding: text, as: UTF8.self)
    for term in ["retenido", "reservado", "se muestra en English"] {
      #expect(!words.contains(term), "\(term)")
    }
  }
}
