import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace

/// `briefs schema`: what may be written, for editors and for people.
struct Schema: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what may be written in a document's fields, as a JSON Schema for editors.",
    discussion: """
      briefs schema > brief.schema.json          the fields of a document
      briefs schema site > site.schema.json      Site/site.yml
      briefs schema --format text                a list for people
      """)

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case document, claim, site, topics, glossary, wording
  }
  enum Form: String, ExpressibleByArgument, CaseIterable { case json, text }

  @Argument(help: "document, claim, site, topics, glossary or wording.")
  var part = Part.document

  @Option(help: "json, or text for a list that people read.")
  var format = Form.json

  @Option(
    help: ArgumentHelp("The folder with Briefs, Templates and Site.", valueName: "dir"))
  var root = "."

  @Option(help: ArgumentHelp("The language of descriptions, such as es.", valueName: "language"))
  var messages: String?

  func validate() throws { try refuseUnknownMessages(messages) }

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
