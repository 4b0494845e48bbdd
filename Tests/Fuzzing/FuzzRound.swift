import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import Bytes
import Foundation
import TestSupport

/// One workspace and all that is asked of it.
package struct FuzzRound {
  private var chance: Chance
  package private(set) var inputs = 0
  /// Whether the templates are those of the project: what others make of a page is theirs.
  private var drawsPages = true
  private let documents: Int

  /// - Parameter documents: how many there are beside a translation and a draft.
  package init(seed: UInt64, documents: Int) {
    chance = Chance(seed: seed)
    self.documents = documents
  }

  package mutating func run() async throws -> [String] {
    var workspace = TestWorkspace(assets: ["Site/assets/chart.png"])
    let isPlain = chance.once(in: 2)
    for number in 0..<documents {
      let id =
        FuzzWords.ids.indices.contains(number) && number < 4
        ? FuzzWords.ids[number] : "brief-\(number)"
      workspace.files["Briefs/\(id).md"] = document(
        title: "About \(id)", "in-review", isPlain)
    }
    workspace.files["Briefs/a-brief.es.md"] =
      "---\ntitle: Sobre un informe\nsummary: Lo que se sabe del apoyo a quienes reducen o dejan, y lo que se discute de ello.\nstatus: \(chance.pick(["draft", "in-review"]))\n---\n\n"
      + MarkdownMaker.body(&chance)
    inputs += documents + 2
    var world = try workspace.world()
    if !isPlain { mutate(&world) }
    let prepared = try prepare(Reading(world))
    var faults = compare(world, prepared)
    if drawsPages {
      faults += drawn(prepared)
      faults += try await PublicSite(world).faults()
    }
    return faults
  }

  private mutating func document(
    title: String, _ status: String, _ isPlain: Bool
  ) -> String {
    let front = FrontMatterMaker.fields(&chance, title: title, status: status, isPlain: isPlain)
    return "---\n" + front + "\n---\n\n" + MarkdownMaker.body(&chance)
  }

  /// Changes bytes of a file or two: documents, lists, bibliographies, a style, interface texts, templates.
  private mutating func mutate(_ world: inout MemoryWorld) {
    if chance.once(in: 3) { world.files["Site/own.bib"] = Array(FuzzWords.bibliography.utf8) }
    if chance.once(in: 3) {
      world.files["Site/styles/own.csl"] = Array(FuzzWords.style.utf8)
      world.files["Site/site.yml"]? += Array("citation_style: own\n".utf8)
    }
    for _ in 0...chance.below(3) {
      let kind = chance.pick([
        "Briefs/", "Briefs/", "Briefs/", "Site/", "Site/", "Site/", "Templates/",
      ])
      let path = chance.pick(world.files.keys.filter { $0.hasPrefix(kind) }.sorted())
      guard let bytes = world.files[path] else { continue }
      if path.hasSuffix(".mustache") { drawsPages = false }
      world.files[path] = Mutation.change(bytes, 1 + chance.below(6), &chance)
      inputs += 1
    }
  }

  private func told(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map {
      "\($0.range?.path ?? "") \($0.range?.start ?? 0) \($0.rule.name) \($0.summary) \($0.help ?? "")"
    }
  }

  /// The same findings from one worker and from eight.
  private func compare(_ world: MemoryWorld, _ prepared: PreparedSite) -> [String] {
    let one = check(prepared, PublicSite.wish(1, withheld: false))
    let eight = check(prepared, PublicSite.wish(8, withheld: false))
    var faults: [String] = []
    if told(one.diagnostics) != told(eight.diagnostics) {
      faults.append("other findings with other workers")
    }
    for diagnostic in one.diagnostics {
      guard let range = diagnostic.range, let bytes = world.files[range.path] else { continue }
      if range.start < 0 || range.end > bytes.count || range.start > range.end {
        faults.append(
          "\(diagnostic.rule.name) stands at \(range.start)..<\(range.end) of \(bytes.count) bytes: \(range.path)"
        )
      }
      if diagnostic.summary.isEmpty { faults.append("\(diagnostic.rule.name) says nothing") }
    }
    return faults
  }

  /// What reviewers and the preview are shown, with all that is wrong.
  private func drawn(_ prepared: PreparedSite) -> [String] {
    let checked = check(prepared, PublicSite.wish(1, withheld: true))
    guard !checked.diagnostics.contains(where: isOfTheSite) else { return [] }
    let pages = checked.compiler.pages(of: checked.linked.site, printed: [], workers: 1)
    var files: [String: [UInt8]] = [:]
    var writer = pages.makeRenderer()
    var buffer = ByteBuffer()
    for index in 0..<pages.count {
      writer.render(pages.pages[index], into: &buffer)
      files[pages.route(index).path] = buffer.array
    }
    return SiteCheck(canary: "", isWhole: false).faults(files).map { "review: \($0)" }
  }

  private func isOfTheSite(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error && diagnostic.range?.path.hasPrefix("Briefs/") != true
  }
}
