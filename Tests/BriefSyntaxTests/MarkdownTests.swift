import BriefDiagnostics
import BriefSyntax
import TestSupport
import Testing

struct MarkdownTests {
  func read(_ text: String) -> (MarkdownTree, [Diagnostic], SourceFile) {
    let reader = MarkdownReader()
    let source = SourceFile(path: "a.md", text: text)
    let told = reader.read(source, from: 0, words: SyntaxWords(tableCaptions: ["Table"]))
    return (reader.tree, told, source)
  }

  @Test(arguments: [
    ("See [@⟦davies2019⟧].", ["davies2019"]), ("See [@⟦a1⟧; @⟦b2⟧, p. 12].", ["a1", "b2"]),
    ("See [see @⟦a1⟧] and @⟦b2⟧ [p. 3] and [-@⟦c3⟧].", ["a1", "b2", "c3"]),
    ("It crosses [@⟦a1⟧;\n@⟦b2⟧] a line.", ["a1", "b2"]), ("And *an [@⟦a1⟧]* emphasis.", ["a1"]),
    ("| A |\n| --- |\n| [@⟦a1⟧] |", ["a1"]), ("Key with marks [@⟦a.b:c-d⟧].", ["a.b:c-d"]),
    ("Accents é ü before [@⟦a1⟧].", ["a1"]), ("After &amp; an entity [@⟦a1⟧].", ["a1"]),
    ("> quoted\n> text [@⟦a1⟧]", ["a1"]),
  ])
  func findsCitations(_ marked: String, _ keys: [String]) {
    let text = MarkedText(marked)
    let (tree, _, _) = read(text.text)
    let items = tree.citations.flatMap(\.items)
    #expect(items.map(\.key) == keys)
    #expect(items.map { $0.keyRange.start..<$0.keyRange.end } == text.ranges)
  }

  @Test(arguments: [
    "Code `[@a]` and `@b`.", "Escaped \\@WHO.", "Mail ana@example.org.", "    [@a]",
    "[link @x](https://example.org)",
  ])
  func leavesAloneWhatIsNoCitation(_ text: String) {
    #expect(read(text).0.citations.isEmpty)
  }

  @Test func anEscapedBracketLeavesTheNameInTheText() {
    #expect(read("Escaped \\[@a].").0.citations.map(\.authorInText) == [true])
  }

  @Test func understandsPrefixSuffixAndSuppressedAuthor() throws {
    let item = try #require(read("[see -@a1, pp. 3–4]").0.citations.first?.items.first)
    #expect(item.prefix == "see" && item.suffix == ", pp. 3–4" && item.suppressAuthor)
    #expect(read("@a1 [p. 3]").0.citations.first?.authorInText == true)
  }

  @Test(
    arguments: [
      ("[[⟦es-plan⟧]]", "es-plan", nil),
      ("[[⟦es-plan#part⟧|the plan]]", "es-plan#part", "the plan"),
      ("a [[⟦x-y⟧\\|words]] b", "x-y", "words"), ("| [[⟦x-y⟧\\|words]] |\n| --- |", "x-y", "words"),
      ("[[⟦x-y⟧|words [sic] and more]] b", "x-y", "words [sic] and more"),
      ("[[⟦x-y⟧|words [@a]]] b", "x-y", "words [@a]"),
    ] as [(String, String, String?)])
  func findsDocumentLinks(_ marked: String, _ target: String, _ words: String?) throws {
    let text = MarkedText(marked)
    let link = try #require(read(text.text).0.documentLinks.first)
    #expect(link.target == target && link.words == words)
    #expect([link.range.start..<link.range.end] == text.ranges)
  }

