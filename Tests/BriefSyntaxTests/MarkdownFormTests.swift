import BriefDiagnostics
import BriefSyntax
import TestSupport
import Testing

/// Small signs, notes in the text, addresses: what is read, and what stays as it is written.
struct MarkdownFormTests {
  @Test(arguments: ["%%a&#1;b%%", "==a&#1;b==", "$x_&#1;$", "{{ a&#1;b }}", "![[a&#1;.png]]", "a&#x1;b"])
  func aReferenceToAControlSignIsToldWithinAForeignForm(_ text: String) {
    let told = MarkdownReader().read(SourceFile(path: "a.md", text: text + "\n"), from: 0)
    #expect(told.count { $0.rule.name == "control-character" } == 1)
  }

  @Test(arguments: [
    ("[^a]: See [^a].\n", ["a"]), ("[^a]: See [^b].\n\n[^b]: See [^a].\n", ["a", "b"]),
    ("Text.[^a]\n\n[^a]: See [^b].\n\n[^b]: Words.\n", []),
  ])
  func aNoteThatOnlyNotesOfItsOwnLeadToIsTold(_ text: String, _ labels: [String]) {
    let told = MarkdownReader().read(SourceFile(path: "a.md", text: text), from: 0)
    let found = told.filter { $0.rule.name == "unreferenced-footnote" }.map(\.summary)
    #expect(found.count == labels.count)
    for label in labels { #expect(found.contains { $0.contains("'\(label)'") }) }
  }

  func read(_ text: String) -> (MarkdownTree, [Diagnostic]) {
    let reader = MarkdownReader()
    let told = reader.read(SourceFile(path: "a.md", text: text), from: 0)
    return (reader.tree, told)
  }

  /// The words of the nodes of a kind.
  func words(_ kind: MarkdownNode.Kind, _ text: String) -> [String] {
    let tree = read(text).0
    return tree.nodes.indices.filter { tree.nodes[$0].kind == kind }.map {
      tree.plainText(of: Int32($0))
    }
  }

  @Test func readsSubscriptAndSuperscript() {
    #expect(words(.subscripted, "H~2~O, C~6~H~12~O~6~ and *x~i~*") == ["2", "6", "12", "6", "i"])
    #expect(words(.superscripted, "m^2^, ^14^C and 10^-3^ | x") == ["2", "14", "-3"])
    #expect(words(.subscripted, "| A |\n| --- |\n| H~2~O |") == ["2"])
  }

  @Test(arguments: [
    "10~20 mg and 5~10 mg", "a ~b~ c", "\\~2~", "x^2 and y^2", "`H~2~O`", "~~gone~~", "~one~",
    "^ x ^", "[^a] [^b]",
  ])
  func oneSignOrABlankLeavesText(_ text: String) {
    let tree = read(text).0
    #expect(!tree.nodes.contains { $0.kind == .subscripted || $0.kind == .superscripted })
    #expect(tree.nodes.contains { $0.kind == .strikethrough } == (text == "~~gone~~"))
  }

  @Test func readsNotesInTheText() throws {
    let (tree, told) = read(
      "First.^[A note with [a link](b.md), *words* and [@key].] Second.[^n]\n\n[^n]: Two.")
    #expect(told.isEmpty)
    let references = tree.nodes.filter { $0.kind == .footnoteReference }
    #expect(references.map(\.number) == [1, 2])
    let notes = words(.footnoteDefinition, "Text.^[A *note*.]")
    #expect(notes == ["A note."])
    #expect(tree.nodes.filter { $0.kind == .footnoteDefinition }.map(\.number).sorted() == [1, 2])
    #expect(tree.plainText(of: 1) == "First. Second.")
  }

  @Test func notesAreNumberedInTheOrderOfTheText() {
    let (tree, _) = read("A.[^x] B.^[Two.] C.[^y] D.[^x] E.^[Four.]\n\n[^x]: One.\n\n[^y]: Three.")
    #expect(tree.nodes.filter { $0.kind == .footnoteReference }.map(\.number) == [1, 2, 3, 1, 4])
    var words: [String] = []
    tree.forEachChild(of: 0) { child in
      if tree.nodes[Int(child)].kind == .footnoteDefinition {
        words.append(tree.plainText(of: child))
      }
    }
    #expect(words == ["One.", "Two.", "Three.", "Four."])
  }

  @Test(arguments: ["^[", "^[]", "^[ ]", "a ^[b", "*a ^[b* c]", "\\^[b]", "`^[b]`"])
  func whatIsNoNoteStaysText(_ text: String) {
    let tree = read(text).0
    #expect(!tree.nodes.contains { $0.kind == .footnoteDefinition })
    let shown = tree.plainText(of: 0)
    #expect(shown.contains("["))
  }

  @Test(
    arguments: [
      ("«https://example.org/a»", "https://example.org/a"),
      ("https://example.org/a…", "https://example.org/a"),
      ("https://example.org/a—and more", "https://example.org/a"),
      ("*www.example.org/a»*.", "http://www.example.org/a"),
      ("(https://example.org/a)…", "https://example.org/a"),
      ("https://example.org/a。", "https://example.org/a"),
      ("https://es.wikipedia.org/wiki/Año", "https://es.wikipedia.org/wiki/Año"),
      ("https://es.wikipedia.org/wiki/Año»", "https://es.wikipedia.org/wiki/Año"),
      ("https://example.org/a_(b)", "https://example.org/a_(b)"),
      ("<https://example.org/a—b>", "https://example.org/a—b"),
    ])
  func punctuationOfAnyScriptEndsAnAddress(_ text: String, _ address: String) {
    let tree = read("See \(text)").0
    let links = tree.nodes.filter { $0.kind == .link }
    #expect(links.map { tree.string($0.text) } == [address])
    let shown = text.filter { !"<>*".contains($0) }
    #expect(tree.plainText(of: 0) == "See " + shown)
  }

  @Test func aLinkHoldsNoOther() {
    let tree = read("[see www.example.org now](b.md)").0
    #expect(tree.nodes.filter { $0.kind == .link }.count == 1)
    #expect(tree.plainText(of: 0) == "see www.example.org now")
  }

  @Test func anAddressWithEscapesIsToldAtItsPlace() throws {
    let marked = MarkedText("Words before [x](⟦C:\\\\a\\_b.png⟧) after.")
    let tree = read(marked.text).0
    let link = try #require(tree.nodes.first { $0.kind == .link })
    #expect([Int(link.source.lowerBound)..<Int(link.source.upperBound)] == marked.ranges)
  }

  @Test(arguments: ["®", "™", "—x", " x"])
  func aSignBeginsNoKey(_ sign: String) {
    #expect(read("Mail@\(sign) and @\(sign)").0.citations.isEmpty)
  }

  @Test func aTreeStaysWhatItIsWhileSomebodyHoldsIt() {
    let reader = MarkdownReader()
    _ = reader.read(SourceFile(path: "a.md", text: "First"), from: 0)
    let first = reader.tree
    _ = reader.read(SourceFile(path: "b.md", text: "Second"), from: 0)
    #expect(first.plainText(of: 0) == "First" && reader.tree.plainText(of: 0) == "Second")
  }

  @Test func captionsAreWordsOfALanguage() {
    let reader = MarkdownReader()
    let text = "Tableau: Trois mois\n\n| A |\n| --- |\n| 1 |"
    let source = SourceFile(path: "a.md", text: text)
    _ = reader.read(source, from: 0)
    #expect(!reader.tree.nodes.contains { $0.kind == .tableCaption })
    _ = reader.read(source, from: 0, words: SyntaxWords(tableCaptions: ["Tableau"]))
    #expect(reader.tree.nodes.contains { $0.kind == .tableCaption })
  }

  @Test func oneElementOfHTMLIsOneMistake() {
    let (tree, _) = read("a <u>b</u> <sub>c</sub> d</i>")
    #expect(tree.nodes.filter { $0.kind == .htmlInline }.map(\.flag) == [0, 1, 0, 1, 0])
  }

  @Test func emptyCellsBeyondTheFirstRowAreNotLost() {
    #expect(read("| A | B |\n| --- | --- |\n| 1 | 2 |   |").1.isEmpty)
    #expect(
      read("| A | B |\n| --- | --- |\n| 1 | 2 | 3 |").1.map(\.rule.name) == ["excess-table-cells"])
  }

  @Test func anAddressReferredToTooOftenIsTold() {
    let text =
      String(repeating: "[x] ", count: 64_000) + "\n\n[x]: /"
      + String(repeating: "a", count: 100_000)
    #expect(read(text).1.map(\.rule.name) == ["definition-too-long"])
    let short = String(repeating: "[x] ", count: hostileSize(64_000)) + "\n\n[x]: https://example.org"
    #expect(read(short).1.isEmpty)
  }

  @Test func rowsThatLackCellsAreBounded() {
    let head =
      String(repeating: "|a", count: 60) + "|\n" + String(repeating: "|-", count: 60) + "|\n"
    #expect(
      read(head + String(repeating: "|\n", count: 50_000)).1.map(\.rule.name) == ["table-too-wide"])
  }
}
