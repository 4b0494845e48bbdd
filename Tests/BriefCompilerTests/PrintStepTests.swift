import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefSite
import Synchronization
import TestSupport
import Testing

/// What is printed anew and what is only looked at.
struct PrintStepTests {
  /// A typesetter whose PDFs are the sources that it was given.
  final class Press: Typesetting {
    let identity: String
    private let state = Mutex<(pdfs: [String: [UInt8]], notes: [UInt8], printed: [String])>(
      ([:], [], []))

    init(identity: String = "press 1") { self.identity = identity }

    func print(
      _ requests: [PrintRequest], in folder: PrintFolder, workers: Int,
      progress: @escaping @Sendable (Int, Int) -> Void
    ) async throws(WorkspaceError) -> PrintReport {
      let outcomes = requests.map { request in
        state.withLock { state in
          state.pdfs[request.key] = request.typst
          state.printed.append(request.source)
        }
        return PrintOutcome.printed(
          PrintedFile(route: request.output, size: request.typst.count, pages: 1))
      }
      return PrintReport(outcomes: outcomes, seconds: 0)
    }

    func size(ofPrint key: String) -> Int? { state.withLock { $0.pdfs[key]?.count } }
    func bytes(ofPrint key: String) throws(WorkspaceError) -> [UInt8] {
      guard let bytes = state.withLock({ $0.pdfs[key] }) else {
        throw WorkspaceError(Message("gone"))
      }
      return bytes
    }
    func source(ofPrint key: String) -> [UInt8] { state.withLock { $0.pdfs[key] ?? [] } }
    func notes() -> [UInt8] { state.withLock { $0.notes } }
    func note(_ bytes: [UInt8], keeping keys: Set<String>) { state.withLock { $0.notes = bytes } }

    /// The documents that were printed since this was asked last.
    func printed() -> [String] {
      state.withLock { state in
        defer { state.printed = [] }
        return state.printed.sorted()
      }
    }
  }

  func workspace() -> TestWorkspace {
    TestWorkspace([
      "Briefs/strips.md": TestWorkspace.brief(body: "See [[plan]].\n"),
      "Briefs/plan.md": TestWorkspace.brief(
        "title: A plan for the next years",
        body: "> [!CLAIM] relapse\n> Slow tapering lowers the risk.\n>\n> certainty: low\n"),
      "Briefs/quoting.md": TestWorkspace.brief(
        "title: What others say of the plan", body: "![[plan#relapse]]\n"),
      "Briefs/alone.md": TestWorkspace.brief("title: A brief that links to nothing"),
    ])
  }

  func compiled(_ workspace: TestWorkspace, _ press: Press, asOf: String = "2026-11-24")
    async throws -> Printing
  {
    var world = try workspace.world(asOf: asOf)
    world.typesetter = press
    let compiled = try await compile(world, CompilationWish(workers: 2))
    #expect(compiled.files != nil, "\(compiled.checked.blocking.map(\.summary))")
    return compiled.printing
  }

  @Test func eachDocumentIsParsedOnceEvenWhereItIsPrinted() async throws {
    let press = Press()
    let printing = try await compiled(workspace(), press)
    #expect(printing.made == 4 && printing.files.count == 4)
    #expect(printing.reparsed == 0)
  }

  @Test func whatDidNotChangeCostsALook() async throws {
    let press = Press()
    _ = try await compiled(workspace(), press)
    let again = try await compiled(workspace(), press)
    #expect(again.made == 0 && again.reparsed == 0 && again.files.count == 4)
  }

  @Test func aChangedTextIsPrintedAnewAndNoOtherIs() async throws {
    let press = Press()
    _ = try await compiled(workspace(), press)
    _ = press.printed()
    var changed = workspace()
    changed.files["Briefs/alone.md"] = TestWorkspace.brief(
      "title: A brief that links to nothing", body: "Other words.\n")
    let again = try await compiled(changed, press)
    #expect(press.printed() == ["Briefs/alone.md"] && again.reparsed == 0)
  }

  @Test func whatIsShownOfOthersIsPrintedAnewWithThem() async throws {
    let press = Press()
    _ = try await compiled(workspace(), press)
    _ = press.printed()
    var changed = workspace()
    changed.files["Briefs/plan.md"] = changed.files["Briefs/plan.md"]?.replacing(
      "Slow tapering lowers", with: "Slow tapering may lower")
    _ = try await compiled(changed, press)
    #expect(press.printed() == ["Briefs/plan.md", "Briefs/quoting.md"])
    changed.files["Briefs/plan.md"] = changed.files["Briefs/plan.md"]?.replacing(
      "A plan for the next years", with: "A plan for the next months")
    _ = try await compiled(changed, press)
    #expect(press.printed() == ["Briefs/plan.md", "Briefs/quoting.md", "Briefs/strips.md"])
  }

  @Test(
    arguments: [
      ("Site/site.yml", "title: Test briefs", "title: Other briefs"),
      ("Site/topics.yml", "en: Services", "en: Public services"),
    ])
  func theSitesOwnWordsArePrintedEverywhere(_ path: String, _ old: String, _ new: String)
    async throws
  {
    let press = Press()
    _ = try await compiled(workspace(), press)
    _ = press.printed()
    var changed = workspace()
    changed.files[path] = changed.files[path]?.replacing(old, with: new)
    _ = try await compiled(changed, press)
    #expect(press.printed().count == 4)
  }

  @Test func aReviewThatHasPassedMeanwhileIsPrinted() async throws {
    let press = Press()
    var reviewed = workspace()
    reviewed.files["Briefs/alone.md"] = TestWorkspace.brief(
      "title: A brief that links to nothing\nreview_by: 2027-01-31")
    _ = try await compiled(reviewed, press)
    _ = press.printed()
    _ = try await compiled(reviewed, press, asOf: "2027-01-31")
    #expect(press.printed() == [])
    _ = try await compiled(reviewed, press, asOf: "2027-02-01")
    #expect(press.printed() == ["Briefs/alone.md"])
  }

  @Test func anotherTypesetterPrintsEverythingAnew() async throws {
    let old = Press()
    _ = try await compiled(workspace(), old)
    let new = Press(identity: "press 2")
    new.note(old.notes(), keeping: [])
    let again = try await compiled(workspace(), new)
    #expect(again.made == 4)
  }
}
