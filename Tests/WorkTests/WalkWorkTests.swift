import BriefCompiler
import BriefDiagnostics
import TestSupport
import Testing
import WorkCounter

/// The same for what walks over documents and for what tells the findings: whole workspaces of one long document.
struct WalkWorkTests {
  private func work(_ body: String) throws -> Double {
    let workspace = TestWorkspace(["Briefs/my-brief.md": TestWorkspace.brief(body: body)])
    work_begin()
    _ = try workspace.compile()
    return Double(work_done())
  }

  /// The work of the body alone: what an empty workspace takes is left out.
  @Test(arguments: [
    "### h\n\n", "[x](#y) ", "[x](z.md) ", "![x](z.png) ", "[[x]] ", "[@davies2019incidence] ",
    "[@x2020] ", "[^a] ", "^[a] ",
    "[[term:x]] ", "[[country:XX]] ", "addict ", "www.a.b ", "<b>a</b> ",
    "> [!CLAIM] a\n> certainty: low\n>\n> It may.\n\n",
    "> [!CLAIM] a\n> without: 1/2 (1 to 2\n> relative: RR 3,0 (1.9\n>\n> It may.\n\n",
    "> [!CLAIM] a\n> lowered: imprecision 1, imprecision 1\n> people: 1 000 000,00.0 %\n>\n> It may.\n\n",
    "[[#x]] ", "## a\n\n[[#a]]\n\n", "![[x#y]]\n\n", "| a |\n| --- |\n| b |\n\n", "## a {#b}\n\n", "`a` ", "a. ", "[x](www.y.org) ",
    "- a\n",
  ])
  func documents(_ piece: String) throws {
    let empty = try work("x")
    let works = try [1, 2, 4, 8].map { times in
      try max(0, work(String(repeating: piece, count: times * 6_000 / piece.utf8.count)) - empty)
        + 20_000
    }
    #expect(works[3] <= works[0] * WorkTests.most, "\(piece): \(works.map { Int($0) })")
  }

  /// The site's own files: lists that name each other, and settings without end.
  @Test(arguments: [
    ("Site/topics.yml", "- id: topic-#\n  label: A\n  parent: topic-0\n", ""),
    ("Site/topics.yml", "- id: topic-#\n  label: A\n  aliases: [other-#]\n", ""),
    ("Site/glossary.yml", "- id: term-#\n  term: Word #\n  avoid: { en: [bad-#] }\n", ""),
    ("Site/site.yml", "  target-#: { kind: folder, path: a }\n", "title: A\npublish:\n"),
    ("Site/site.yml", "  rule-#: off\n", "title: A\nrules:\n"),
  ])
  func filesOfTheSite(_ file: (path: String, piece: String, head: String)) throws {
    func work(_ count: Int) throws -> Double {
      let text = (0..<count).map { file.piece.replacing("#", with: "\($0)") }.joined()
      let workspace = TestWorkspace([file.path: file.head + text])
      work_begin()
      _ = try workspace.compile()
      return Double(work_done())
    }
    let empty = try work(1)
    let works = try [40, 80, 160, 320].map { try max(0, work($0) - empty) + 20_000 }
    #expect(works[3] <= works[0] * WorkTests.most, "\(file.piece): \(works.map { Int($0) })")
  }

  /// Documents that lead to each other in circles, quote each other, and claim one old address.
  @Test(arguments: [
    "See [[brief-#]].\n", "![[brief-##claim]]\n\n> [!CLAIM] claim\n> certainty: low\n>\n> It may.\n",
  ])
  func documentsInACircle(_ body: String) throws {
    func work(_ count: Int) throws -> Double {
      var files: [String: String] = [:]
      for number in 0..<count {
        files["Briefs/brief-\(number).md"] = TestWorkspace.brief(
          "aliases: [/old/]", body: body.replacing("-#", with: "-\((number + 1) % count)"))
      }
      let workspace = TestWorkspace(files)
      work_begin()
      _ = try workspace.compile()
      return Double(work_done())
    }
    let works = try [5, 10, 20, 40].map { try work($0) + 20_000 }
    #expect(works[3] <= works[0] * WorkTests.most, "\(body): \(works.map { Int($0) })")
  }

  @Test(arguments: ["\n", " "])
  func printers(_ separator: String) {
    func work(_ count: Int) -> Double {
      let text = (0..<count).map { "finding\($0)" }.joined(separator: separator)
      let source = SourceFile(path: "a.md", text: text)
      let told = (0..<count).map { number in
        Diagnostic(
          .unreadableFile,
          at: source.range(number * text.utf8.count / count, number * text.utf8.count / count + 1),
          Message("this cannot be read"), help: Message("write it otherwise"))
      }
      work_begin()
      var excerpts = SourceExcerpts { _ in source }
      for diagnostic in told {
        _ = printConcise(diagnostic, &excerpts)
        _ = printRich(diagnostic, &excerpts, colour: false)
      }
      _ = printJSON(told, &excerpts)
      return Double(work_done()) + 5_000
    }
    let works = [200, 400, 800, 1_600].map { work($0) }
    #expect(works[3] <= works[0] * WorkTests.most, "\(works.map { Int($0) })")
  }
}
