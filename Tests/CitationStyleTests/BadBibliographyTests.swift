import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// Bibliographies with mistakes: one bad entry costs itself, and what is lost is named.
struct BadBibliographyTests {
  private func bib(_ text: String) -> Diagnosed<Bibliography> {
    readBibTeX(SourceFile(path: "x.bib", text: text))
  }
  private let good = "@book{good, title = {Good}, year = 2020}\n"

  @Test(arguments: [
    ("@article{bad, title = {Open, year = 2001}\n\n", "bad"),
    ("@article{bad, title = {Open ", "bad"),
    ("@article{bad, title {x}} ", "bad"), ("@article{bad, title = {A}, year = 2001\n\n", "bad"),
    ("@article{bad, = {x}}\n", "bad"),
    ("@article{bad, title = \"Open, year = 2001}\n", "bad"), ("@article{bad, title = }\n", "bad"),
    ("@article{, title = {x}}\n", nil), ("@article{title = {x}}\n", nil),
    ("@article{bad, title = {A {B}, year = 2001}\n@misc{also, note={x}}\n", "bad"),
  ])
  func oneBadEntryCostsItself(_ text: String, _ lost: String?) {
    let read = bib(text + good)
    #expect(read.value.items.map(\.id).contains("good"), "\(text)")
    #expect(!read.value.items.map(\.id).contains("bad"))
    #expect(read.value.lost.keys.sorted() == (lost.map { [$0] } ?? []))
    #expect(read.diagnostics.count == 1 && read.diagnostics[0].severity == .warning)
  }

  @Test(arguments: [
    ("@article{a, title = {A} year = 2001}\n", "a comma is missing"),
    ("@article{a, title = {A}, journal = jhi}\n", "not defined by any @string"),
    ("@inbook{a, title = {A}, crossref = {none}}\n", "not in this file"),
    ("@book{a, title = {A}, crossref = {a}}\n", "leads back to itself"),
  ])
  func whatIsPlainIsReadAllTheSame(_ text: String, _ words: String) {
    let read = bib(text + good)
    #expect(read.value.items.map(\.id) == ["a", "good"])
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(read.diagnostics.first.map { $0.summary.description.contains(words) } == true)
  }

  @Test func commentsAndTheNotesOfJabRefAreNoEntries() {
    let text = """
      % Encoding: UTF-8
      %@article{old, title={Old}}
      A line with an address: someone@example.org {x}
      @Comment{jabref-meta: databaseType:biblatex;}
      @comment{@article{hidden, title={Hidden}}}
      @preamble{"\\newcommand{\\x}{y}"}
      @string{jhi = {Journal of Health}}
      @article(round, title = "Round {"}brackets", journal = jhi # { Reports}, file = {:a\\;b.pdf:PDF})
      @comment{never closed
      """
    let read = bib(text + "\n" + good)
    #expect(read.value.items.map(\.id) == ["round", "good"])
    #expect(read.value.items.first?[text: .containerTitle] == "Journal of Health Reports")
    #expect(read.diagnostics.isEmpty)
  }

