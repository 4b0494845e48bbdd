import BriefDiagnostics
import BriefSyntax
import Bytes
import Foundation
import Testing

/// Memory that libcmark-gfm took on a thread is given back with the thread.
struct ArenaTests {
  #if os(Linux)
    @Test func threadsGiveBackTheirArenas() throws {
      let source = SourceFile(
        path: "a.md", text: String(repeating: "A *b* [c](d).\n\n", count: 60))
      func pass() {
        concurrently(count: 16 * 8, workers: 8, state: { MarkdownReader() }) { _, reader in
          _ = reader.read(source, from: 0)
        }
      }
      pass()
      let before = try Self.addressSpace()
      for _ in 0..<40 { pass() }
      // Seven threads a pass, a mebibyte each: 280 MiB where nothing is given back.
      let grown = try Self.addressSpace() - before
      #expect(grown < 140 << 20, "\(grown >> 20) MiB more")
    }

    private static func addressSpace() throws -> Int {
      let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
      let pages = try #require(text.split(separator: " ").first.flatMap { Int($0) })
      return pages * 4096
    }
  #endif
}
