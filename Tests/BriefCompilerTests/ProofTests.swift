import BriefCompiler
import BriefSite
import Bytes
import Foundation
import TestSupport
import Testing

/// The proof finds every withheld word in whatever file it stands, and takes nothing for one that any
/// public document or the tool itself says.
struct ProofTests {
  // MARK: A corpus of ordinary prose

  /// Numbers that are the same in every run (SplitMix64).
  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((value ^ value >> 31) % UInt64(count))
    }
    mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }
  }

  private static let subjects = [
    "The inspectorate", "A person who stops a medicine", "Each prescriber",
    "The ministry of health",
    "A pharmacist", "The working group", "Who tapers slowly", "El equipo de atención primaria",
  ]
  private static let verbs = [
    "publishes a yearly account of", "should be told about", "has asked for", "agreed to look at",
    "rarely hears of", "keeps a register of", "pays for", "revisa con cada persona",
  ]
  private static let objects = [
    "tapering strips and liquid forms", "the length of a reduction",
    "peer support in each district",
    "withdrawal symptoms that last for months", "shared decisions before a prescription",
    "the cost of small packages", "la reducción gradual de la dosis",
  ]

  private static func sentence(_ dice: inout Dice) -> String {
    "\(dice.pick(subjects)) \(dice.pick(verbs)) \(dice.pick(objects))."
  }

  private static func paragraph(_ dice: inout Dice) -> String {
    (0..<(2 + dice.roll(4))).map { _ in sentence(&dice) }.joined(
      separator: dice.roll(2) == 0 ? " " : "\n")
  }

  /// Sixty public briefs and thirty drafts that share their words, quote them, cite them and link to them.
  private static func corpus(seed: UInt64, count: Int = 60, drafts: Int = 30) -> [String: String] {
    var dice = Dice(state: seed)
    var files: [String: String] = [:]
    var titles: [String] = []
    for number in 0..<count {
      let title = "\(dice.pick(objects).capitalized) in district \(number)"
      titles.append(title)
      let body = """
        ## What is known

        \(paragraph(&dice)) See [the account of the district](public-\(dice.roll(count)).md), which
        says more.[^a]

        | Group | Share |
        | --- | --: |
        | \(dice.pick(objects)) | \(dice.roll(100)) % |

        \(paragraph(&dice))

        [^a]: \(sentence(&dice))

        """
      files["Briefs/public-\(number).md"] = TestWorkspace.brief(
        "title: \(title)\naudience: [policymaker, clinician]\nrelated: [public-\((number + 1) % count)]",
        body: body)
    }
    for number in 0..<drafts {
      let quoted = dice.roll(count)
      let source = files["Briefs/public-\(quoted).md"] ?? ""
      // A quotation of a public text as its page shows it: without the link's address.
      let copied = source.components(separatedBy: "\n\n").dropFirst(2).joined(separator: "\n\n")
        .replacing(/\[([^\]]*)\]\([^)]*\)/, with: { "\($0.output.1)" }).replacing("[^a]", with: "")
        .replacing("\n\n : ", with: "\n\n")
      let body = """
        ## What is known

        Working group. *\(titles[quoted])*. Test briefs, 20 November 2026.
        https://example.org/briefs/public-\(quoted)/ and https://example.org/es/briefs/public-\(quoted)/

        \(copied)

        See [[public-\(quoted)]] and [[topic:services]].

        """
      files["Briefs/public-\(quoted)-draft-\(number).md"] = TestWorkspace.brief(
        "title: \(titles[quoted])\nstatus: draft\naudience: [policymaker, clinician, person-with-lived-experience]\nrelated: [public-\(quoted), public-\(dice.roll(count))]",
        body: body)
    }
    return files
  }

  private struct Built {
    let site: CompiledSite
    var files: [String: [UInt8]]

    func faults(text: [String: String] = [:], printed: [PrintedFile] = []) throws -> [String] {
      let files = files
      let finished = FinishedFiles(
        digests: files.mapValues { sha256($0) }, largest: ("", 0), bytes: { files[$0] },
        printedText: { text[$0].map { Array($0.utf8) } })
      return try SiteProof(site.checked, finished, printed: printed, workers: 2)
        .faults(largestFile: nil).map(\.english)
    }
  }

  private func build(_ files: [String: String], assets: Set<String> = []) async throws -> Built {
    var wish = CompilationWish(workers: 2)
    wish.prints = false
    wish.keepsDocuments = true
    let site = try await compile(TestWorkspace(files, assets: assets).world(), wish)
    #expect(site.checked.blocking.map(\.summary) == [])
    let files = try #require(site.files).contents(workers: 2).filter {
      !$0.key.hasPrefix("assets/")
    }
    return Built(site: site, files: files)
  }

  /// What is told of leaks; the small sites here have no style sheet.
  private func leaks(_ faults: [String]) -> [String] {
    faults.filter { $0.contains("may not see") }
  }

  // MARK: No false alarm

  @Test(arguments: [1, 2, 3] as [UInt64])
  func wordsThatAnyPublicDocumentSaysAreNoLeak(_ seed: UInt64) async throws {
    #expect(try leaks(await build(Self.corpus(seed: seed)).faults()) == [])
  }

  @Test(arguments: [
    "kind: event\nstart: 2027-01-10T09:00+01:00",
    "audience: [policymaker, clinician, person-with-lived-experience]",
    "key_messages: [Speak to a prescriber first.]",
    "title: Services\nsummary: What tapering strips are, what is known of their outcome, and what is contested.",
  ])
  func whatTheManualAndTheListsSayIsNoLeak(_ front: String) async throws {
    let site = try await build([
      "Briefs/public-plan.md": TestWorkspace.brief(),
      "Briefs/my-draft.md": TestWorkspace.brief("status: draft\n" + front),
    ])
    #expect(try leaks(site.faults()) == [])
  }

  @Test func aDraftWhoseIdBeginsAPublicOneIsNoLeak() async throws {
    let site = try await build([
      "Briefs/benzodiazepines-what-works-for-people-who-stop.md": TestWorkspace.brief(),
      "Briefs/benzodiazepines.md": TestWorkspace.brief(
        "status: draft\ntitle: What works for people who stop"),
    ])
    #expect(try leaks(site.faults()) == [])
  }

  // MARK: Nothing missed

  /// Files in which a canary may sit, and how.
  @Test(arguments: [
    ("briefs/public-1/index.html", "<p>%</p>"),
    ("briefs/public-1/index.html", "<img alt=\"%\" src=\"\">"),
    ("index.html", "<meta name=\"description\" content=\"%\">"),
    ("feed.xml", "<summary>%</summary>"),
    ("sitemap.xml", "<loc>https://example.org/%</loc>"),
    ("sources/sources.json", "{\"note\":\"%\"}"),
    ("manual/fields/index.html", "<!-- % -->"), ("assets/data.csv", "a,b\n%,2\n"),
    ("robots.txt", "# %"),
  ])
  func aCanaryIsFoundWhereverItSits(_ path: String, _ form: String) async throws {
    var files = Self.corpus(seed: 7, count: 5, drafts: 2)
    files["Briefs/canary-draft.md"] = TestWorkspace.brief(
      "status: draft\ntitle: Where zebrafinch4711 sings",
      body:
        "The quiet name of the ward is *Lindenhofstraße* and nobody [may say](public-1.md) so yet.\n"
    )
    var site = try await build(files)
    for words in [
      "zebrafinch4711", "Where Zebrafinch4711 sings", "LINDENHOFSTRASSE Lindenhofstraße",
      "of the ward is <em>Lindenhofstraße</em> and nobody",
      "and nobody <a href=\"x\">may say</a> so yet",
      "nobody\u{A0}may say so\u{AD} yet, and nobody may say so yet",
    ] where form.hasPrefix("<p>") || form.hasPrefix("<summary>") || !words.contains("<") {
      let before = site.files[path]
      site.files[path] = (before ?? []) + Array(form.replacing("%", with: words).utf8)
      let told = try leaks(site.faults())
      #expect(
        told.contains { $0.contains("'Briefs/canary-draft.md'") && $0.contains(path) },
        "\(words) in \(path): \(told)")
      site.files[path] = before
    }
  }

  @Test func ofThreeHundredCanariesNoneIsMissed() async throws {
    var files = Self.corpus(seed: 11, count: 20, drafts: 10)
    var dice = Dice(state: 3)
    for number in 0..<300 {
      files["Briefs/canary-\(number).md"] = TestWorkspace.brief(
        "status: draft\ntitle: The canary of cage \(number)",
        body: "\(Self.sentence(&dice)) It answers to kestrel\(number)xy only.\n")
    }
    var site = try await build(files)
    let places = site.files.keys.filter { !$0.hasSuffix(".bib") && !$0.hasSuffix(".ris") }.sorted()
    for number in 0..<300 {
      let place = dice.pick(places)
      let words = number % 2 == 0 ? "Kestrel\(number)xy" : "the canary of cage \(number)"
      let form = place.hasSuffix(".html") ? dice.pick([" alt=\"%\" ", "<p>%</p>", "<!--%-->"]) : " % "
      site.files[place]? += Array(form.replacing("%", with: words).utf8)
    }
    let told = leaks(try site.faults())
    for number in 0..<300 {
      #expect(told.contains { $0.contains("'Briefs/canary-\(number).md'") }, "canary \(number)")
    }
  }

  @Test func theTextOfAPrintIsReadAsReadersReadIt() async throws {
    var files = Self.corpus(seed: 7, count: 5, drafts: 2)
    files["Briefs/canary-draft.md"] = TestWorkspace.brief(
      "status: draft", body: "The quiet name of the ward is still a secret of the board.\n")
    var site = try await build(files)
    let route = RouteFolder.root.folder("briefs").folder("public-1").file("public-1.pdf")
    let printed = [PrintedFile(route: route, size: 4, pages: 1)]
    site.files[route.path] = Array("%PDF".utf8)
    #expect(
      leaks(
        try site.faults(
          text: [route.path: "The quiet name\nof the ward is\nstill"], printed: printed)
      )
      .count == 1)
    #expect(leaks(try site.faults(text: [route.path: "What is known"], printed: printed)) == [])
    // What could not be looked at has failed.
    #expect(try site.faults(printed: printed).contains { $0.contains("cannot be read") })
  }

  @Test func aFileThatNothingPublicMakesIsTold() async throws {
    var site = try await build(Self.corpus(seed: 7, count: 5, drafts: 2))
    site.files["briefs/unannounced/index.html"] = Array("<p>Hello</p>".utf8)
    #expect(
      try site.faults().contains { $0.contains("'briefs/unannounced/index.html' is part of") })
  }

  @Test func oneFindingForEachDraftAndItsWords() async throws {
    var files = Self.corpus(seed: 7, count: 5, drafts: 2)
    files["Briefs/canary-draft.md"] = TestWorkspace.brief(
      "status: draft", body: "Xylophonist2027.\n")
    var site = try await build(files)
    for number in 0..<5 {
      site.files["briefs/public-\(number)/index.html"]? += Array(" xylophonist2027".utf8)
    }
    let told = leaks(try site.faults())
    #expect(told.count == 1)
    #expect(told.first?.contains("+2") == true)
  }

  @Test func ofAWithdrawnDocumentNothingElseStays() async throws {
    var files = Self.corpus(seed: 7, count: 5, drafts: 2)
    files["Briefs/gone-brief.md"] = TestWorkspace.brief(
      "title: A brief that was withdrawn\nstatus: withdrawn\nreason: The trial was retracted by its authors.\nsummary: Nobody should read this summary of the antidepressant trial ever again, since it is wrong.",
      body: "Words about the hippocampus that nobody reads.\n")
    var site = try await build(files)
    #expect(try leaks(site.faults()) == [])
    site.files["feed.xml"]? += Array("summary of the antidepressant trial ever again".utf8)
    #expect(leaks(try site.faults()).count == 1)
  }
}
