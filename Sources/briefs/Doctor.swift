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
    do { try await doctor() } catch let error as WorkspaceError { throw stop(error) }
  }

  private func doctor() async throws {
    let prepared = try PreparedWorkspace.read(options)
    let renames = await prepared.workspace.renames()
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
      for (before, after) in found.changes { try prepared.workspace.replace(before, by: after) }
      for rename in found.renames { try prepared.workspace.rename(rename.old, to: rename.new) }
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

/// Two states of a file as a unified diff, with two lines around each change.
func unifiedDiff(_ before: SourceFile, _ after: SourceFile, paint: Paint) -> String {
  func lines(_ file: SourceFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { String($0) }
  }
  let (old, new) = (lines(before), lines(after))
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  // Every line with its mark, old and new interleaved.
  var marked: [(mark: Character, text: String, old: Int, new: Int)] = []
  var (at, other) = (0, 0)
  while at < old.count || other < new.count {
    if removed.contains(at) {
      marked.append(("-", old[at], at, other))
      at += 1
    } else if inserted.contains(other) {
      marked.append(("+", new[other], at, other))
      other += 1
    } else {
      marked.append((" ", old[at], at, other))
      at += 1
      other += 1
    }
  }
  var out = "--- \(before.path)\n+++ \(after.path)\n"
  var number = 0
  while number < marked.count {
    guard marked[number].mark != " " else {
      number += 1
      continue
    }
    let start = max(0, number - 2)
    var end = number
    var quiet = 0
    while end < marked.count, quiet <= 4 {
      quiet = marked[end].mark == " " ? quiet + 1 : 0
      end += 1
    }
    end = min(marked.count, end - max(0, quiet - 2))
    let part = marked[start..<end]
    let olds = part.filter { $0.mark != "+" }.count
    let news = part.filter { $0.mark != "-" }.count
    out += "@@ -\(marked[start].old + 1),\(olds) +\(marked[start].new + 1),\(news) @@\n"
    for line in part {
      let text = "\(line.mark)\(line.text)"
      out +=
        (line.mark == "+"
          ? paint.good(text) : line.mark == "-" ? paint.severity(.error, text) : text) + "\n"
    }
    number = end
  }
  return out
}
