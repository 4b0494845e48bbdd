import Foundation
import TestSupport
import Testing

@testable import BriefDiagnostics
@testable import CitationStyle

/// This processor and pandoc's in one run: how many fixtures of the official suite each has in the right words,
/// and how long each takes for the same citations. What is printed stands in the guide of the library; timings
/// decide nothing.
@Suite(
  .serialized,
  .enabled(
    if: ProcessInfo.processInfo.environment["BRIEFS_SOAK"] != nil && tool("pandoc") != nil
      && FileManager.default.fileExists(atPath: SuiteTests.folder),
    "skipped: runs pandoc for each fixture; 'make soak' does"))
struct ComparisonTests {
  @Test func moreFixturesAreRightThanWithPandoc() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SuiteTests.folder)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let runner = FixtureRunner(locales: SuiteTests.locales)
    var compared = 0
    var own = 0
    var theirs = 0
    for name in names {
      let fixture = Fixture(try String(contentsOfFile: "\(SuiteTests.folder)/\(name)", encoding: .utf8))
      guard let document = try document(fixture) else { continue }
      compared += 1
      let wanted = words(fixture.result)
      if words(runner.run(fixture)) == wanted { own += 1 }
      if words(try pandoc(document, fixture)) == wanted { theirs += 1 }
    }
    print("fixtures that both can run: \(compared); right words here \(own), with pandoc \(theirs)")
    #expect(compared > 300 && own > theirs)
  }

  @Test(arguments: ["apa", "vancouver"])
  func tenThousandCitationsOfOneDocument(_ style: String) throws {
    let path = repository.appending(path: "Site/references.json").path
    let library = try String(contentsOfFile: path, encoding: .utf8)
    let ids = readCSLJSON(SourceFile(path: "r", text: library)).value.items.map(\.id)
    let cited = (0..<10_000).map { ids[($0 * 7 + $0 / ids.count) % ids.count] }
    func file(_ path: String) throws -> String {
      try String(contentsOfFile: "\(PandocTests.folder)/\(path)", encoding: .utf8)
    }
    let clock = ContinuousClock()
    var made = 0
    let own = try clock.measure {
      let references = try StyledReferences(
        style: try file("styles/\(style).csl"), references: library,
        locales: [try file("locales/locales-en-US.xml")])
      made = references.format(cited.map { Citation(items: [CiteItem(id: $0)]) }).citations.count
    }
    let folder = try TemporaryFolder()
    try folder.write(cited.map { "[@\($0)]" }.joined(separator: "\n\n") + "\n", to: "cites.md")
    func time(_ arguments: [String]) throws -> Duration {
      try clock.measure {
        _ = try run(tool("pandoc") ?? "pandoc", ["-t", "plain", "cites.md"] + arguments, in: folder.url)
      }
    }
    let reading = try time([])
    let citing = try time([
      "--citeproc", "--csl", "\(PandocTests.folder)/styles/\(style).csl", "--bibliography", path,
    ])
    print("10,000 citations in \(style): here \(own), pandoc \(citing), of which reading \(reading)")
    #expect(made == 10_000)
  }

  // MARK: Fixtures as documents

  /// A document for pandoc; nil for fixtures that no document can say (citations that are put in one after
  /// the other, positions and labels that are given from outside).
  private func document(_ fixture: Fixture) throws -> String? {
    guard fixture["CITATIONS"] == nil, fixture["BIBENTRIES"] == nil, fixture["BIBSECTION"] == nil,
      let input = fixture["INPUT"], fixture["CITATION-ITEMS"] == nil
    else { return nil }
    let ids = (try? JSONReader.read(Array(input.utf8)))?.elements.compactMap { $0["id"]?.text } ?? []
    guard !ids.isEmpty, Set(ids).count == ids.count,
      ids.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } })
    else { return nil }
    let keys = ids.map { "@\($0)" }
    let cites = fixture.isBibliography ? "" : "[" + keys.joined(separator: "; ") + "]"
    let nocite = fixture.isBibliography ? "nocite: '\(keys.joined(separator: ", "))'\n" : ""
    return "---\n\(nocite)---\n\n\(cites)\n"
  }

  private func pandoc(_ document: String, _ fixture: Fixture) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(document, to: "cites.md")
    try folder.write(fixture["CSL"] ?? "", to: "style.csl")
    try folder.write(fixture["INPUT"] ?? "", to: "works.json")
    let made = try run(
      tool("pandoc") ?? "pandoc",
      [
        "--citeproc", "--csl", "style.csl", "--bibliography", "works.json", "-t", "html", "--wrap=none",
        "cites.md",
      ], in: folder.url
    ).output
    if fixture.isBibliography { return made }
    // The citation alone, without the list; that of a note style stands in its note.
    let cite = made.range(of: "<div id=\"refs\"").map { String(made[..<$0.lowerBound]) } ?? made
    guard let notes = made.range(of: "class=\"footnotes") else { return cite }
    return String(made[notes.upperBound...].drop { $0 != ">" }.dropFirst())
  }

  /// The words of HTML: no tags, entities as signs, blanks of one kind.
  private func words(_ html: String) -> String {
    var text = html.replacingOccurrences(
      of: "<a [^>]*class=\"footnote-back\".*?</a>", with: "", options: .regularExpression)
    text = text.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression)
    for (entity, sign) in [
      ("&#38;", "&"), ("&amp;", "&"), ("&#60;", "<"), ("&lt;", "<"), ("&#62;", ">"), ("&gt;", ">"),
      ("&quot;", "\""), ("\u{A0}", " "), ("\u{202F}", " "),
    ] { text = text.replacingOccurrences(of: entity, with: sign) }
    return text.filter { !$0.isWhitespace }
  }
}
