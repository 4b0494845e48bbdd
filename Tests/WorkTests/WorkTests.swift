import BriefCompiler
import BriefDiagnostics
import BriefSyntax
import CitationStyle
import Foundation
import MustacheTemplates
import TestSupport
import Testing
import WorkCounter

/// Work grows near n log n with what is put in: each hostile input is fed once, twice, four and eight times as
/// long, and what was done is counted, not timed.
///
/// Every build for debugging counts the bytes that are searched. `make soak` builds once more so that every
/// edge of the program's own code is counted.
struct WorkTests {
  /// Eight times the input may take this many times the work: 8 × log 8n / log n, and some room; the square
  /// would be 64.
  static let most = 14.0

  /// The work of each size, from once to eight times `bytes`.
  func works(_ piece: String, bytes: Int = 6_000, _ read: (String) -> Void) -> [Double] {
    [1, 2, 4, 8].map { times in
      let text = String(repeating: piece, count: times * bytes / piece.utf8.count)
      work_begin()
      read(text)
      return Double(work_done()) + 2_000
    }
  }

  func check(_ works: [Double], _ name: String) {
    #expect(works[3] <= works[0] * Self.most, "\(name): \(works.map { Int($0) })")
  }

  @Test(arguments: [
    "a ", "{++", "{>>a ", "@a [", "[@a", "[@a; ", "[[a", "\\@a ", "&amp;", "[^a] ", "[^a]: b\n\n",
    "](a.md ",
    "[a](b.md) ", "[a](b\\_c) ", "![a](b) ", "*a _b ", "| a ", "|a|\n", "{--x--}", "<b ",
    "<u>a</u> ", "^[a", "^[a] ",
    "a~b~ ", "m^2^ ", "www.a.b ", "a@b.c ", "https://a.b/x» ", "`a ``b ", "`a` ", "```\n", "==a",
    "==a== ", "$a", "%%a",
    "{{a", "{{a}} ", "![a|3](", "[[a^b]] ", "##a\n", "# a\n\n", "• a\n", "|a|b|\n|-|-|\n",
    "[a]: b\n", "[x] ", "]:",
    "\u{A0}- a\n", ": a\n", "> ", "- ", "1. ", "  - a\n", "> [!CLAIM] a\n> x: y\n\n",
    "> [!NOTE]\n> a\n\n", "\n", "a\\\n",
    "Table: x\n\n|a|\n|-|\n|b|\n\n", "![[a#b]]\n\n", "a %  5 % ", "\\", "&#7;", "\u{1}", "---\n",
    "é ü ",
  ])
  func markdown(_ piece: String) {
    let reader = MarkdownReader()
    check(
      works(piece) {
        let source = SourceFile(path: "a.md", text: $0)
        _ = checkText(source)
        _ = reader.read(source, from: 0, words: SyntaxWords(tableCaptions: ["Table"]))
      }, piece)
  }

  @Test(arguments: [
    "a: b\n", "- a\n", "[", "a: [", "{", "a: {", "\"", "a: \"b", "a: 'b\n", "- - ", "? ",
    "a: >\n  b\n", "a:b\n", "\t- a\n",
    "a: b # c\n", "a: b #c\n", "a: &b c\n", "a: *b\n", "  a: b\n", "a: b: c\n", "a: b\n  c: d\n",
    "\u{A0}a: b\n", "---\n",
    "a: [b, \"c\" d]\n", "# a\n", "a: |\n\n", "\n", "a: \"\\x07\"\n",
  ])
  func yaml(_ piece: String) {
    check(works(piece) { _ = readYAML(SourceFile(path: "a", text: $0)) }, piece)
    check(works(piece) { _ = readFrontMatter(SourceFile(path: "a", text: "---\n" + $0)) }, piece)
  }

  @Test(arguments: [
    "{{=<% %>=}}\n", "{{title}}", "{{{title}}}\n", "a\n", "{{#isNew}}", "{{#isNew}}x{{/isNew}}\n",
    "{{/a}}", "{{$a}}",
    "{{$a}}\n  {{/a}}\n", "{{<page}}", "{{> page}}\n", "{{> other}}\n", "{{! x }}\n", "{{", "}}",
    "  {{> other}}  \n",
    "{{^isNew}}\n", "{{.}}", "{{a.b.c}}",
  ])
  func mustache(_ piece: String) {
    let type = ContextType("a page", [.init("isNew", .flag, ""), .init("title", .text, "")])
    check(
      works(piece) { text in
        _ = TemplateSet.compile(
          [
            ("page", SourceFile(path: "page", text: text)),
            ("other", SourceFile(path: "other", text: "x\n")),
          ],
          pages: [("page", type)], types: [type])
      }, piece)
  }

