import BriefDiagnostics
import Bytes
import Testing

@testable import BriefSyntax

struct BodySignTests {
  private func mayHoldForms(_ text: String) -> Bool {
    var signs = BodySigns()
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      signs.fill(bytes, from: 0)
      return signs.mayHoldForms(0..<bytes.count)
    }
  }

  @Test(arguments: [
    "as [@davies2019] shows", "@davies2019 says", "see [[es-plan]]", "{++added++}", "H~2~O",
    "m^2^", "the dose^[In drops.] falls", "[^[note]]", "\\[^a^", "\\~~2~", "a~~~b~", "[^a b^]",
  ])
  func aFormOfOurOwnIsNeverPassed(_ text: String) { #expect(mayHoldForms(text)) }

  @Test(arguments: [
    "a week of tapering", "a note[^1] and another[^second-note]", "~~struck out~~", "[words](a.md)",
    "32.8 % of 10", "`code`",
  ])
  func plainMarkdownHoldsNoForm(_ text: String) { #expect(!mayHoldForms(text)) }

  @Test func linesAndPlacesAreCountedInTextsOfAnyLength() {
    for count in [0, 1, 15, 16, 17, 600, 5_000] {
      let text = "front\n" + String(repeating: "[a]:\n", count: count) + "end"
      var signs = BodySigns()
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        signs.fill(bytes, from: 6)
        let (lines, places) = (Array(signs.lineStarts), Array(signs.places))
        #expect(lines == (0...count).map { Int32($0 * 5) })
        #expect(places.count == 3 * count)
        #expect(places.allSatisfy { "[]:".utf8.contains(bytes[Int($0)]) })
        let holds = (bracket: signs.holds(0x5B), at: signs.holds(0x40))
        #expect(holds == (count > 0, false))
      }
    }
  }

  /// libcmark-gfm learns of such addresses with the first document that has one.
  @Test func addressesWithoutASchemeAreLinksWhereverTheyAreReadFirst() async {
    let texts = ["What was known when we wrote.", "See www.example.org, which we know."]
    let links = await withTaskGroup(of: [Bool].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let reader = MarkdownReader()
          return (0..<200).map { number in
            _ = reader.read(SourceFile(path: "Briefs/a.md", text: texts[number % 2]), from: 0)
            return reader.tree.nodes.contains { $0.kind == .link }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(links == (0..<800).map { $0 % 2 == 1 })
  }
}
