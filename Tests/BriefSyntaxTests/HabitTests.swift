import BriefDiagnostics
import BriefSyntax
import TestSupport
import Testing

/// What people bring with them from other programs: what looks meant and is not taken is told where it
/// stands, and what is plain is repaired.
struct HabitTests {
  func read(_ text: String) -> (MarkdownTree, [Diagnostic]) {
    let reader = MarkdownReader()
    let told = reader.read(SourceFile(path: "a.md", text: text), from: 0)
    return (reader.tree, told)
  }

  func repaired(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for told in read(text).1.sorted(by: { ($0.range?.start ?? 0) > ($1.range?.start ?? 0) }) {
      guard let range = told.range, let new = told.repair?.new else { continue }
      bytes.replaceSubrange(range.start..<range.end, with: Array(new.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Each with the mark around what is told.
  @Test(arguments: [
    "⟦!!! note \"Before you start\"⟧\n", "⟦??? tip⟧\n", "⟦==⟧ What we found\n",
    "⟦.. note:: Ask first⟧\n", "⟦h2.⟧ What we found\n",
    "Text.\n\n⟦[1]⟧ Smith, who said so in 2019.\n", "⟦*[WHO]: World Health Organization⟧\n",
    "⟦#.⟧ Ask the person\n", "⟦(@)⟧ Ask the person\n",
    "⟦+---+---+⟧\n| a | b |\n+---+---+\n", "Dose   Week\n⟦-----  ----⟧\n10     1\n",
    "⟦|⟧ One line of a poem\n| and another\n", "⟦Name\tDose⟧\nAna\t10\n",
    "| A |\n| - |\n| 1 |\n\n⟦: Doses over three weeks {#tbl-doses}⟧\n",
    "It helps ⟦:smile:⟧ a lot.\n", "See ⟦:ref:⟧`here`.\n", "Dose⟦::⟧ 10 mg\n",
    "People on ⟦#benzodiazepines⟧ are many.\n", "It ⟦'''matters'''⟧ much.\n", "⟦[b]No[/b]⟧ to that.\n",
    "A paragraph with a name.⟦ ^its-name⟧\n", "[the plan](⟦https://example.org/the plan.pdf⟧)\n",
    "[the plan]⟦ ⟧(https://example.org)\n", "![Doses](⟦../Site/assets/doses.png =300x⟧)\n",
    "It helps [@⟦ ⟧davies2019].\n",
    "[the plan](⟦https://example.org “The plan”⟧)\n", "{::comment}⟦⟧\n", "- ⟦[/]⟧ half done\n",
    "It ⟦**matters **⟧much.\n", "It ⟦**⟧matters much.\n", "    ⟦indented by a word processor⟧\n",
    "⟦```⟧\nnever closed\n", "####### ⟦⟧\n", "A with⟦\u{AD}⟧drawal.\n", "A zero⟦\u{200B}⟧width.\n",
    "## What we found ⟦{#2.1-found}⟧\n", "> ⟦[! NOTE]⟧\n> Ask first.\n", "> ⟦[!Note]:⟧ Ask first\n",
    "⟦[!NOTE]⟧\nAsk first.\n",
    "A paragraph of a page.⟦ {.lead}⟧\n".replacing("⟦ ", with: " ⟦"), "⟦{.lead}⟧\nA paragraph.\n",
    "Some *words*⟦{.mark}⟧ of it.\n", "> A quotation. ⟦{: .lead}⟧\n",
    "See ⟦\\(x^2\\)⟧ and ⟦\\[y = 2\\]⟧.\n", "[the plan]⟦[plan]⟧ and [the plan]⟦[]⟧.\n",
  ])
  func isToldWhereItStands(_ text: String) {
    let marked = MarkedText(text)
    let told = read(marked.text).1
    #expect(!told.isEmpty)
    if marked.ranges.contains(where: { !$0.isEmpty }) {
      #expect(told.compactMap { $0.range.map { $0.start..<$0.end } } == marked.ranges)
    }
    #expect(told.allSatisfy { $0.help?.isEmpty == false })
  }

  @Test(arguments: [
    ("• One\n• Two\n", "- One\n- Two\n"), ("o\tOne\no\tTwo\n", "-\tOne\n-\tTwo\n"),
    ("(1) One\n(2) Two\n", "1. One\n2. Two\n"), ("a) One\nb) Two\n", "- a) One\n- b) Two\n"),
    ("i. One\nii. Two\n", "- i. One\n- ii. Two\n"), ("1.- Uno\n2.- Dos\n", "1. Uno\n2. Dos\n"),
    ("1º Uno\n2º Dos\n", "1. Uno\n2. Dos\n"), ("1.One\n2.Two\n", "1. One\n2. Two\n"),
    ("-One\n-Two\n", "- One\n- Two\n"), ("✓ One\n✓ Two\n", "- One\n- Two\n"),
    ("It **matters **much.\n", "It **matters** much.\n"),
    ("It ''matters'' much.\n", "It *matters* much.\n"),
    ("A with\u{AD}drawal.\n", "A withdrawal.\n"),
    ("10&#150;20 mg, the patient&#146;s&#x85;\n", "10–20 mg, the patient’s…\n"),
    ("10&#7; mg&#129;\n", "10 mg\n"),
    ("It helps [@ davies2019].\n", "It helps [@davies2019].\n"),
    ("[a](https://example.org/the plan.pdf)\n", "[a](<https://example.org/the plan.pdf>)\n"),
    ("[a](https://example.org “The plan”)\n", "[a](https://example.org \"The plan\")\n"),
    ("[a] (https://example.org)\n", "[a](https://example.org)\n"),
    ("## Found {#2.1-found}\n", "## Found {#2-1-found}\n"),
  ])
  func isRepairedWhereItIsPlain(_ text: String, _ right: String) {
    #expect(repaired(text) == right)
    #expect(read(right).1.isEmpty)
  }

  @Test(arguments: [
    "A sentence that ends with a name (a) and another (b).", "See § 12 of the law, and 1.5 mg.",
    "Grant #12 was given at 10:30:45 to a::b.", "5''6 tall, and \"it's 'so'\".",
    "[sic](as they wrote) and [see above] (p. 3).",
    "a) Only one line begins so.", "-5 mg a week\n-10 mg a week", "*One* word\n*Two* words",
    "x = y == z", "**one** and **two**", "\\*\\*stars\\*\\*", "`**code` and `**more`",
    "```\n**a\n!!! b\n```", "[a](https://example.org/a_(b) \"c\")", "[a](<a b.md>)",
    "| A |\n| - |\n| 1 |", "2^10 and m^2^", "A line\nfollowed by\tone tab.", "v. good\nvi. bad day",
    "https://example.org/#part and a #1 choice", "ภาษา\u{200B}ไทย", "\\(see there\\) and \\[sic\\]",
    "[the plan][Our  Plan], [our plan][] and a set {a, b}.\n\n[our plan]: https://example.org",
    "The set {.5, .6} and {#1}", "[[a]][b]", "[@a][b]",
  ])
  func whatIsWrittenOnPurposeIsLeftAlone(_ text: String) {
    let told = read(text).1.filter { $0.rule.name != "list-form" || !text.hasPrefix("v.") }
    #expect(told.map(\.summary) == [])
  }

  @Test func aSignOfASymbolFontBeginsAnItem() {
    let told = checkText(SourceFile(path: "a.md", text: "\u{F0B7} One\n\u{F0B7}\tTwo\n"))
    #expect(told.map { $0.repair?.new } == ["-", "-"])
  }
}
