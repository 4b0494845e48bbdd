import ArgumentParser
import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace
import Bytes

/// `briefs doctor`: what can be repaired without asking anyone what was meant.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Propose repairs of documents as a diff; make them with --write.",
    discussion: """
      Dates in other forms, names of countries instead of codes, misspelt topics, ids, fields and links,
      links to documents that were renamed, old addresses of renamed documents, missing quotes.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Make the repairs.")
  var write = false

  private var spanish: Bool { options.language == "es" }

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
        spanish
          ? "cambiar de nombre: \(rename.old) → \(rename.new)"
          : "rename: \(rename.old) → \(rename.new)")
    }
    let count = found.changes.count + found.renames.count
    guard count > 0 else {
      complain(
        spanish
          ? "No hay nada que pueda repararse sin preguntar."
          : "There is nothing that can be repaired without asking.")
      finish(.success)
    }
    if write {
      for (before, after) in found.changes { try world.workspace.replace(before, by: after) }
      for rename in found.renames { try world.workspace.rename(rename.old, to: rename.new) }
    }
    let files = counted(count, "file") ?? ""
    let archivos = counted(count, "archivo", "archivos") ?? ""
    complain(
      write
        ? spanish
          ? "Se repararon \(archivos). 'briefs check' dice lo que queda."
          : "Repaired \(files). 'briefs check' says what is left."
        : spanish
          ? "\(archivos) por reparar. No se cambió nada; 'briefs doctor --write' lo hace."
          : "\(files) to repair. Nothing was changed; 'briefs doctor --write' does it.")
    finish(.success)
  }
}
