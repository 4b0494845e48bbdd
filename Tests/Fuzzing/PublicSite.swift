import BriefCompiler
import BriefDiagnostics
import BriefModel
import Foundation

/// The public site of a workspace that holds a withheld brief with a word of its own in every field: whatever
/// stands beside it, the word is nowhere, every link leads somewhere, and the bytes do not depend on workers.
struct PublicSite {
  static let canary = "Quetzalcanary"
  static let path = "Briefs/quetzalcanary-draft.md"

  private var world: MemoryWorld

  init(_ world: MemoryWorld) {
    self.world = world
    self.world.files[Self.path] = Array(Self.draft.utf8)
    self.world.files["Site/assets/quetzalcanary.csv"] = Array("dose,\(Self.canary)\n1,2\n".utf8)
    self.world.files["Site/quetzalcanary.bib"] = Array(
      "@book{quetzalcanary2020, title = {The \(Self.canary) book}, author = {\(Self.canary), A.}, year = 2020}\n".utf8)
    self.world.assets.insert("Site/assets/quetzalcanary.csv")
  }

  /// What a reader of the public site must never see: a draft that is under embargo besides, since a site may
  /// publish drafts.
  private static let draft = """
    ---
    title: The \(canary) of all
    summary: The \(canary) summary says what is known of support on the wards, and what is disputed.
    country: NL
    topic: services
    evidence: low
    authors: [{ name: Ana \(canary), affiliation: \(canary) House }]
    date: 2026-11-20
    status: draft
    embargo_until: 2030-01-01T09:00
    type: rapid-response
    keywords: [\(canary)]
    aliases: [/quetzalcanary-old/]
    ---

    ## The \(canary) part {#quetzalcanary-part}

    The \(canary) is here, and [cited \(canary)][@quetzalcanary2020], see [[a-brief]].[^q]

    [The \(canary) data](../Site/assets/quetzalcanary.csv)

    [^q]: A \(canary) note [@quetzalcanary2020].

    """

  static func wish(_ workers: Int, withheld: Bool) -> CompilationWish {
    var wish = CompilationWish(workers: workers)
    wish.prints = false
    wish.isThorough = true
    wish.includesWithheld = withheld
    return wish
  }

  /// Documents with errors are put aside until a site can be made of the others.
  func faults() async throws -> [String] {
    var world = world
    for _ in 0..<4 {
      let site = try await compile(world, Self.wish(1, withheld: false))
      if let files = site.files {
        let one = try files.contents(workers: 1)
        let eight = try await compile(world, Self.wish(8, withheld: false)).files?.contents(workers: 8)
        // What another document says of it is that one's own.
        let isSaid = world.files.contains { path, bytes in
          !path.lowercased().contains("quetzal")
            && Data(bytes).range(of: Data(Self.canary.utf8)) != nil
        }
        var site = SiteCheck(canary: isSaid ? "" : Self.canary, isWhole: true)
        let settings = String(decoding: world.files["Site/site.yml"] ?? [], as: UTF8.self)
        if settings.contains("address: https://example.org/x/") { site.base = "/x/" }
        var faults = site.faults(one)
        if one != eight { faults.append("other bytes with other workers") }
        return faults
      }
      let paths = Set(site.checked.blocking.compactMap { $0.range?.path })
      guard !paths.isEmpty, paths.allSatisfy({ $0.hasPrefix("Briefs/") }) else { return [] }
      for path in paths { world.files[path] = nil }
    }
    return []
  }
}
