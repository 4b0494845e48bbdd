import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import Bytes
import Foundation

/// Documents in a small site, as far as their pages, their plain text and their print.
extension Examination {
  func documents(_ input: FuzzInput) async throws -> [String] {
    let (world, prepared) = placed(input.files, input)
    let checked = check(prepared, wish(1))
    var faults = told(checked.diagnostics, input)
    if isThorough {
      let other = check(placed(input.files, input).1, wish(8))
      if words(checked.diagnostics) != words(other.diagnostics) {
        faults.append("other findings with other workers")
      }
      faults += try await PublicSite(world).faults()
      keep(checked.diagnostics, of: world)
    }
    faults += pages(checked)
    faults += try prints(checked, input)
    return faults
  }

  /// What is told, as other programs read it, and the fields of a document that is right.
  private func keep(_ diagnostics: [Diagnostic], of world: MemoryWorld) {
    guard let samples = ground.samples else { return }
    var excerpts = SourceExcerpts { path in
      world.files[path].map { SourceFile(path: path, bytes: $0) }
    }
    samples.keep("\(number).findings.json", Array(printJSON(diagnostics, &excerpts).utf8))
    samples.keep(
      "\(number).sarif",
      Array(printSARIF(diagnostics, rules: allRules, version: "1", &excerpts).utf8))
    if !diagnostics.contains(where: { $0.severity == .error }), let brief = world.files["Briefs/a-brief.md"] {
      samples.keep("\(number).md", brief)
    }
  }

  func placed(_ files: [FuzzInput.File], _ input: FuzzInput) -> (MemoryWorld, PreparedSite) {
    var world = ground.worlds[input.ground]
    for file in files { world.files[file.path] = file.bytes }
    return (world, ground.prepared[input.ground].with(documentsOf: world))
  }

  func wish(_ workers: Int) -> CompilationWish {
    var wish = CompilationWish(workers: workers)
    wish.prints = false
    wish.isThorough = true
    wish.includesWithheld = true
    return wish
  }

  func words(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map {
      "\($0.range?.path ?? "") \($0.range?.start ?? 0) \($0.rule.name) \($0.summary) \($0.help ?? "")"
    }
  }

  /// The pages of the documents, strictly read; links are followed where nothing is wrong.
  private func pages(_ checked: CheckedSite) -> [String] {
    let isWhole = !checked.diagnostics.contains { $0.severity == .error }
    let pages = checked.compiler.pages(of: checked.linked.site, printed: [], workers: 1)
    let places = Set((0..<pages.count).map { pages.route($0).path })
    var writer = pages.makeRenderer()
    var buffer = ByteBuffer()
    var faults: [String] = []
    for index in 0..<pages.count {
      guard case .document = pages.pages[index].kind else { continue }
      let path = pages.route(index).path
      writer.render(pages.pages[index], into: &buffer)
      let check = PageCheck(buffer.array, isReview: !isWhole)
      faults += check.faults.map { "\(path): \($0)" }
      if isWhole {
        for link in check.links
        where !SiteCheck.leadsSomewhere(link, from: path, places, [path: check.ids]) {
          faults.append("\(path): '\(link)' leads nowhere")
        }
      }
      if isThorough, isWhole, let samples = ground.samples, path.contains("a-brief") {
        samples.keep("\(number)-\(index).html", buffer.array)
      }
    }
    return faults
  }

  /// Plain text and the source of the print; both without what neither may hold.
  private func prints(_ checked: CheckedSite, _ input: FuzzInput) throws -> [String] {
    var faults: [String] = []
    let isWhole = !checked.diagnostics.contains { $0.severity == .error }
    for work in checked.linked.site.works
    where !checked.linked.site.documents[work.original].isUnreadable {
      let text = try checked.plainText(of: work.id)
      if isWhole, let raw = text.unicodeScalars.first(where: isRaw) {
        faults.append("the plain text of \(work.id) has \(raw.debugDescription)")
      }
      guard work.id == "a-brief" else { continue }
      let source = try checked.printSource(of: work.id)
      if isWhole, let raw = source.unicodeScalars.first(where: isRaw) {
        faults.append("the print of \(work.id) has \(raw.debugDescription)")
      }
      if isThorough, isWhole, let samples = ground.samples {
        samples.keep("\(number).typ", Array(source.utf8))
      }
    }
    return faults
  }

  private func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7F..<0xA0).contains(scalar.value)
  }
}
