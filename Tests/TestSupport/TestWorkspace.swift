package import BriefCompiler
package import BriefDiagnostics
package import BriefModel
package import BriefSite
import BriefWorkspace
import Bytes
import Foundation

/// A workspace made of texts, compiled without touching a disk.
package struct TestWorkspace {
  package var files: [String: String]
  package var assets: Set<String>

  package init(_ files: [String: String] = [:], assets: Set<String> = []) {
    self.files = [
      "Site/site.yml":
        "title: Test briefs\naddress: https://example.org/\nlanguages: [en, es]\npublic_from: in-review\n",
      "Site/topics.yml":
        "- id: services\n  label: { en: Services, es: Servicios }\n- id: policy\n  label: { en: Policy, es: Política }\n  aliases: [plans]\n",
      "Site/glossary.yml":
        "- id: tapering\n  term: { en: Tapering }\n  definition: { en: Reducing a dose step by step. }\n",
      "Site/references.json":
        #"[{"id":"davies2019incidence","type":"article-journal","container-title":"Addictive Behaviors","volume":"97","page":"111-121","author":[{"family":"Davies","given":"James"},{"family":"Read","given":"John"}],"title":"A review","issued":{"date-parts":[[2019]]}}]"#,
    ].merging(files) { _, new in new }
    self.assets = assets
  }

  /// A valid brief; `front` replaces or adds lines of its front matter, `body` its text.
  package static func brief(_ front: String = "", body: String = "The text.\n") -> String {
    let own = front.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let keys = Set(
      own.compactMap { line in
        line.first?.isWhitespace == false
          ? line.split(separator: ":").first.map { $0.filter { $0 != "⟦" } } : nil
      })
    let standard = [
      "title: Tapering strips in the Netherlands",
      "summary: What tapering strips are, what is known of their outcome, and what is contested.",
      "country: NL", "topic: services", "evidence: low", "authors: [Working group]",
      "date: 2026-11-20",
      "status: in-review", "type: rapid-response",
    ].filter { line in
      let key = line.prefix { $0 != ":" }
      return !keys.contains(String(key)) && !keys.contains("-" + key)
        && !(keys.contains("countries") && key == "country")
        && !(keys.contains("kind") && key == "type")
        && !(keys.contains("topics") && key == "topic")
    }
    let lines = own.filter { !$0.hasPrefix("-") || $0.hasPrefix("- ") }
    return "---\n" + (standard + (front.isEmpty ? [] : lines)).joined(separator: "\n") + "\n---\n\n"
      + body
  }

  package struct Result {
    package let compiler: Compiler
    package let linked: LinkedSite
    package let diagnostics: [Diagnostic]
    package let documents: [Document]
  }

  /// Prepares, checks and links; templates are left out unless they are among the files.
  package func compile(includeWithheld: Bool = false, asOf: String = "2026-11-24", workers: Int = 1)
    throws -> Result
  {
    let checked = check(try prepare(Reading(try world(asOf: asOf))), wish(includeWithheld, workers))
    return Result(
      compiler: checked.compiler, linked: checked.linked, diagnostics: checked.diagnostics,
      documents: checked.documents)
  }

  /// The workspace as the compiler's world: its files, and the repository's templates where it
  /// has none of its own.
  package func world(asOf: String = "2026-11-24") throws -> MemoryWorld {
    var all: [String: [UInt8]] = [:]
    for file in try repositoryFiles("Templates", ".mustache") { all[file.path] = file.bytes }
    for path in assets { all[path] = Self.sample(path) }
    for (path, text) in files { all[path] = Array(text.utf8) }
    let moment =
      Moment(asOf) ?? CalendarDate(asOf).map { Moment(seconds: $0.dayNumber * 86_400) }
      ?? Moment(seconds: 0)
    return MemoryWorld(
      all, assets: assets, moment: moment, catalogues: shippedCatalogues,
      installed: { InstalledStyles.file($0) },
      installedNames: { InstalledStyles.names() })
  }

  /// A small file of the kind that a name says.
  package static func sample(_ path: String) -> [UInt8] {
    let pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
    if path.hasSuffix(".png") { return Data(base64Encoded: pixel).map(Array.init) ?? [] }
    return Array(
      (path.hasSuffix(".svg") ? "<svg xmlns='http://www.w3.org/2000/svg'/>" : "words").utf8)
  }

  private func wish(_ includeWithheld: Bool, _ workers: Int) -> CompilationWish {
    var wish = CompilationWish(workers: workers)
    wish.includesWithheld = includeWithheld
    wish.isThorough = true
    wish.prints = false
    return wish
  }

  /// Every page of the site as text, by path.
  package func pages(includeWithheld: Bool = false, asOf: String = "2026-11-24") throws -> [String:
    String]
  {
    let result = try compile(includeWithheld: includeWithheld, asOf: asOf)
    let pages = result.compiler.pages(of: result.linked.site, printed: [], workers: 1)
    var writer = pages.makeRenderer()
    var buffer = ByteBuffer()
    var texts: [String: String] = [:]
    for index in 0..<pages.count {
      writer.render(pages.pages[index], into: &buffer)
      texts[pages.route(index).path] = buffer.string
    }
    return texts
  }
}

/// The root of the repository.
package let repository = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Files of the repository below a folder, as sources.
package func repositoryFiles(_ folder: String, _ suffix: String) throws -> [SourceFile] {
  try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: folder).path)
    .filter { $0.hasSuffix(suffix) }.sorted()
    .map {
      SourceFile(
        path: "\(folder)/\($0)",
        bytes: Array(try Data(contentsOf: repository.appending(path: "\(folder)/\($0)"))))
    }
}
