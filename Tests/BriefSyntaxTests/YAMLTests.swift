import BriefDiagnostics
import Foundation
import TestSupport
import Testing

@testable import BriefSyntax

struct YAMLTests {
  @Test func keepsEveryScalarAsText() {
    let node = readYAML(SourceFile(path: "a", text: "country: NO\nversion: 1.10\nempty:\n")).value
    #expect(node["country"]?.scalar == "NO")
    #expect(node["version"]?.scalar == "1.10")
    #expect(node["empty"]?.isEmpty == true)
  }

  @Test func knowsWhereValuesStandBehindAccents() throws {
    let marked = MarkedText("título: São Tomé\nname: ⟦Côte d’Ivoire⟧\nlist: [⟦é⟧, ⟦ü⟧]\n")
    let node = readYAML(SourceFile(path: "a", text: marked.text)).value
    let ranges = [try #require(node["name"])] + (node["list"]?.list ?? [])
    #expect(ranges.map { $0.range.start..<$0.range.end } == marked.ranges)
  }

  @Test(arguments: ["title: @x", "title: `x`", "a: [1, 2", "a: \"x", "a:\n\t- b", "- a\nb: c"])
  func tellsSyntaxErrorsInWords(_ text: String) {
    let told = readYAML(SourceFile(path: "a", text: text)).diagnostics
    #expect(told.map(\.rule.name) == ["yaml-syntax"])
    #expect(told.first?.help?.isEmpty == false)
  }

  @Test func survivesBracketsWithoutEnd() {
    let told = readYAML(SourceFile(path: "a", text: "a: " + String(repeating: "[", count: 50_000)))
      .diagnostics
    #expect(told.count == 1)
  }

  /// The plain reader must agree with libyaml wherever it does not decline.
  @Test(arguments: [
    "title: Tapering strips\ncountry: NL\n", "title: \"Quoted: text\"\n",
    "countries: [\"NO\", ES, 'NL']\n",
    "topics:\n  - one\n  - two words\nnext: x\n",
    "summary: >-\n  One line\n  and another.\nnext: x\n",
    "date: 2026-11-20\nurl: https-not\n", "authors:\n  - Ana Ruiz\n  - Bo\n", "a: x # comment\n",
    "a: [x, y] # c\n",
    "a: 'it''s'\n", "a: \"b\\n\"\n", "a: - b\n", "a: |\n  x\n", "a:\n  b: c\n", "a: b\n  c\n",
    "a: [b,\n c]\n", "a: b: c\n",
    "a: {b: c}\n", "a: *x\n", "a: 1.10\nb: NO\n", "a: x\r\nb: y\r\n", "a: \"x\" y\n",
    "a: [\"b, c\", d]\n", "a: [b: c]\n",
  ])
  func plainReaderAgreesWithLibyaml(_ text: String) {
    let source = SourceFile(path: "a", text: text)
    guard let plain = readPlainYAML(source, 0..<source.bytes.count) else { return }
    let full = readYAML(source)
    #expect(full.diagnostics.isEmpty)
    #expect(describe(plain) == describe(full.value.mapping ?? []))
  }

  @Test func plainReaderTakesTheCommonForms() {
    let text =
      "title: Tapering strips\nsummary: >-\n  One\n  two.\ncountries: [NL, ES]\ntopics:\n  - one\n"
    let source = SourceFile(path: "a", text: text)
    #expect(readPlainYAML(source, 0..<source.bytes.count)?.count == 4)
  }

  private func describe(_ entries: [YAMLEntry]) -> [String] {
    entries.map { "\($0.key)@\($0.keyRange.start)=\(describe($0.value))" }
  }

  private func describe(_ node: YAMLNode) -> String {
    switch node.value {
    case .scalar(let text): "\(text)@\(node.range.start)-\(node.range.end)"
    case .list(let items):
      "[\(items.map { describe($0) }.joined(separator: ","))]@\(node.range.start)-\(node.range.end)"
    case .mapping(let entries): "{\(describe(entries).joined(separator: ","))}"
    }
  }
}
