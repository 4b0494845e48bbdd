import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace
import Bytes

/// `briefs doctor`: what can be repaired without asking anyone what was meant.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: say(Message("Propose repairs of documents as a diff; make them with --write.")),
    discussion: say(
      Message(
        "Dates in other forms, names of countries instead of codes, misspelt topics, ids, fields and links, links to documents that were renamed, old addresses of renamed documents, missing quotes."
      )))

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: explained("Make the repairs."))
  var write = false

  func run() async throws {
    let world = try options.open()
    let prepared = try prepare(Reading(world))
    let renames = await world.renames()
    let ward = Ward(prepared, renames: renames, workers: options.workers)
    let found = ward.repairs()
    for (before, after) in found.changes {
      print(unifiedDiff(before, after, paint: Paint(on: Terminal.hasColour)), terminator: "")
    }
    for rename in found.renames {
      print(
        say(Message("rename: \(rename.old) → \(rename.new)")))
    }
    let count = found.changes.count + found.renames.count
    guard count > 0 else {
      complain(Message("There is nothing that can be repaired without asking."))
      finish(.success)
    }
    if write {
      for (before, after) in found.changes { try world.workspace.replace(before, by: after) }
      for rename in found.renames { try world.workspace.rename(rename.old, to: rename.new) }
    }
    let left = BriefCompiler.check(
      try prepare(Reading(ChangedWorld(world, changes: found.fileChanges(of: prepared)))),
      options.wish())
    complain(
      write
        ? .counted(
          count, one: "Repaired \(count) file. 'briefs check' says what is left.",
          other: "Repaired \(count) files. 'briefs check' says what is left.")
        : .counted(
          count,
          one: "\(count) file to repair. Nothing was changed; 'briefs doctor --write' does it.",
          other: "\(count) files to repair. Nothing was changed; 'briefs doctor --write' does it."))
    if let rest = summary(left.diagnostics, of: left.documentCount) {
      complain(Message("After that: \(rest)."))
    }
    finish(.success)
  }
}
