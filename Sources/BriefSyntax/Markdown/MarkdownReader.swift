package import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

/// Reads Markdown into a compact tree; one reader serves one worker, document after document.
///
/// libcmark-gfm does the parsing. What it allows or drops without a word (wide tables, deep nesting,
/// excess cells, footnotes that lead nowhere) is told here, and the forms of our own are recognised.
package final class MarkdownReader {
  /// The document read last.
  package private(set) var tree = MarkdownTree()
  var signs = BodySigns()
  var scan = InlineScan()

  package init() {}

  /// Leaves the tree to whoever keeps it; the next document gets another.
  package func leaveTree() { tree = MarkdownTree() }

  /// Replaces `tree` by the tree of `source` from `bodyStart` on.
  ///
  /// - Parameter words: what a language contributes to the form of a document.
  package func read(
    _ source: SourceFile, from bodyStart: Int, words: SyntaxWords = .none
  ) -> [Diagnostic] {
    if isKnownUniquelyReferenced(&tree) { tree.removeAll() } else { tree = MarkdownTree() }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[min(bodyStart, bytes.count)...])
      signs.fill(bytes, from: bodyStart)
      var fence = ParserFence(body, source, bodyStart)
      fence.build(signs)
      var conversion = MarkdownConversion(
        reader: self, source: source, bytes: bytes, base: bodyStart, words: words,
        diagnostics: fence.diagnostics)
      let root: OpaquePointer? =
        if let safe = fence.bytes { safe.withUnsafeBufferPointer { parse($0) } } else {
          parse(body)
        }
      if let root { conversion.document(root) }
      brief_arena_reset()
      conversion.checkFootnotes()
      conversion.tellHabits()
      return conversion.diagnostics
    }
  }

  private func parse(_ body: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    body.withMemoryRebound(to: CChar.self) { brief_markdown_parse($0.baseAddress, $0.count) }
  }
}
