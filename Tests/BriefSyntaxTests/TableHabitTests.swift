import BriefDiagnostics
import BriefSyntax
import TestSupport
import Testing

/// Tables and their captions as other programs have them: what is none here is told where it stands, with what
/// makes one of it.
struct TableHabitTests {
  static let words = SyntaxWords(
    tableCaptions: ["Tabla", "Table"], captionWord: "Table",
    tableNames: ["table": "Table", "tab": "Table", "tabla": "Tabla", "cuadro": "Tabla"],
    figureNames: ["figure", "fig", "figura"])

  func read(_ text: String) -> (tree: MarkdownTree, told: [Diagnostic]) {
    let reader = MarkdownReader()
    let told = reader.read(SourceFile(path: "a.md", text: text), from: 0, words: Self.words)
    return (reader.tree, told)
  }

  func repaired(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for told in read(text).told.sorted(by: { ($0.range?.start ?? 0) > ($1.range?.start ?? 0) }) {
      guard let range = told.range, let new = told.repair?.new else { continue }
      bytes.replaceSubrange(range.start..<range.end, with: Array(new.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("| Drug | Dose |\n| A | 10 mg |\n", "| Drug | Dose |\n| --- | --- |\n| A | 10 mg |\n"),
    (
      "> [!NOTE]\n> | Drug | Dose |\n> | A | 10 mg |\n",
      "> [!NOTE]\n> | Drug | Dose |\n> | --- | --- |\n> | A | 10 mg |\n"
    ),
    (
      "- | Drug | Dose |\n  | A | 10 mg |\n", "- | Drug | Dose |\n  | --- | --- |\n  | A | 10 mg |\n"
    ),
    (
      "1. The doses:\n\n   | Drug | Dose |\n   | A | 10 mg |\n",
      "1. The doses:\n\n   | Drug | Dose |\n   | --- | --- |\n   | A | 10 mg |\n"
    ),
    (
      "> - | Drug | Dose |\n>   | A | 10 mg |\n",
      "> - | Drug | Dose |\n>   | --- | --- |\n>   | A | 10 mg |\n"
    ),
    (
      "Drug | Dose | Week\nA | 10 mg | 1\n", "Drug | Dose | Week\n--- | --- | ---\nA | 10 mg | 1\n"
    ),
    ("Drug | Dose\nA | 10 mg\nB | 5 mg\n", "Drug | Dose\n--- | ---\nA | 10 mg\nB | 5 mg\n"),
    (
      "> | Drug | Dose |\n> | --- |\n> | A | 10 mg |\n",
      "> | Drug | Dose |\n> | --- | --- |\n> | A | 10 mg |\n"
    ),
  ])
  func rowsWithoutDashesBecomeATableWhereverTheyStand(_ text: String, _ right: String) {
    #expect(read(text).told.map(\.rule.name) == ["table-form"])
    #expect(repaired(text) == right)
    let (tree, told) = read(right)
    #expect(told.isEmpty && tree.nodes.contains { $0.kind == .table })
  }

  static let table = "| A | B |\n| --- | --- |\n| 1 | 2 |\n"

  @Test(arguments: [
    ("⟦Table 5: ⟧Doses", "Table: Doses"), ("⟦TABLE: ⟧Doses", "Table: Doses"),
    ("⟦Table : ⟧Doses", "Table: Doses"), ("⟦Tab. 2 – ⟧Doses", "Table: Doses"),
    ("⟦**Table 1.** ⟧Doses", "Table: Doses"), ("⟦Tabla 3.2. ⟧Dosis", "Tabla: Dosis"),
    ("⟦Cuadro IV. ⟧Dosis", "Tabla: Dosis"), ("⟦tabla: ⟧Dosis", "Tabla: Dosis"),
    ("⟦_Table A_: ⟧Doses", "Table: Doses"), ("⟦**Table 2** ⟧Doses", "Table: Doses"),
    ("⟦**Table 5: ⟧Doses**", "**Table 5: Doses**"),
  ])
  func aCaptionInAnotherFormIsToldAboveItsTable(_ line: String, _ right: String) {
    let marked = MarkedText(line + "\n\n" + Self.table)
    let told = read(marked.text).told
    #expect(told.map(\.rule.name) == ["table-form"])
    #expect(told.compactMap { $0.range.map { $0.start..<$0.end } } == marked.ranges)
    #expect(repaired(marked.text) == right + "\n\n" + Self.table)
  }

  @Test(arguments: ["⟦Table: ⟧Doses", "⟦Table 5: ⟧Doses", "⟦Tabla 5. ⟧Dosis", "⟦*Tabla 5.* ⟧Dosis"])
  func aCaptionBelowItsTableIsTold(_ line: String) {
    for (before, after) in [("", ""), ("> ", "")] {
      let text = (Self.table + "\n" + line + "\n").split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? String(before.dropLast()) : before + $0 }.joined(separator: "\n") + after
      let marked = MarkedText(text)
      let told = read(marked.text).told
      #expect(told.map(\.rule.name) == ["table-form"])
      #expect(told.compactMap { $0.range.map { $0.start..<$0.end } } == marked.ranges)
    }
  }

  @Test(arguments: ["⟦Source: WHO 2020⟧", "⟦Table: Doses⟧", "⟦Text goes on.⟧"])
  func aLineThatATableSwallowsIsTold(_ line: String) {
    let marked = MarkedText(Self.table + line + "\n")
    let told = read(marked.text).told
    #expect(told.map(\.rule.name) == ["table-form"])
    #expect(told.compactMap { $0.range.map { $0.start..<$0.end } } == marked.ranges)
  }

  @Test func theCaptionOfAPictureIsItsTitle() {
    let marked = MarkedText("![Doses](doses.png)\n\n⟦Figure 2. ⟧Doses over three weeks\n")
    let told = read(marked.text).told
    #expect(told.compactMap { $0.range.map { $0.start..<$0.end } } == marked.ranges)
  }

  @Test(arguments: [
    "Table: Doses\n\n" + table, "Tabla: Dosis\n\n" + table, "Table 5 shows the doses.\n\n" + table,
    "Table salt: how much there is\n\n" + table, table + "\nTables 2 and 3 are long.\n",
    table + "\nTable: Doses\n\n" + table, "Tablets: three a day\n\n" + table, "Table 5: no table follows.\n",
    "Home | About\n", "The one | the other\nor | both\n", "| A |\n| - |\nwords\n", "- | A | B |\n- | C | D |\n",
    "```\n| A | B |\n| 1 | 2 |\n```\n", "![Doses](doses.png)\n\nThe figure shows doses.\n",
    "1 | 2 | 3", "A `|` b | c | d",
  ])
  func whatIsNoCaptionAndNoTableIsLeftAlone(_ text: String) {
    #expect(read(text).told.map(\.summary) == [])
  }
}
