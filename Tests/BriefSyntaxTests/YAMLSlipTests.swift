import BriefDiagnostics
import TestSupport
import Testing

@testable import BriefSyntax

/// What people write in fields that YAML reads otherwise: one finding each, with what to write.
struct YAMLSlipTests {
  @Test func aBlankThatIsCutInTheMiddleAtTheEndIsNone() {
    let bytes = Array("---\na:".utf8) + [0xE2, 0x80]
    _ = readYAML(SourceFile(path: "a", bytes: bytes), in: 4..<bytes.count)
    _ = readFrontMatter(SourceFile(path: "a", bytes: bytes))
  }

  func read(_ text: String) -> Diagnosed<YAMLNode> {
    readYAML(SourceFile(path: "a.md", text: text))
  }

  /// The text as `doctor` leaves it: every repair done.
  func repaired(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let told = read(text).diagnostics.sorted { ($0.range?.start ?? 0) > ($1.range?.start ?? 0) }
    for diagnostic in told {
      guard let range = diagnostic.range, let new = diagnostic.repair?.new else { continue }
      bytes.replaceSubrange(range.start..<range.end, with: Array(new.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "Withdrawal: what works", "'Fading' policy of today", "\"Fading\" policy of today",
    "@home care for patients", "- a dash begins this title", "[Draft] plan for the country",
    "{x} plan for the country", "Title with trailing colon:", "*starred* title for this",
    "& and title for all of us", "! bang title for all of us", "% percent title for all",
    "`code` title for all of us", "> folded title for all", "? question title for all",
    "¿Qué hacer: retirar o no?", "key: value: more of this", "| bar", ", comma", "] bracket",
    "} brace",
    "{{ page.title }}", "*Important* \u{2013} news", "Ana said: \"no\" and 'yes'", "back\\slash: x",
    "Update #2 of the plan here", "#1 in support",
  ])
  func keepsTheTextAndTellsTheQuotesToAdd(_ title: String) {
    let text = "title: \(title)\ncountry: ES\nauthors:\n  - name: \(title)\n    role: x\n"
    let read = read(text)
    #expect(read.value["title"]?.scalar == title)
    #expect(read.value["country"]?.scalar == "ES")
    #expect(read.value["authors"]?.list?.first?["name"]?.scalar == title)
    #expect(read.value["authors"]?.list?.first?["role"]?.scalar == "x")
    #expect(read.diagnostics.count == 2)
    for told in read.diagnostics {
      #expect(told.help?.hasPrefix("write ") == true && told.repair?.new != nil)
    }
    let mended = self.read(repaired(text))
    #expect(mended.diagnostics.isEmpty)
    #expect(mended.value["title"]?.scalar == title)
    #expect(mended.value["authors"]?.list?.first?["name"]?.scalar == title)
  }

  @Test(arguments: [
    "100% of patients @ home", "L'Espagne's plan for all", "Title with\ta tab", "-5 mg a week",
    ":x",
    "a:b", "https://example.org/a#b", "x [y] {z} & w", "¿Qué?", "« oui »", "'it''s'", "\"a: b\"",
    "'a # b'", "|\n  a: b\n  # c", ">-\n  a: b", "[a, 'b, c', \"d\"]", "{ a: b, c: [d] }",
    "[a,\n  b]", "[\n  a\n]", "\"a\n  b\"", "a\n  b c\n  d", "ES # a remark", "x  # remark",
    "a \u{2013} b", "!tag", " # a remark\n  one: x\n  two: y", "“Nobody told me”",
  ])
  func leavesAloneWhatYAMLReads(_ value: String) {
    let told = read("before: x\ntitle: \(value)\nnext: y\n")
    #expect(told.diagnostics.map(\.rule.name).filter { $0 != "yaml-feature" } == [])
    #expect(told.value["next"]?.scalar == "y" && told.value["before"]?.scalar == "x")
  }

  @Test(
    arguments: [
      ("authors:\n\u{A0} \u{A0} - name: Ana\nnext: y\n", "authors:\n    - name: Ana\nnext: y\n"),
      ("authors:\n\t- name: Ana\nnext: y\n", "authors:\n  - name: Ana\nnext: y\n"),
      ("title:\u{A0}Ana\nnext: y\n", "title: Ana\nnext: y\n"),
      ("title: \u{A0}Ana\nnext: y\n", "title:  Ana\nnext: y\n"),
      ("title: Ana\n  country: ES\nnext: y\n", "title: Ana\ncountry: ES\nnext: y\n"),
      ("title: \"Ana\"\n  country: ES\nnext: y\n", "title: \"Ana\"\ncountry: ES\nnext: y\n"),
      ("country:ES\nnext: y\n", "country: ES\nnext: y\n"),
      ("title: \"Ana\nnext: y\n", "title: \"Ana\"\nnext: y\n"),
      ("topic: [a, b\nnext: y\n", "topic: [a, b]\nnext: y\n"),
      ("country: “ES”\nnext: y\n", "country: \"ES\"\nnext: y\n"),
      ("title: “A: b”\nnext: y\n", "title: \"A: b\"\nnext: y\n"),
      ("topic: [“a b”, \"c\" d, e]\nnext: y\n", "topic: [\"a b\", '\"c\" d', e]\nnext: y\n"),
      ("summary: one\n  two: three\nnext: y\n", "summary: \"one two: three\"\nnext: y\n"),
    ])
  func tellsWhatIsPlainAndRepairsIt(_ text: String, _ right: String) {
    let read = read(text)
    #expect(!read.diagnostics.isEmpty)
    #expect(read.value["next"]?.scalar == "y")
    if !text.hasPrefix("summary") {
      #expect(repaired(text) == right)
      #expect(self.read(right).diagnostics.isEmpty)
    }
  }

  @Test func anUnclosedQuoteIsToldWhereItOpens() throws {
    let marked = MarkedText("title: ⟦\"Ana and Bo⟧\ncountry: ES\nstatus: draft\n")
    let told = read(marked.text)
    #expect(told.diagnostics.compactMap { $0.range.map { $0.start..<$0.end } } == marked.ranges)
    #expect(told.value["status"]?.scalar == "draft")
  }

  @Test func escapesForControlCharactersAreTold() {
    let told = read("title: \"A title \\x07 with \\e inside\"\n").diagnostics
    #expect(told.map(\.rule.name) == ["control-character"])
  }

  @Test func everyControlCharacterIsToldInOneRun() {
    let text = "One\u{1} two\u{2} three\u{7F}, \u{E000}\u{85} four.\n"
    let told = checkText(SourceFile(path: "a.md", text: text))
    #expect(told.count == 5)
    #expect(told.allSatisfy { $0.repair?.new == "" })
  }

  @Test func aRemarkBehindOneWordIsARemark() {
    #expect(read("status: draft # until March\ncountry: ES  # Spain\n").diagnostics.isEmpty)
    let told = read("title: My title # working title\n").diagnostics
    #expect(told.map(\.rule.name) == ["cut-text"] && told.first?.severity == .warning)
  }

  @Test func tensOfThousandsOfKeysAndSlipsEndInTime() {
    let count = hostileSize(50_000)
    let keys = (0..<count).map { "k\($0): v\n" }.joined()
    #expect(read(keys).value.mapping?.count == count)
    for piece in [
      "a: [", "a: \"x\n", "a: 'x\n", "- [\n", "a: {b\n", "  a:b\n", "a: x\n  b\n", "\t- a\n",
    ] {
      #expect(!read(String(repeating: piece, count: hostileSize(30_000))).diagnostics.isEmpty)
    }
  }
}

/// Fields that are written in another form, and lines that lost their indentation.
struct YAMLLineTests {
  private let slips = YAMLSlipTests()

  @Test(arguments: [
    ("country = ES\nnext: y\n", "country: ES\nnext: y\n"),
    ("**country**: ES\nnext: y\n", "country: ES\nnext: y\n"),
    ("country：ES\nnext: y\n", "country: ES\nnext: y\n"),
    ("authors:\n- Ana\n-Bo Li\nnext: y\n", "authors:\n- Ana\n- Bo Li\nnext: y\n"),
    (
      "summary: What the plan says\nand what it leaves open\nnext: y\n",
      "summary: What the plan says\n  and what it leaves open\nnext: y\n"
    ),
    (
      "summary: >\nWhat the plan says\nand leaves open\nnext: y\n",
      "summary: >\n  What the plan says\n  and leaves open\nnext: y\n"
    ),
  ])
  func areToldAndRepaired(_ text: String, _ right: String) {
    let read = slips.read(text)
    #expect(!read.diagnostics.isEmpty && read.diagnostics.allSatisfy { $0.help?.isEmpty == false })
    #expect(read.value["next"]?.scalar == "y")
    #expect(slips.repaired(text) == right)
    #expect(slips.read(right).diagnostics.isEmpty)
  }

  @Test func aTextThatGoesOnAtTheMarginIsReadAsAWhole() {
    let read = slips.read("summary: What the plan says\nand what it leaves open\nnext: y\n")
    #expect(read.value["summary"]?.scalar == "What the plan says and what it leaves open")
  }
}