  @Test(arguments: [
    ("> [!NOTE] Before *you* `stop`\n> Text.", "Before you stop", 0),
    ("> [!TIP] a & b &amp; c\n> Text.", "a & b & c", 0), ("> [!NOTE]\n> *Text*", "", 0),
    ("> [!NOTE] See [@a1, p. 3]\n> Text.", "See [@a1, p. 3]", 1),
    ("> [!NOTE] [a link](https://a.org)\n> Text.", "a link", 1),
  ])
  func titlesOfCalloutsArePlainWords(_ text: String, _ title: String, _ told: Int) throws {
    let (tree, diagnostics, _) = read(text)
    #expect(try #require(tree.callouts.first).title == title)
    #expect(diagnostics.count == told)
  }

  @Test(arguments: ["\\[[x]]", "`[[x]]`", "[\\[x]]"])
  func leavesAloneEscapedLinks(_ text: String) { #expect(read(text).0.documentLinks.isEmpty) }

  @Test func findsReviewMarksAcrossEmphasisButNotInCode() {
    let (tree, _, _) = read("A {>>really *so*?<<} b {++new++} c {--old--} `{++no++}`")
    #expect(tree.marks.map(\.kind) == [.comment, .insertion, .deletion])
    #expect(tree.marks.map(\.text) == ["really so?", "new", "old"])
  }

  @Test func refusesAWideTableAndEndsInTime() {
    let row = String(repeating: "|a", count: 20_000) + "|\n"
    let (_, told, _) = read(row + String(repeating: "|-", count: 20_000) + "|\n" + row)
    #expect(told.map(\.rule.name) == ["table-too-wide"])
  }

  @Test(arguments: [">", "- ", "> - "])
  func boundsNesting(_ sign: String) {
    let (tree, told, _) = read(String(repeating: sign, count: 20_000) + "x")
    #expect(told.map(\.rule.name) == ["nested-too-deep"])
    #expect(tree.nodes.count < 200)
  }

  @Test func survivesAHundredThousandQuotes() {
    #expect(
      read(String(repeating: ">", count: 100_000) + " x").1.map(\.rule.name) == ["nested-too-deep"])
  }

  @Test func takesClaimsCalloutsFiguresAndCaptions() throws {
    let (tree, told, _) = read(
      """
      > [!CLAIM] support-helps
      > certainty: high
      > type: effect
      >
      > It helps.

      ![Use doubled](a.png "Use in Spain")

      Table: What was found
      | A |
      | --- |
      | 1 |
      """)
    #expect(told.isEmpty)
    let claim = try #require(tree.callouts.first)
    #expect(claim.name == "CLAIM" && claim.title == "support-helps")
    #expect(claim.fields.map(\.key) == ["certainty", "type"])
    #expect(tree.nodes.contains { $0.kind == .figure })
    #expect(tree.nodes.contains { $0.kind == .tableCaption })
  }

  @Test func bindsNumbersToTheirUnits() {
    let (tree, _, _) = read("It was 45 % of 5 people, 3% of 2, and % alone.")
    #expect(tree.plainText(of: 1) == "It was 45\u{A0}% of 5 people, 3% of 2, and % alone.")
  }

  /// A megabyte of each: none may take time that grows with its square.
  @Test(arguments: [
    "{++", "{>>a ", "@a [", "[@a", "[[a", "\\@a ", "&amp;[[", "[^a] `", "`[^a]: ", "](a.md ",
    "*a _b ",
    "| a ", "{--x--}", "<b ", "![a](b", "^[a", "^[a]", "a~b~", "^x^ ", "www.a.b ", "a@b.c ",
    "[x](a\\_b) ",
    "|a|b\n|-|-\n", "`a ``b ", "==a", "$a", "%%a", "{{a", "![a|3](", "[[a^", "##a\n", "• a\n",
    "|a|\n",
    "[a]: b\n", "]:", "\u{A0}- a\n", ": a\n", "<u>", "a<b></b>", "[a][b] ", "https://a.b/»« ",
  ])
  func hostileTextEndsInTime(_ piece: String) {
    let text = String(repeating: piece, count: hostileSize(1_000_000) / piece.utf8.count)
    let (tree, _, _) = read(text)
    #expect(tree.nodes.count >= 1)
  }
}
