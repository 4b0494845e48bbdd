import BriefDiagnostics
import Bytes
import MustacheTemplates
import Testing

struct TemplateTests {
  static let person = ContextType(
    "a person", [.init("name", .text, ""), .init("about", .markup, "")])
  static let page = ContextType(
    "a page",
    [.init("people", .list(person), ""), .init("isNew", .flag, ""), .init("title", .text, "")])

  struct Person: TemplateContext {
    let name: String
    var type: ContextType { TemplateTests.person }
    func value(_ field: Int) -> TemplateValue {
      field == 0 ? .text(name) : .markup("<b>\(name)</b>")
    }
  }

  struct Page: TemplateContext {
    var type: ContextType { TemplateTests.page }
    func value(_ field: Int) -> TemplateValue {
      switch field {
      case 0: .list([Person(name: "Ana & Bo"), Person(name: "Chi")])
      case 1: .flag(true)
      default: .text("<Title>")
      }
    }
  }

  func render(_ files: [(String, String)]) throws -> (String, [Diagnostic]) {
    let compiled = TemplateSet.compile(
      files.map { ($0.0, SourceFile(path: "Templates/\($0.0).mustache", text: $0.1)) },
      pages: [("main", Self.page)], types: [Self.page, Self.person])
    var renderer = TemplateRenderer(compiled.value)
    var buffer = ByteBuffer()
    renderer.render(try #require(compiled.value.number(of: "main")), Page(), into: &buffer)
    return (buffer.string, compiled.diagnostics)
  }

  @Test func escapesTextAndShowsMarkupAsItIs() throws {
    let (text, told) = try render([("main", "{{title}}{{#people}} {{name}} {{about}}{{/people}}")])
    #expect(text == "&lt;Title&gt; Ana &amp; Bo <b>Ana & Bo</b> Chi <b>Chi</b>")
    #expect(told.isEmpty)
  }

  @Test func indentsEveryLineOfAPartialThatStandsAlone() throws {
    let (text, _) = try render([
      ("main", "<ul>\n  {{> item}}\n</ul>\n"),
      ("item", "{{#people}}\n<li>{{name}}</li>\n{{/people}}\n"),
    ])
    #expect(text == "<ul>\n  <li>Ana &amp; Bo</li>\n  <li>Chi</li>\n</ul>\n")
  }

  @Test func tellsAMisspeltNameInAPartialOnce() throws {
    let (_, told) = try render([
      ("main", "{{#people}}{{> item}}{{/people}}{{#isNew}}{{> item}}{{/isNew}}"),
      ("item", "{{titel}}"),
    ])
    #expect(told.map(\.summary) == ["a person has no value 'titel'; did you mean 'title'?"])
  }

  @Test func tellsATemplateThatIncludesItself() throws {
    let (_, told) = try render([("main", "{{> main}}")])
    #expect(told.map(\.rule.name) == ["template-syntax"])
  }

  @Test func aBlockWithinItsOwnOverrideShowsItsOwnWords() throws {
    let (text, told) = try render([
      ("main", "{{<layout}}{{$main}}({{$main}}inner{{/main}}){{/main}}{{/layout}}"),
      ("layout", "<{{$main}}default{{/main}}>"),
    ])
    #expect(text == "<(inner)>")
    #expect(told.map(\.summary) == ["the block 'main' stands inside itself"])
  }

  @Test func theOutermostOverrideWinsThroughTwoLayouts() throws {
    let (text, _) = try render([
      ("main", "{{<middle}}{{$main}}outer{{/main}}{{/middle}}"),
      ("middle", "{{<layout}}{{$main}}[{{$main}}middle{{/main}}]{{/main}}{{/layout}}"),
      ("layout", "<{{$main}}default{{/main}}>"),
    ])
    #expect(text == "<outer>")
  }

  @Test func tellsAListThatIsGoneThroughInsideItself() throws {
    let nested = "{{#people}}{{#people}}{{name}}{{/people}}{{/people}}"
    let (_, told) = try render([("main", nested)])
    #expect(told.map(\.rule.name) == ["wrong-section"])
  }

  @Test func aProgramBesideThisOneRendersTexts() {
    let templates = Templates(
      [
        "page": "<h1>{{title}}</h1>{{#people}}{{> person}}{{/people}}", "person": "<p>{{name}}</p>",
      ],
      pages: ["page": .object(["title": .text, "people": .list(["name": .text])])])
    #expect(templates.problems == [])
    let people = TemplateData.list([.object(["name": .text("Chi")])])
    #expect(
      templates.render("page", .object(["title": .text("A & B"), "people": people]))
        == "<h1>A &amp; B</h1><p>Chi</p>")
    #expect(
      Templates(["a": "{{x.y}}{{#z}}{{.}}{{/z}}"]).render(
        "a", .object(["x": .object(["y": .text("1")]), "z": .list([.text("2"), .text("3")])]))
        == "123")
    let wrong = Templates(["page": "a\n{{titel}}"], pages: ["page": .object(["title": .text])])
    #expect(wrong.problems.map(\.line) == [2])
  }
}
