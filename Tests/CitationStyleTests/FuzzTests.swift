import Foundation
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Nothing in a style or in a bibliography stops the processor; the same input gives the same output.
///
/// `CSL_FUZZ=100000` tries that many styles.
struct FuzzTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["CSL_FUZZ"].flatMap { Int($0) } ?? 300

  @Test func noStyleAndNoWorkStopsTheProcessor() throws {
    var used = 0
    for round in 0..<Self.rounds {
      var chance = FuzzedCitations(seed: UInt64(round))
      let text = chance.style(isValid: round % 3 != 0)
      let read = readStyle(SourceFile(path: "fuzzed.csl", text: text), name: "fuzzed")
      guard case .style(let style)? = read.value else {
        #expect(!read.diagnostics.isEmpty, "refused without a word:\n\(text)")
        continue
      }
      used += 1
      let language = ["en-US", "es-ES", "he-IL"][round % 3]
      let locale = CitationLocale(
        language: language, style: style, files: round % 2 == 0 ? [] : Self.locales(language))
      let items = (0..<8).map { chance.item("w\($0)") }
      let citations = (0..<8).map { _ in chance.citation(items.map(\.id) + ["gone"]) }
      let processor = CitationProcessor(style: style, locale: locale, items: items)
      let one = Self.format(processor, citations, items)
      let other = Self.format(
        CitationProcessor(style: style, locale: locale, items: items), citations, items)
      #expect(one == other, "seed \(round) gives two results")
    }
    #expect(used * 2 > Self.rounds, "most styles are to be used: \(used) of \(Self.rounds)")
  }

  private static func format(
    _ processor: CitationProcessor, _ citations: [Citation], _ items: [Item]
  ) -> [String] {
    let formatter = processor.makeFormatter()
    var out: [String] = []
    for _ in 0..<2 {
      let result = formatter.format(citations, uncited: items.map(\.id))
      let texts =
        result.citations.flatMap { [$0.names, $0.text] }
        + result.entries.map {
          $0.text ?? processor.sharedEntry($0.work).numbered($0.number)
        }
      for text in texts {
        #expect(isBalanced(text.pieces))
        out.append(text.html(locale: processor.locale))
      }
    }
    #expect(out[..<(out.count / 2)].elementsEqual(out[(out.count / 2)...]), "the second pass differs")
    return out
  }

  private static func isBalanced(_ pieces: [Piece]) -> Bool {
    var depth = 0
    for piece in pieces {
      switch piece {
      case .open: depth += 1
      case .close: depth -= 1
      case .text: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  private static func locales(_ language: String) -> [LocaleFile] {
    let path = "\(PandocTests.folder)/locales/locales-\(language).xml"
    return FileManager.default.contents(atPath: path).flatMap {
      readLocale(SourceFile(path: path, bytes: Array($0))).value
    }.map { [$0] } ?? []
  }
}
