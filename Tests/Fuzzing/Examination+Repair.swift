import BriefCompiler
import BriefDiagnostics
import BriefModel
import Foundation

/// What `briefs doctor` proposes: never worse, never another meaning, and what is plain is mended.
extension Examination {
  func repair(_ input: FuzzInput) throws -> [String] {
    let (_, prepared) = placed(input.files, input)
    let before = check(prepared, wish(1))
    let repairs = Ward(prepared, renames: [], workers: 1).repairs()
    let files = applied(repairs, to: input.files)
    let after = check(placed(files, input).1, wish(1))
    var faults: [String] = []
    let (old, new) = (counts(before), counts(after))
    // What could not be read before may show what was always wrong.
    let wasReadable = !["yaml-syntax", "unclosed-front-matter", "missing-front-matter"].contains {
      old[$0] != nil
    }
    if wasReadable {
      for (rule, count) in new.sorted(by: { $0.key < $1.key }) where count > old[rule] ?? 0 {
        faults.append("new is wrong: \(rule) \(old[rule] ?? 0) -> \(count)")
      }
    }
    if files.count != input.files.count { faults.append("a file is lost") }
    let again = Ward(placed(files, input).1, renames: [], workers: 1).repairs()
    if !again.changes.isEmpty || !again.renames.isEmpty {
      faults.append("a second run changes \(again.changes.map { String(decoding: $0.after.bytes, as: UTF8.self) }) \(again.renames)")
    }
    faults += kept(input.files, files, repairs)
    if input.isPlain, !input.planted.isEmpty { faults += mended(input, after, new) }
    return faults.map { "\($0)\n--- after ---\n\(files.dropFirst(2).map(\.text).joined(separator: "\n"))" }
  }

  private func applied(_ repairs: Ward.Repairs, to files: [FuzzInput.File]) -> [FuzzInput.File] {
    var files = files
    for (before, after) in repairs.changes {
      if let at = files.firstIndex(where: { $0.path == before.path }) { files[at].bytes = after.bytes }
    }
    for (old, new) in repairs.renames {
      if let at = files.firstIndex(where: { $0.path == old }) { files[at] = .init(new, files[at].bytes) }
    }
    return files
  }

  private func counts(_ checked: CheckedSite) -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in checked.diagnostics where !finding.rule.isGate {
      counts[finding.rule.name, default: 0] += 1
    }
    return counts
  }

  /// The author's words stay, in their order, and every citation keeps its year.
  private func kept(
    _ before: [FuzzInput.File], _ after: [FuzzInput.File], _ repairs: Ward.Repairs
  ) -> [String] {
    var faults: [String] = []
    let names = Dictionary(repairs.renames.map { ($0.old, $0.new) }, uniquingKeysWith: { a, _ in a })
    for file in before {
      guard let other = after.first(where: { $0.path == names[file.path] ?? file.path }) else {
        faults.append("\(file.path) is gone")
        continue
      }
      if prose(file.text) != prose(other.text) {
        faults.append("words of the text changed: \(prose(file.text)) -> \(prose(other.text))")
      }
      if years(file.text) != years(other.text) { faults.append("a citation has another year") }
    }
    for (old, new) in repairs.renames where !old.hasSuffix(".es.md") {
      let stem = old.dropLast(3)
      let hadTranslation = before.contains { $0.path == "\(stem).es.md" }
      if hadTranslation, !after.contains(where: { $0.path == "\(new.dropLast(3)).es.md" }) {
        faults.append("the translation of \(old) was left behind")
      }
    }
    return faults
  }

  /// The words of the body that are neither addresses, ids nor keys.
  private func prose(_ text: String) -> [String] {
    let body = text.components(separatedBy: "\n---").dropFirst().joined(separator: "\n---")
    let bare = body.replacing(/\[\[[^\]]*\]\]/, with: " ").replacing(/\]\([^)]*\)/, with: "]")
      .replacing(/@[A-Za-z0-9:_-]+/, with: " ").replacing(/\{#[^}]*\}/, with: " ")
    return bare.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func years(_ text: String) -> [String] {
    text.matches(of: /@[A-Za-z]+[0-9]{4}/).map { String($0.output.suffix(4)) }
  }

  /// Nothing is left that was not wrong in the sound document, and its fields say the same.
  private func mended(_ input: FuzzInput, _ after: CheckedSite, _ new: [String: Int]) -> [String] {
    let sound = check(placed(input.sound, input).1, wish(1))
    let were = counts(sound)
    var faults: [String] = []
    for (rule, count) in new.sorted(by: { $0.key < $1.key }) where count > were[rule] ?? 0 {
      let told = after.diagnostics.first { $0.rule.name == rule }?.summary ?? ""
      faults.append("not mended: \(rule): \(told)")
    }
    if faults.isEmpty {
      for document in sound.documents {
        guard let other = after.documents.first(where: { $0.path == document.path }) else { continue }
        if facts(document) != facts(other) {
          faults.append("another meaning: \(facts(document)) -> \(facts(other))")
        }
      }
    }
    return faults
  }

  private func facts(_ document: Document) -> [String] {
    let fields = document.fields
    return [
      "\(fields.countries.map(\.code))", "\(fields.topics)", "\(fields.evidence.map { "\($0)" } ?? "")",
      "\(fields.date.map { "\($0)" } ?? "")", "\(fields.status)", "\(fields.type.map { "\($0)" } ?? "")",
      "\(fields.authors.map(\.name))", "\(document.headings.count)",
    ]
  }
}