  @Test func inheritanceIsTheSameEachTime() {
    let text = """
      @inproceedings{child, author = {Roe, Ann}, title = {Paper}, crossref = {parent}}
      @proceedings{parent, title = {Proceedings}, booktitle = {Other}, editor = {Doe, Bob},
        year = {2001}, publisher = {Press}, shorttitle = {P}, note = {N}}
      @inbook{part, title = {Part}, crossref = {whole}}
      @book{whole, title = {Whole}, subtitle = {Sub}, author = {Poe, Cat}, xdata = {press, city}}
      @xdata{press, publisher = {House}}
      @xdata{city, location = {Town}, year = 1999}
      """
    let first = bib(text).value.items.map(writeCSLJSON)
    for _ in 0..<20 { #expect(bib(text).value.items.map(writeCSLJSON) == first) }
    let items = bib(text).value.items
    #expect(items[0][text: .containerTitle] == "Proceedings")
    #expect(items[0].names[.editor]?.first?.family == "Doe")
    #expect(items[2][text: .containerTitle] == "Whole: Sub")
    #expect(items[2].names[.containerAuthor]?.first?.family == "Poe")
    #expect(items[2][text: .publisher] == "House" && items[2][text: .publisherPlace] == "Town")
  }

  @Test func circlesAndLongChainsEnd() {
    let circle = (0..<50).map { "@book{k\($0), crossref = {k\(($0 + 1) % 50)}}" }
    #expect(bib(circle.joined(separator: "\n")).value.items.count == 50)
    let chain = (0..<20_000).map { "@book{k\($0), f\($0) = {x}, crossref = {k\($0 + 1)}}" }
    #expect(bib(chain.joined(separator: "\n")).value.items.count == 20_000)
  }

  @Test func otherEncodingsAreReadAndTold() {
    let latin = Array("@book{a, author = {Garc".utf8) + [0xED] + Array("a, Ana}, title = {x}}".utf8)
    let read = readBibTeX(SourceFile(path: "x.bib", bytes: latin))
    #expect(read.value.items.first?.names[.author]?.first?.family == "García")
    #expect(read.diagnostics.map(\.severity) == [.warning])
    let zero = Array("@book{a, title = {x".utf8) + [0] + Array("y}}".utf8)
    let told = readBibTeX(SourceFile(path: "x.bib", bytes: zero))
    #expect(told.value.items.first?[text: .title] == "Xy")
    #expect(told.diagnostics.first?.range?.start == 19)
  }

  @Test func unknownCommandsAreToldAtTheirPlace() {
    let text = "@book{a, title = {Doses of \\strange{5} mg}, abstract = {\\other}}"
    let read = bib(text)
    #expect(read.value.items.first?[text: .title] == "Doses of 5 mg")
    #expect(read.diagnostics.count == 1)
    let start = text.utf8.count - text[text.range(of: "\\strange")!.lowerBound...].utf8.count
    #expect(read.diagnostics.first?.range?.start == start)
  }

  @Test func theEndsOfJSONAreFoundAgain() {
    let text = """
      [ {"id": "a", "title": "A"}, {"id": "bad", "title": }, {"id": "b", "title": "B"}
        {"id": "c"}, 5, {"id": "deep", "x": \(String(repeating: "[", count: 100_000)) }, {"id": "d"} ]
      """
    let read = readCSLJSON(SourceFile(path: "x.json", text: text))
    #expect(read.value.items.map(\.id) == ["a", "b", "c", "d"])
    #expect(read.value.lost.keys.sorted() == ["bad", "deep"])
    #expect(read.diagnostics.count == 4)
  }

  @Test(arguments: [
    ("{\"name\": \"GBD Collaborators\"}", "GBD Collaborators", ""), ("\"Roe, Ann\"", "Roe", "Ann"),
    ("{\"literal\": \"WHO\"}", "WHO", ""),
    ("{\"family\": \"WHO\", \"isInstitution\": 1}", "WHO", ""),
    ("{\"lastName\": \"Roe\", \"firstName\": \"Ann\"}", "Roe", "Ann"), ("42", "42", ""),
  ])
  func authorsInEveryFormAreKept(_ json: String, _ family: String, _ given: String) {
    for list in ["[\(json)]", json] {
      let text = "[{\"id\": \"a\", \"author\": \(list)}]"
      let name = readCSLJSON(SourceFile(path: "x.json", text: text)).value.items.first?
        .names[.author]?.first
      #expect(name.map { $0.family + $0.literal } == family, "\(list)")
      #expect(name?.given == given)
    }
  }

  @Test func listsUnderItemsAndCitationKeysAreRead() {
    let text = """
      {"items": [{"id": "http://zotero.org/users/1/items/ABC", "citation-key": "roe2020",
        "title": "Aims &amp; <span class=\\"nocase\\">A</span>lzheimer &lt; 5", "type": "journal-article"},
        {"id": "7", "note": "Citation Key: poe2021\ntex.ids: poe, old\nA note", "title": "N"},
        {"id": "12", "title": ["T"], "issued": {"date-parts": [2020, 5]}}]}
      """
    let read = readCSLJSON(SourceFile(path: "x.json", text: text)).value
    #expect(read.items.map(\.id) == ["roe2020", "poe2021", "12"])
    #expect(
      read.aliases.map(\.key) == ["http://zotero.org/users/1/items/ABC", "7", "poe", "old"])
    #expect(read.items[1][text: .note] == "A note")
    #expect(
      read.items[0][text: .title] == "Aims & <span class=\"nocase\">Alzheimer</span> < 5")
    #expect(read.items[0].type == "article-journal")
    #expect(
      read.items[2][text: .title] == "T" && read.items[2].dates[.issued]?.parts.first?.month == 5)
  }

  /// What a database escaped stands in any part of a work: none keeps it.
  @Test func entitiesGoFromEveryTextOfAWork() throws {
    let work = try #require(
      readCSLJSON(
        SourceFile(
          path: "x.json",
          text: """
            [{"id": "a", "type": "book", "title": "Aims &amp; ends", "author": [{"family": "O&#39;Neil",
            "given": "R&eacute;my", "suffix": "Jr &amp; Sons", "non-dropping-particle": "d&#39;"}],
            "issued": {"literal": "in press &amp; undated"}}]
            """)
      ).value.items.first)
    let author = try #require(work.names[.author]?.first)
    #expect(author.family == "O'Neil" && author.given == "Rémy" && author.suffix == "Jr & Sons")
    #expect(author.nonDroppingParticle == "d'" && work[text: .title] == "Aims & ends")
    #expect(work.dates[.issued]?.literal == "in press & undated")
  }

  @Test(arguments: [
    "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0", "\"x\"", "null",
  ])
  func yearsOfAnySizeAreRead(_ year: String) {
    let text = "[{\"id\": \"a\", \"issued\": {\"date-parts\": [[\(year)]], \"season\": \(year)}}]"
    let item = readCSLJSON(SourceFile(path: "x.json", text: text)).value.items.first
    #expect(item != nil)
    for part in item?.dates[.issued]?.parts ?? [] { #expect(abs(part.year) <= 99_999) }
  }

  /// Mutated files: nothing traps, and what is read is no more than what is written.
  @Test(arguments: [0, 1, 2, 3, 4])
  func nothingThatIsWrittenTraps(_ kind: Int) throws {
    let seeds = [
      try String(
        contentsOf: BibliographyTests.fixtures.appending(path: "written-by-hand.bib"),
        encoding: .utf8),
      "[{\"id\": \"a\", \"author\": [{\"family\": \"Roe\"}], \"issued\": {\"date-parts\": [[2020]]}}, {\"id\": \"b\", \"title\": \"x \\u00e9\"}]",
      TaggedTests.ris, TaggedTests.nbib, TaggedTests.enw,
    ]
    let names = ["x.bib", "x.json", "x.ris", "x.nbib", "x.enw"]
    var random = SeededNumbers(state: UInt64(kind) &* 7919 &+ 1)
    let base = Array(seeds[kind].utf8.prefix(6_000))
    let pieces = [
      "{", "}", "\"", "@", "\\", "$", "\\'", ",", "=", "[", "]", ":", "\n", "  - ", "%A ", "\u{0}",
      "é", "{\\em", "and",
    ]
    for _ in 0..<150 {
      var bytes = base
      for _ in 0..<Int(random.next() % 12 + 1) where !bytes.isEmpty {
        let at = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 2:
          bytes.insert(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8, at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 80)))
        }
      }
      let read = readReferences(SourceFile(path: names[kind], bytes: bytes))
      #expect(read.value.items.count == read.value.places.count)
      for alias in read.value.aliases { #expect(alias.work < read.value.items.count) }
      for item in read.value.items { _ = writeBibTeX(item) + writeRIS(item) + writeCSLJSON(item) }
    }
  }

  /// Titles and names of any signs: what is written is read again, here and by pandoc.
  @Test(.enabled(if: canBegin(with: "pandoc"), "skipped: pandoc is missing"))
  func whatIsOfferedForDownloadIsReadAgain() throws {
    var random = SeededNumbers(state: 77)
    let pieces = [
      "{", "}", "\\", "%", "&", "#", "_", "$", "~", "^", "<i>x</i>", "é", "中文", "\"", "'", "word",
      " and ", ",", "\n", "5", "–", "@book{x,", " ",
    ]
    func words(_ random: inout SeededNumbers) -> String {
      "a"
        + (0..<Int(random.next() % 8)).map { _ in
          pieces[Int(random.next() % UInt64(pieces.count))]
        }.joined() + "z"
    }
    var items: [Item] = []
    for number in 0..<120 {
      var item = Item(id: "work\(number)", type: "book")
      item.texts[.title] = words(&random)
      item.texts[.publisher] = words(&random)
      item.texts[.URL] = "https://example.org/" + words(&random)
      var name = PersonName()
      name.family = words(&random)
      name.given = words(&random)
      var group = PersonName()
      group.literal = words(&random)
      item.names[.author] = [name, group]
      items.append(item)
    }
    let text = items.map(writeBibTeX).joined(separator: "\n\n")
    let own = readBibTeX(SourceFile(path: "x.bib", text: text))
    #expect(own.diagnostics.isEmpty, "\(own.diagnostics.map(\.summary))")
    #expect(own.value.items.map(\.id) == items.map(\.id))
    #expect(own.value.items.allSatisfy { $0.names[.author]?.count == 2 && $0[text: .title] != nil })
    let ris = readRIS(
      SourceFile(path: "x.ris", text: items.map(writeRIS).joined(separator: "\r\n")))
    #expect(ris.value.items.map(\.id) == items.map(\.id) && ris.diagnostics.isEmpty)
    let pandoc = try require(tool: "pandoc")
    let folder = try TemporaryFolder()
    try folder.write(text, to: "x.bib")
    let result = try run(pandoc, ["-f", "biblatex", "-t", "csljson", "x.bib"], in: folder.url)
    let theirs = try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]]
    #expect(theirs?.compactMap { $0["id"] as? String }.sorted() == items.map(\.id).sorted())
  }
}

/// Numbers that are the same in every run (splitmix64).
struct SeededNumbers {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
