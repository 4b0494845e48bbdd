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

  @Test func spanishHasNoCodesOfEnglishWithinItsSentences() throws {
    let text = try file("es.po").bytes
    let words = String(decoding: text, as: UTF8.self)
    for term in ["retenido", "reservado", "se muestra en English"] {
      #expect(!words.contains(term), "\(term)")
    }
  }
}
