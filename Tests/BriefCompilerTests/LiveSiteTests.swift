import BriefCompiler
import BriefDiagnostics
import Foundation
import TestSupport
import Testing

/// A live site shows after any changes what a fresh one shows of the same files.
struct LiveSiteTests {
  private func check(_ files: [String: String], _ compiler: Compiler) -> [LiveSite.CheckedFile] {
    let reader = LiveSite.makeReader(compiler)
    return files.keys.sorted().filter { $0.hasPrefix("Briefs/") }.map { path in
      LiveSite.check(SourceFile(path: path, text: files[path] ?? ""), with: reader)
    }
  }

  private func live(_ files: [String: String], _ compiler: Compiler) -> LiveSite {
    LiveSite(
      compiler, general: [], files: check(files, compiler), printsOnDemand: false, workers: 1)
  }

  /// A page as it is served, without the number of the change.
  private func page(_ live: LiveSite, _ address: String, _ files: [String: String]) -> String? {
    guard let page = live.page(at: address) else { return nil }
    let findings = page.document.map { live.findings(of: $0) } ?? []
    let source = page.document.flatMap { path in
      files[path].map { SourceFile(path: path, text: $0) }
    }
    return page.render(live, findings, source: source, in: .english).string.replacing(
      /data-revision="\d+"/, with: "")
  }

  private static let addresses = [
    "", "es/", "briefs/one/", "es/briefs/one/", "briefs/two/", "es/briefs/two/", "briefs/three/",
    "countries/nl/", "topics/services/", "evidence/low/", "feed.xml", "sitemap.xml", "sources/",
    "briefs/one/index.html", "robots.txt",
  ]

  private static let start: [String: String] = [
    "Briefs/one.md": TestWorkspace.brief(
      "title: The first brief of all",
      body:
        "## What is known {#known}\n\nSee [[two]] for more [@davies2019incidence].\n\n## Later\n\nWords.\n"
    ),
    "Briefs/one.es.md":
      "---\ntitle: El primer informe de todos\nstatus: in-review\n---\n\n## Lo que se sabe {#known}\n\nVéase [[two]].\n\n## Más {#later}\n\nPalabras.\n",
    "Briefs/two.md": TestWorkspace.brief(
      "title: The second brief of all",
      body:
        "> [!CLAIM] helps\n> certainty: low\n>\n> Support may help [@davies2019incidence].\n\nMore.\n"
    ),
    "Briefs/three.md": TestWorkspace.brief(
      "title: The third brief of all\nstatus: draft", body: "![[two#helps]]\n\nSee [[one#known]].\n"
    ),
  ]

  /// Edits as members make them, each from what the file was at the beginning.
  private static let edits: [(path: String, edit: @Sendable (String) -> String?)] = [
    ("Briefs/one.md", { $0.replacing("Words.", with: "Other words.") }),
    ("Briefs/two.md", { $0.replacing("More.", with: "More, and more.") }),
    ("Briefs/two.md", { $0.replacing("Support may help", with: "Support may perhaps help") }),
    ("Briefs/two.md", { $0.replacing("title: The second", with: "title: Another second") }),
    ("Briefs/three.md", { $0 + "\nA link to [[nothing]].\n" }),
    ("Briefs/three.md", { $0 }),
    ("Briefs/one.es.md", { $0.replacing("Palabras.", with: "Otras palabras.") }),
    ("Briefs/one.md", { $0.replacing("## Later", with: "## Much later") }),
    ("Briefs/one.md", { $0.replacing("country: NL", with: "country: ES") }),
    ("Briefs/two.md", { _ in nil }),
    ("Briefs/two.md", { $0 }),
    ("Briefs/three.md", { $0.replacing("status: draft", with: "status: published") }),
    ("Briefs/one.es.md", { _ in nil }),
    ("Briefs/one.es.md", { $0 }),
  ]

