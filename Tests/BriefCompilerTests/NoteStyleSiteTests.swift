import Foundation
import TestSupport
import Testing

/// A site in each note style: every citation of the text has a mark that leads to a note, every note says
/// something and leads back.
struct NoteStyleSiteTests {
  private static let folder = "/usr/share/citation-style-language/styles"

  /// All packaged styles that cite in notes; one of thirty where time is short.
  private static let styles: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    let notes = files.filter { name in
      name.hasSuffix(".csl")
        && FileManager.default.contents(atPath: "\(folder)/\(name)")?
          .range(of: Data("class=\"note\"".utf8)) != nil
    }.map { String($0.dropLast(4)) }
    let isSoak = ProcessInfo.processInfo.environment["BRIEFS_SOAK"] != nil
    return isSoak ? notes : stride(from: 0, to: notes.count, by: 30).map { notes[$0] }
  }()

  private static let body = """
    A first claim [@davies2019incidence, p. 3]. The same again [@davies2019incidence, p. 4], and again
    [@davies2019incidence]. Two works [@groot2020a; @groot2020b]. @groot2020a say so. Words of a note of
    the author's own.[^own]

    [^own]: A remark, with a source of its own [@groot2020b, p. 7], which goes on.
    """

  @Test(
    .enabled(
      if: canBegin(where: FileManager.default.fileExists(atPath: folder)),
      "skipped: the packaged styles are missing"), arguments: styles)
  func everyCitationHasAMarkANoteAndAWayBack(_ style: String) throws {
    let site = TestWorkspace([
      "Site/references.json": CitationTests.library,
      "Site/site.yml":
        "title: Test briefs\naddress: https://example.org/\nlanguages: [en]\npublic_from: in-review\ncitation_style: \(style)\n",
      "Briefs/strips.md": TestWorkspace.brief("", body: Self.body),
    ])
    let page = try #require(try site.pages()["briefs/strips/index.html"])
    let marks = Set(values("href=\"#(note\\.[^\"]+)\"", page))
    let notes = Set(values(" id=\"(note\\.[^\"]+)\"", page))
    #expect(marks.count == 6, "\(style): \(marks.sorted())")
    #expect(marks.isSubset(of: notes), "\(style): \(marks.subtracting(notes))")
    let back = Set(values("href=\"#(noteref\\.[^\"]+)\"", page))
    #expect(back.isSubset(of: Set(values(" id=\"(noteref\\.[^\"]+)\"", page))))
    #expect(back.count >= marks.count, "\(style): \(back.sorted())")
    for item in values("<li id=\"note\\.[^>]*>(.*?)<p class=\"back\"", page) {
      let words = item.replacingOccurrences(of: "<[^>]+>", with: "", options: .regularExpression)
      // One style cites by number in its notes; in all others a year alone is not enough.
      #expect(
        words.contains { $0.isLetter } || style == "leonardo" && words.contains { $0.isNumber },
        "\(style): an empty note")
    }
    #expect(!page.contains("[@") && !page.contains("@groot"))
  }

  private func values(_ pattern: String, _ page: String) -> [String] {
    guard
      let expression = try? NSRegularExpression(
        pattern: pattern, options: [.dotMatchesLineSeparators])
    else { return [] }
    return expression.matches(in: page, range: NSRange(page.startIndex..., in: page)).compactMap {
      Range($0.range(at: 1), in: page).map { String(page[$0]) }
    }
  }
}
