import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace

/// `briefs schema`: what may be written, for editors and for people.
struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: say(
      Message("Print what may be written in a document's fields, as a JSON Schema for editors.")),
    discussion: examples([
      "briefs schema > brief.schema.json": Message("the fields of a document"),
      "briefs schema site > site.schema.json": .verbatim("Site/site.yml"),
      "briefs schema --format text": Message("a list for people"),
    ]))

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case document, claim, site, topics, glossary, wording
  }
  enum Form: String, ExpressibleByArgument, CaseIterable { case json, text }

  @Argument(help: explained("document, claim, site, topics, glossary or wording.", value: "part"))
  var part = Part.document

  @Option(help: explained("json, or text for a list that people read.", value: "format"))
  var format = Form.json

  @Option(help: explained("The folder with Briefs, Templates and Site.", value: "dir"))
  var root = "."

  @OptionGroup var messages: MessageOptions

  func run() async throws {
    if format == .text {
      for group in manualGroups {
        print("\n\(say(group.label))")
        for field in group.fields {
          print("  \(field.name): \(say(field.meaning))")
          print("      \(say(field.description))")
          print("      \(field.name): \(field.example)")
        }
      }
      return
    }
    // Without a workspace the lists of a site are left open.
    let options = try WorkspaceOptions.parse(["--root", root])
    let vocabulary = (try? prepare(Reading(try options.open())))?.compiler.vocabulary
    print(
      jsonSchema(of: part.schema, vocabulary: vocabulary, in: Terminal.catalogue), terminator: "")
  }
}

extension Schema.Part {
  var schema: JSONSchemaPart {
    switch self {
    case .document: .document
    case .claim: .claim
    case .site: .site
    case .topics: .topics
    case .glossary: .glossary
    case .wording: .wording
    }
  }
}
