import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefWorkspace
import Foundation

/// `briefs export ID`: one document in another form.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write one document in another form: plain text.",
    discussion: """
      briefs export es-plan                         to the terminal
      briefs export es-plan --lang es --output es-plan.txt
      """)

  /// The forms that a document can be written in.
  enum Form: String, CaseIterable, ExpressibleByArgument { case text }

  @Argument(help: "The id of the document.")
  var id: String

  @OptionGroup var options: WorkspaceOptions

  @Option(
    help: ArgumentHelp(
      "The language of the reader; the first of the site unless named.", valueName: "lang"))
  var lang: String?

  @Option(help: "The form: text.")
  var to: Form = .text

  @Option(
    help: ArgumentHelp("The file that is written; the terminal unless named.", valueName: "file"))
  var output: String?

  @Flag(help: "Take drafts and embargoed documents too: for reviewers.")
  var includeWithheld = false

  func run() async throws {
    let checked = try options.check { $0.includesWithheld = includeWithheld }
    let text =
      switch to {
      case .text: try checked.plainText(of: id, in: lang)
      }
    guard let output else { return FileHandle.standardOutput.write(Data(text.utf8)) }
    do { try Data(text.utf8).write(to: URL(filePath: output)) } catch {
      throw WorkspaceError(Message("'\(output)' cannot be written: \(error.localizedDescription)"))
    }
  }
}
