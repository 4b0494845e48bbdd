import BriefCompiler
import BriefDiagnostics
import BriefModel
import BriefWorkspace
import Foundation
import TestSupport
import Testing

/// What a preview holds in memory after many changes.
@Suite(.serialized)
struct MemoryTests {
  /// What this process holds, in KiB.
  func held() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
    return pages * Int(getpagesize()) / 1024
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SOAK"] != nil,
      "takes minutes; 'make soak' does it"))
  func twoHundredReloadsOfAThousandBriefsGrowByLessThanTwoMebibytes() throws {
    let site = try SmallSite(git: false)
    let body = String(repeating: "Words about tapering, and more of them.\n\n", count: 40)
    for number in 0..<1000 {
      try site.write(
        TestWorkspace.brief("title: A brief about tapering, number \(number)", body: body),
        to: "brief-\(number)")
    }
    let root = site.root
    let live = try LiveWorkspace(catalogue: .english, workers: 2, pause: {}) {
      () throws(WorkspaceError) in
      FolderWorld(
        try Workspace(root: root), moment: Moment(seconds: 1_790_000_000),
        installation: Installation.find())
    }
    // What is kept for the next reload is there after some.
    for _ in 0..<20 { _ = live.take(["Site/site.yml"], settles: true) }
    let before = try held()
    for _ in 0..<200 { _ = live.take(["Site/site.yml"], settles: true) }
    let grown = try held() - before
    #expect(grown < 2048, "\(grown) KiB more than before")
  }
}
