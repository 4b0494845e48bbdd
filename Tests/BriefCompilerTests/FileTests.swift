import BriefCompiler
import BriefDiagnostics
import BriefSite
import Foundation
import TestSupport
import Testing

/// A file is public because a public page or the site uses it; it is looked at before.
struct FileTests {
  private static let uses = """
    [data](../Site/assets/linked.csv) and ![r][ref].[^f]

    [ref]: ../Site/assets/refstyle.png "R"

    [^f]: ![f](../Site/assets/foot.png)

    | A | B |
    | --- | --- |
    | ![cell](../Site/assets/cell.png) | x |

    > [!CLAIM] one-claim
    > certainty: low
    >
    > A claim ![k](../Site/assets/claim.png).

    ```chart
    type: bar
    data: ../Site/assets/chartdata.csv
    ```

    """
  private static let files = [
    "linked.csv", "refstyle.png", "foot.png", "cell.png", "claim.png", "chartdata.csv",
  ]

  private func outputs(_ workspace: TestWorkspace) async throws -> [String: [UInt8]] {
    var wish = CompilationWish()
    wish.prints = false
    let site = try await compile(workspace.world(), wish)
    #expect(site.checked.blocking.map(\.summary) == [])
    return try #require(site.files).contents(workers: 1)
  }

  private func told(_ body: String, _ bytes: [UInt8], _ name: String) throws -> [Diagnostic] {
    var world = try TestWorkspace(["Briefs/my-plan.md": TestWorkspace.brief(body: body)]).world()
    world.files["Site/assets/\(name)"] = bytes
    return check(try prepare(Reading(world))).diagnostics.filter {
      ["broken-picture", "active-picture", "picture-metadata"].contains($0.rule.name)
    }
  }

  @Test func filesOfADraftStayBehind() async throws {
    let assets = Set(Self.files.map { "Site/assets/\($0)" } + ["Site/assets/nolink.png"])
    let made = try await outputs(
      TestWorkspace(
        [
          "Briefs/my-plan.md": TestWorkspace.brief(),
          "Briefs/my-draft.md": TestWorkspace.brief("status: draft", body: Self.uses),
        ], assets: assets))
    #expect(made.keys.filter { $0.hasPrefix("assets/") }.sorted() == [])
  }

  @Test func everyWayOfReferringMakesAFilePublic() async throws {
    let assets = Set(Self.files.map { "Site/assets/\($0)" } + ["Site/assets/nolink.png"])
    let made = try await outputs(
      TestWorkspace(
        ["Briefs/my-plan.md": TestWorkspace.brief(body: Self.uses)], assets: assets))
    #expect(
      made.keys.filter { $0.hasPrefix("assets/") }.sorted()
        == Self.files.map { "assets/\($0)" }.sorted())
  }

  @Test func theSitesOwnFilesArePublic() async throws {
    let made = try await outputs(
      TestWorkspace(
        [
          "Briefs/my-plan.md": TestWorkspace.brief(),
          "Site/assets/style.css":
            "@font-face { src: url(fonts/a%20b.woff2) } p { background: url('dots.png') }",
        ],
        assets: [
          "Site/assets/mark.svg", "Site/assets/fonts/a b.woff2", "Site/assets/dots.png",
          "Site/assets/old.png",
        ]))
    #expect(
      made.keys.filter { $0.hasPrefix("assets/") }.sorted() == [
        "assets/dots.png", "assets/fonts/a b.woff2", "assets/mark.svg", "assets/style.css",
      ])
  }

  @Test func filesThatNothingUsesAreToldOnce() throws {
    let told = try TestWorkspace(
      ["Briefs/my-draft.md": TestWorkspace.brief("status: draft", body: Self.uses)],
      assets: Set(
        Self.files.map { "Site/assets/\($0)" } + ["Site/assets/a.png", "Site/assets/b.png"])
    ).compile().diagnostics.filter { $0.rule.name == "unused-file" }
    #expect(told.count == 1)
    #expect(told.first?.summary.contains("2 files") == true)
  }

  @Test(arguments: [
    ("Plan.MD", "rename it to 'Briefs/Plan.md'"), ("plan.markdown", "rename it to 'Briefs/plan.md'"),
    ("plan.md.txt", "rename it to 'Briefs/plan.md'"), ("plan.docx", "pandoc --from docx"),
    ("2026/plan.odt", "pandoc --from odt"),
  ])
  func aTextThatIsNoDocumentByItsNameIsTold(_ name: String, _ help: String) throws {
    func told(_ body: String) throws -> [Diagnostic] {
      try TestWorkspace(
        ["Briefs/my-plan.md": TestWorkspace.brief(body: body)], assets: ["Briefs/\(name)"]
      ).compile().diagnostics.filter { $0.rule.name == "unread-document" }
    }
    let found = try told("The text.\n")
    #expect(found.map(\.range?.path) == ["Briefs/\(name)"])
    #expect(found.first?.help?.contains(help) == true)
    // One that a document leads to is there to be had.
    #expect(try told("[The plan](\(name))\n").isEmpty)
  }

  @Test(arguments: ["data.csv", "chart.png", "README.txt", "notes~", "license"])
  func aFileBesideDocumentsThatIsNoTextIsNotTold(_ name: String) throws {
    let told = try TestWorkspace(
      ["Briefs/my-plan.md": TestWorkspace.brief()], assets: ["Briefs/\(name)"]
    ).compile().diagnostics
    #expect(!told.contains { $0.rule.name == "unread-document" })
  }

  @Test(arguments: [
    ("a.png", Array("".utf8), "is empty"),
    (
      "a.png", Array("version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n".utf8),
      "Git LFS"
    ),
    ("a.png", Array("<!doctype html>".utf8), "holds no picture"),
    ("a.jpg", TestWorkspace.sample("a.png"), "holds a PNG picture"),
    ("a.png", Array(TestWorkspace.sample("a.png").dropLast(9)), "ends too soon"),
    ("a.tif", Array("II*\0\u{8}\0\0\0\0\0".utf8), "is a TIFF picture"),
    ("a.svg", Array("<svg onload='x'/>".utf8), "does more than show"),
  ])
  func aPictureIsLookedAtWhereItIsShown(_ name: String, _ bytes: [UInt8], _ words: String) throws {
    let body = "![What it shows](../Site/assets/\(name) \"A title\")\n"
    let found = try told(body, bytes, name)
    #expect(found.count == 1)
    #expect(found.first?.summary.contains(words) == true, "\(found.map(\.summary))")
    #expect(found.first?.severity == .error)
    #expect(found.first?.range?.path == "Briefs/my-plan.md")
  }

  @Test func aDrawingThatActsIsRefusedWhereItIsLinkedToo() throws {
    let found = try told(
      "[See](../Site/assets/a.svg)\n", Array("<svg><script/></svg>".utf8), "a.svg")
    #expect(found.map(\.rule.name) == ["active-picture"])
  }
}
