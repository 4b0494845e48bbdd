import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefWorkspace
import Foundation

/// `briefs serve`: the site as it will be, brought up to date with every saved file.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: say(
      Message("Show the site while you write: every saved file is on the page at once.")),
    discussion: say(
      Message(
        "Drafts and embargoed documents are shown and marked. The address works on this computer only. What the check says stands on the page, at the paragraph; PDFs are made when you ask for one."
      )))

  @OptionGroup var options: WorkspaceOptions

  @Option(help: explained("The port; the first free one from 4000 on unless named.", value: "n"))
  var port: Int?

  @Flag(
    help: explained(
      "Look for changes twice a second, where the system does not tell of them: on network folders."
    ))
  var poll = false

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError(Message("--port must be between 1 and 65535."))
    }
  }

  func run() async throws {
    let preview = try Preview(options, polls: poll)
    let server = try PreviewServer(
      port: port, installation: Installation.find(), answer: { await preview.workspace.answer($0) })
    server.announce(preview.workspace.message)
    let watching = Thread { preview.follow { server.announce($0) } }
    // Documents are checked on this thread too.
    watching.stackSize = 16 << 20
    watching.start()
    try await server.run { port in
      complain(Message("Preview: http://localhost:\(port)/   (Ctrl-C ends it)"))
      complain(preview.opening)
      try? preview.tellWhatIsBroken()
    }
  }
}
