import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefWorkspace

/// `briefs export ID`: one document in another form.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(Message("Write one document in another form: plain text.")),
    discussion: examples([
      "briefs export es-plan": Message("to the terminal"),
      "briefs export es-plan --lang es --output es-plan.txt": nil,
    ]))

  /// The forms that a document can be written in.
  enum Form: String, CaseIterable, ExpressibleByArgument { case text }

  @Argument(help: explained("The id of the document.", value: "id"))
  var id: String

  @OptionGroup var options: WorkspaceOptions

  @Option(
    help: explained(
      "The language of the reader; the first of the site unless named.", value: "language"))
  var lang: String?

  @Option(help: explained("The form: text.", value: "form"))
  var to: Form = .text

  @Option(help: explained("The file that is written; the terminal unless named.", value: "file"))
  var output: String?

  @Flag(help: explained("Take drafts and embargoed documents too: for reviewers."))
  var includeWithheld = false

  func run() async throws {
    let checked = try options.check { $0.includesWithheld = includeWithheld }
    let text =
      switch to {
      case .text: try checked.plainText(of: id, in: lang)
      }
    guard let output else { return print(text, terminator: "") }
    try writeText(text, to: output)
  }
}
