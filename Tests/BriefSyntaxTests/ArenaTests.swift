import BriefDiagnostics
import BriefSyntax
import Bytes
import CBriefSupport
import Foundation
import Testing

/// Memory that libcmark-gfm took on a thread is given back with the thread.
struct ArenaTests {
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["BRIEFS_SOAK"] != nil,
      "counts for the whole process, so it runs without other readers: 'make soak' does it"))
  func threadsGiveBackTheirArenas() {
    let source = SourceFile(path: "a.md", text: String(repeating: "A *b* [c](d).\n\n", count: 60))
    func pass() {
      concurrently(count: 16 * 8, workers: 8, state: { MarkdownReader() }) { _, reader in
        _ = reader.read(source, from: 0)
      }
    }
    pass()
    let before = brief_arena_chunks()
    for _ in 0..<40 { pass() }
    // Seven threads a pass: 280 where nothing is given back.
    #expect(brief_arena_chunks() - before < 40)
  }
}
