import ArgumentParser
import BriefCompiler
import BriefDiagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program: one command per file; each parses its arguments, calls the rooms below, and prints.
@main
struct Briefs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefs", abstract: say(
      Message("Turns policy briefs in Markdown into a cross-linked site and accessible PDFs.")),
    discussion: say(
      Message(
        "Exit status: 0 all is well, 1 errors in documents, 2 wrong usage, 3 a broken world (disk, missing program)."
      ) + .verbatim("\n\n")
        + Message(
          "The program speaks the language of your system (LC_ALL, LC_MESSAGES, LANG), or that of --messages; what it writes into files of the group is in the first language of the site."
        )),
    version: "briefs \(toolVersion)",
    subcommands: [
      Serve.self, Build.self, Check.self, New.self, List.self, Translation.self,
      Doctor.self, Export.self, Publish.self, Verify.self, Init.self, Schema.self,
    ])

  static func main() async {
    // A program that ended, or a reader that went away, is an error where it is written to.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as Finished {
      finish(error.code)
    } catch let error as WorkspaceError {
      Terminal.endProgress()
      complain("\(errorMark) \(say(error.message))")
      finish(.world)
    } catch let error as ValidationError {
      // What a command itself refuses is a sentence of its own; how it is used is not the question.
      Terminal.endProgress()
      complain("\(errorMark) \(error.message)")
      finish(.usage)
    } catch {
      // The parser's own status for wrong usage is 64; here it is 2.
      let message = localized(fullMessage(for: error))
      let code = exitCode(for: error)
      if code == .success {
        Swift.print(message)
        finish(.success)
      }
      complain(message)
      finish(.usage)
    }
    finish(.success)
  }
}

/// How a command ends.
enum ExitStatus: Int32 {
  case success = 0
  case documents = 1
  case usage = 2
  case world = 3
}

/// Thrown by a command that has told everything and ends with a status.
struct Finished: Error {
  let code: ExitStatus
}
