import BriefDiagnostics
import MustacheTemplates
import Testing

/// What no template needs is told at its place, and neither the check nor a page runs away.
struct TemplateLimitTests {
  static let page = ContextType("a page", [.init("isNew", .flag, ""), .init("title", .text, "")])

  func told(_ files: [(String, String)]) -> [Diagnostic] {
    TemplateSet.compile(
      files.map { ($0.0, SourceFile(path: "Templates/\($0.0).mustache", text: $0.1)) },
      pages: [("main", Self.page)], types: [Self.page]
    ).diagnostics
  }

  @Test(arguments: ["{{#isNew}}", "{{^isNew}}", "{{$main}}", "{{<main}}"])
  func boundsTheDepthOfSections(_ tag: String) {
    let closing = tag.replacing(/[#^$<]/, with: "/")
    for count in [5_400, 40_000] {
      let text =
        String(repeating: tag, count: count) + "x" + String(repeating: closing, count: count)
      let found = told([("main", text)])
      #expect(found.contains { $0.summary.hasPrefix("sections are nested more than 64 deep") })
      #expect(found.count < 4)
    }
    #expect(
      told([("main", String(repeating: tag, count: 40_000))]).map(\.rule.name).allSatisfy {
        $0 == "template-syntax"
      })
  }

  @Test func tellsPartialsThatDouble() {
    var files = [("main", "{{> b0}}")]
    for number in 0..<30 {
      files.append(("b\(number)", number < 29 ? "{{> b\(number + 1)}}{{> b\(number + 1)}}" : "x"))
    }
    let found = told(files)
    #expect(found.count == 1)
    #expect(found.first?.summary.contains("more than 200000 tags") == true)
  }

  @Test func tellsPartialsThatDoubleInDifferentScopes() {
    var files = [("main", "{{> b0}}")]
    for number in 0..<30 {
      let next = "{{> b\(number + 1)}}"
      files.append(
        (
          "b\(number)",
          number < 29 ? "{{#isNew}}\(next){{/isNew}}{{#title}}\(next){{/title}}" : "{{.}}"
        ))
    }
    #expect(told(files).contains { $0.summary.contains("tags") })
  }

  @Test func tellsAChainOfTemplatesThatIsTooLong() {
    var files = [("main", "{{> b0}}")]
    for number in 0..<200 { files.append(("b\(number)", "{{> b\(number + 1)}}")) }
    files.append(("b200", "x"))
    let found = told(files)
    #expect(found.count == 1)
    #expect(found.first?.summary.contains("more than 32 templates") == true)
  }

  @Test func circlesThroughBlocksEnd() {
    let found = told([
      ("main", "{{<layout}}{{$main}}{{> main}}{{/main}}{{/layout}}"),
      ("layout", "{{$main}}{{$main}}{{<layout}}{{$main}}{{/main}}{{/layout}}{{/main}}{{/main}}"),
    ])
    #expect(found.map(\.rule.name).allSatisfy { $0 == "template-syntax" } && !found.isEmpty)
  }

  @Test(arguments: [
    "{{=<% %>=}}\n", "{{title}}", "text\n", "{{#isNew}}{{/isNew}}\n", "{{! a }}", "{{",
  ])
  func aMegabyteOfAnythingIsRead(_ piece: String) {
    let found = told([("main", String(repeating: piece, count: 1_000_000 / piece.utf8.count))])
    #expect(found.count < 1_000_001)
  }
}