  @Test(arguments: [
    "[", "{\"a\":", "[1,", "\"\\u00e9\",", "{\"a\":1},", "\"\\\\", "1", "-",
    "{\"id\":\"x\",\"type\":\"book\"},", "[[],", "\\", " ",
  ])
  func json(_ piece: String) {
    check(works(piece) { _ = try? JSONReader.read(Array($0.utf8)) }, piece)
    check(works(piece) { _ = readCSLJSON(SourceFile(path: "a.json", text: "[" + $0)) }, piece)
  }

  @Test(arguments: [
    "@a{b,c={d}}\n", "@string{a=\"b\"}\n", "@a{b, author={A and B and }}\n", "{", "@a{",
    "@a{b,t={\\emph{", "@a{b,t={\\'", "\"",
    "@a{b,title={\\'e \\\"u {X}}}\n", "@a{b,crossref={b}}\n", "#", "and ", "@a{b,year=2020,", "%\n",
    "$", "\\", "@comment{",
  ])
  func bibliographies(_ piece: String) {
    check(works(piece) { _ = readBibTeX(SourceFile(path: "a.bib", text: $0)) }, piece)
    check(
      works(piece) {
        _ = readBibTeX(
          SourceFile(path: "a.bib", text: "@a{b, title={" + $0 + "}, author={" + $0 + "}}"))
      }, piece)
  }

  @Test(arguments: [
    "TY  - JOUR\nER  - \n", "AU  - A, B\n", "TI  - ", "TY  - ", "ER  - \n", "  - ", "PY  - 2020\n",
    "PMID- 1\nTI  - a\n\n", "      goes on\n", "%A B\n%T c\n\n", "%0 Book\n", "\n", "a\r",
  ])
  func exportsOfOtherPrograms(_ piece: String) {
    for name in ["a.ris", "a.nbib", "a.enw"] {
      check(works(piece) { _ = readReferences(SourceFile(path: name, text: $0)) }, piece)
    }
  }

  @Test(arguments: [
    "<term name=\"a\">b</term>", "<terms>", "<date form=\"text\">", "<date-part name=\"day\"/>",
    "<term name=\"a\"><single>b</single>", "<style-options/>",
  ])
  func locales(_ piece: String) {
    check(
      works(piece) {
        _ = readLocale(
          SourceFile(
            path: "a.xml",
            text: "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" xml:lang=\"es\"><terms>" + $0))
      }, piece)
  }

  @Test(arguments: [
    "msgid \"a\"\nmsgstr \"b\"\n\n", "msgid \"", "\"a\"\n", "msgctxt \"a\"\n", "#: a.swift\n", "#, fuzzy\n",
    "msgid \"{1}{2}\"\nmsgstr \"{\"\n", "msgstr[0] \"a\"\n", "\\", "msgid_plural \"a\"\n",
  ])
  func catalogues(_ piece: String) {
    let head = "msgid \"\"\nmsgstr \"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n\n"
    check(works(piece) { _ = readCatalogue(SourceFile(path: "es.po", text: head + $0)) }, piece)
  }

  /// `make soak` builds so; a build that counts less would find less.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["BRIEFS_SOAK"] == "edges",
      "skipped: edges are counted in a build of their own; 'make soak' does"))
  func everyEdgeIsCounted() { #expect(work_counts_edges()) }

  @Test(arguments: [
    "<a>", "<a/>", "<a b=\"c\"/>", "</a>", "<!-- a -->", "<!--", "&amp;",
    "<macro name=\"a\"><text value=\"b\"/></macro>",
    "<macro name=\"a\"><text macro=\"a\"/></macro>", "<group>", "<if type=\"book\"/>", "a ", "<",
  ])
  func styles(_ piece: String) {
    check(
      works(piece) {
        _ = readStyle(
          SourceFile(
            path: "a.csl",
            text:
              "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\">"
              + $0),
          name: "a")
      }, piece)
  }
}
