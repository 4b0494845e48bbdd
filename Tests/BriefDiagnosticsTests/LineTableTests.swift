import TestSupport
import Testing

@testable import BriefDiagnostics

/// Places in files of one line, as programs write them.
struct LineTableTests {
  /// A long line of letters of every width between short ones.
  static let text: String = {
    let words = ["word", "é", "中文", "👩‍👩‍👧", "e\u{301}", ", ", "\"x\": 1"]
    var line = ""
    for number in 0..<6_000 {
      line += words[number * 7 % words.count] + (number % 3 == 0 ? " " : "")
    }
    return "first\n" + line + "\nlast\n"
  }()

  @Test func columnsOfLongLinesAreThoseThatAreCounted() {
    let bytes = Array(Self.text.utf8)
    let table = LineTable(bytes)
    var at = Self.text.startIndex
    var line = 1
    var column = 1
    var number = 0
    while at < Self.text.endIndex {
      if number % 61 == 0 {
        let place = table.position(of: offset(at))
        #expect(place.line == line && place.column == column)
      }
      number += 1
      if Self.text[at] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      at = Self.text.index(after: at)
    }
  }

  private func offset(_ index: String.Index) -> Int {
    Self.text.utf8.distance(from: Self.text.startIndex, to: index)
  }

  @Test func aWindowHoldsThePlaceAndKnowsWhatItLeftOut() {
    let bytes = Array(Self.text.utf8)
    let table = LineTable(bytes)
    for start in stride(from: 7, to: bytes.count - 10, by: 997) where bytes[start] < 0x80 {
      let (text, skipped) = table.window(ofLine: 2, around: start)
      let column = table.position(of: start).column
      let inWindow = text.index(text.startIndex, offsetBy: column - skipped - 1)
      #expect(text.utf8[inWindow] == bytes[start])
      #expect(text.utf8.count < 4_200)
    }
    #expect(table.window(ofLine: 1, around: 0).text == "first")
    #expect(table.isEmpty(line: 4) && !table.isEmpty(line: 2) && table.isEmpty(line: 99))
  }

  @Test func manyFindingsOfOneLineAreShownInTimeThatGrowsWithThem() {
    let bytes = Array(("[" + String(repeating: "{\"title\": \"x\"}, ", count: 60_000) + "]").utf8)
    var excerpts = SourceExcerpts { _ in SourceFile(path: "x.json", bytes: bytes) }
    let spent = processorTime {
      for number in 0..<3_000 {
        let told = Diagnostic(
          .fileTooLarge,
          at: SourceRange(path: "x.json", start: number * 300, end: number * 300 + 1),
          "told", help: "help")
        #expect(printRich(told, &excerpts, colour: false).utf8.count < 2_000)
      }
    }
    #expect(spent < 60)
  }
}
