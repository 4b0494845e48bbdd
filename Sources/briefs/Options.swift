import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace
import Foundation

/// How findings are printed.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case rich, concise, json, sarif, github, gitlab
}

/// A moment on the command line: `2026-11-24`, or with time and zone.
struct AsOf: ExpressibleByArgument {
  let moment: Moment
  init?(argument: String) {
    if let moment = Moment(argument) {
      self.moment = moment
    } else if let date = CalendarDate(argument) {
      moment = Moment(seconds: date.dayNumber * 86_400)
    } else {
      return nil
    }
  }
}

/// Options that every command with a workspace has.
struct WorkspaceOptions: ParsableArguments {
  @Option(help: explained("The folder with Briefs, Templates and Site.", value: "dir"))
  var root = "."

  @Option(
    help: explained(
      "How findings are printed: rich, concise, json, sarif, github or gitlab.", value: "format"))
  var format = Format.rich

  @Option(
    name: .customLong("as-of"),
    help: explained(
      "Build as at this moment: 2026-11-24, or 2026-11-24T09:00+01:00.", value: "date-time"))
  var asOf: AsOf?

  @Option(help: explained("How many documents are worked on at once.", value: "n"))
  var jobs: Int?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if let jobs, jobs < 1 || jobs > 512 {
      throw ValidationError(Message("--jobs must be between 1 and 512."))
    }
  }

  /// The words that findings are printed in.
  var catalogue: Catalogue { Terminal.catalogue }
  var workers: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Opens the workspace; the clock is read here and nowhere else.
  func open() throws(WorkspaceError) -> FolderWorld {
    FolderWorld(
      try Workspace(root: root), moment: asOf?.moment ?? Moment(seconds: now()),
      installation: Installation.find())
  }

  /// How a command wants a workspace compiled; long work is shown as it goes on.
  func wish(_ change: (inout CompilationWish) -> Void = { _ in }) -> CompilationWish {
    var wish = CompilationWish(workers: workers) { progress in
      switch progress {
      case .checking(let count) where count > 2_000:
        Terminal.progress(say(Message("Checking \(countedDocuments(count))")))
      case .printing(let done, let all):
        Terminal.progress(say(Message("Printing \(done) of \(all)")))
      default: break
      }
    }
    change(&wish)
    return wish
  }

  /// Opens a workspace and checks it.
  func check(_ change: (inout CompilationWish) -> Void = { _ in }) throws(WorkspaceError)
    -> CheckedSite
  {
    BriefCompiler.check(try prepare(Reading(try open())), wish(change))
  }
}

/// The language that the program speaks; every command has this option.
struct MessageOptions: ParsableArguments {
  @Option(
    name: .customLong("messages"),
    help: explained(
      "The language of messages, such as es; that of your system unless given.", value: "language"))
  var language: String?

  /// Refuses a language that nobody has translated the program into.
  func validate() throws {
    guard let language, LanguageNames.fallbacks(language).last != "en", Terminal.catalogue.isEmpty
    else { return }
    let known = ["en"] + Terminal.files.languages.filter { $0 != "en" }
    throw ValidationError(
      Message(
        "there are no messages in '\(language)'; write --messages with \(Message.anyOf(known))"))
  }
}

extension ValidationError {
  /// Wrong usage, in the language of messages.
  init(_ message: Message) { self.init(say(message)) }
}

/// What was typed as an option, or its refusal.
func taken<Value>(_ answer: TakenAnswer<Value>) throws -> Value {
  switch answer {
  case .value(let value), .meant(let value, _): return value
  case .refused(let reason): throw ValidationError(reason)
  }
}