  @Test func afterEveryChangeItShowsWhatAFreshOneShows() throws {
    let compiler = try TestWorkspace(Self.start).compile().compiler
    var files = Self.start
    var live = live(files, compiler)
    var shortcuts = 0
    for (number, step) in Self.edits.enumerated() {
      files[step.path] = step.edit(Self.start[step.path] ?? "")
      let before = live.revision
      let changed = check(files.filter { $0.key == step.path }, compiler)
      if !live.change(changed, removed: files[step.path] == nil ? [step.path] : []) {
        shortcuts += 1
      }
      #expect(live.revision > before)
      // The page of the changed document is right at once, every other after it has settled.
      let fresh = self.live(files, compiler)
      _ = live.settle()
      for address in Self.addresses {
        #expect(
          page(live, address, files) == page(fresh, address, files),
          "after edit \(number) at '\(address)'")
      }
    }
    #expect(shortcuts == 2, "texts alone are replaced without linking everything")
  }

  /// A small generator of numbers that are the same in every run (Marsaglia 2003, xorshift).
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test(arguments: 1...6)
  func afterManyChangesInAnyOrderItShowsWhatAFreshOneShows(_ seed: Int) throws {
    let compiler = try TestWorkspace(Self.start).compile().compiler
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    var files = Self.start
    var live = live(files, compiler)
    for round in 0..<25 {
      // One to three files at once; each is one of the states that the edits above make of it.
      var changed: Set<String> = []
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        guard let step = Self.edits.randomElement(using: &dice) else { continue }
        files[step.path] = step.edit(Self.start[step.path] ?? "")
        changed.insert(step.path)
      }
      let removed = changed.filter { files[$0] == nil }
      _ = live.change(check(files.filter { changed.contains($0.key) }, compiler), removed: removed)
      if Bool.random(using: &dice) { continue }
      _ = live.settle()
      let fresh = self.live(files, compiler)
      for address in Self.addresses where page(live, address, files) != page(fresh, address, files)
      {
        Issue.record("seed \(seed), round \(round): '\(address)'")
        return
      }
    }
  }

  @Test func aChangedTextIsShownBeforeEverythingIsLinked() throws {
    let compiler = try TestWorkspace(Self.start).compile().compiler
    var files = Self.start
    var live = live(files, compiler)
    files["Briefs/two.md"] = files["Briefs/two.md"]?.replacing("More.", with: "Much more.")
    let isLinked = live.change(check(files.filter { $0.key == "Briefs/two.md" }, compiler))
    #expect(!isLinked && live.isUnsettled)
    #expect(page(live, "briefs/two/", files)?.contains("Much more.") == true)
    let hasChanged = live.settle()
    #expect(!hasChanged, "nothing that is told changed")
    #expect(!live.isUnsettled)
  }

  @Test func anUnreadableFileKeepsItsLastGoodState() throws {
    let compiler = try TestWorkspace(Self.start).compile().compiler
    var live = live(Self.start, compiler)
    let broken = ["Briefs/two.md": "---\ntitle: a: b: c\n---\n\nGone.\n"]
    _ = live.change(check(broken, compiler))
    let shown = try #require(page(live, "briefs/two/", broken))
    #expect(shown.contains("More.") && !shown.contains("Gone."))
    #expect(shown.contains("This is the last state that could be read."))
    #expect(live.counts.errors > 0)
    _ = live.change(check(Self.start.filter { $0.key == "Briefs/two.md" }, compiler))
    #expect(live.counts.errors == 0)
  }

  @Test func findingsStandBelowTheBlockThatTheyAreAbout() throws {
    let files = [
      "Briefs/one.md": TestWorkspace.brief(
        body:
          "First.\n\n- An item.\n- An item with [[nothing]].\n\n> [!NOTE]\n> A note with [[nobody]].\n\n| a | b |\n|---|---|\n| [[nowhere]] | x |\n\nLast.\n"
      )
    ]
    let compiler = try TestWorkspace(files).compile().compiler
    let shown = try #require(page(live(files, compiler), "briefs/one/", files))
    func place(_ text: String) throws -> String.Index {
      try #require(shown.range(of: text)?.lowerBound, "\(text)")
    }
    #expect(try place("An item with") < place("no document &#39;nothing&#39;"))
    #expect(try place("no document &#39;nothing&#39;") < place("A note with"))
    #expect(try place("A note with") < place("no document &#39;nobody&#39;"))
    #expect(try place("no document &#39;nobody&#39;") < place("<table>"))
    #expect(try place("</table>") < place("no document &#39;nowhere&#39;"))
    #expect(try place("no document &#39;nowhere&#39;") < place("<p>Last."))
  }

  @Test func aPublicSiteHasNothingOfThePreview() throws {
    for (path, text) in try TestWorkspace(Self.start).pages() {
      #expect(!text.contains("briefs-finding") && !text.contains("/.briefs/"), "\(path)")
    }
  }
}
