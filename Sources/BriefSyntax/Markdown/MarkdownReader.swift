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
  package let tree = MarkdownTree()
  var lines = LineStarts()
  var scan = InlineScan()

  package init() {}

  /// Replaces `tree` by the tree of `source` from `bodyStart` on.
  package func read(_ source: SourceFile, from bodyStart: Int) -> [Diagnostic] {
    tree.removeAll()
    return source.bytes.withUnsafeBufferPointer { bytes in
      let body = UnsafeBufferPointer(rebasing: bytes[min(bodyStart, bytes.count)...])
      lines.fill(body)
      let fence = fenceTables(body, source, bodyStart)
      var conversion = MarkdownConversion(
        reader: self, source: source, bytes: bytes, base: bodyStart, diagnostics: fence.diagnostics)
      let root: OpaquePointer? =
        if let safe = fence.bytes { safe.withUnsafeBufferPointer { parse($0) } } else {
          parse(body)
        }
      if let root { conversion.document(root) }
      brief_arena_reset()
      conversion.checkFootnotes()
      return conversion.diagnostics
    }
  }

  private func parse(_ body: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    body.withMemoryRebound(to: CChar.self) { brief_markdown_parse($0.baseAddress, $0.count) }
  }
}

/// Byte offsets of the lines of the body being read.
struct LineStarts {
  private(set) var starts: [Int] = []

  mutating func fill(_ body: UnsafeBufferPointer<UInt8>) {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    var at = 0
    while let next = body.firstIndex(of: 0x0A, from: at) {
      at = next + 1
      starts.append(at)
    }
  }
}

/// The most columns that a table may have.
///
/// libcmark-gfm completes every short row to the width of the first, so a small file could become
/// gigabytes, and takes quadratic time over one long row.
private let mostColumns = 64

/// Finds lines with too many cells, and gives a copy of the body in which they are no table.
private func fenceTables(_ body: UnsafeBufferPointer<UInt8>, _ source: SourceFile, _ base: Int)
  -> (bytes: [UInt8]?, diagnostics: [Diagnostic])
{
  var copy: [UInt8]?
  var diagnostics: [Diagnostic] = []
  var at = 0
  while let first = body.firstIndex(of: 0x7C, from: at) {
    let end = body.firstIndex(of: 0x0A, from: first) ?? body.count
    var bars = 0
    for index in first..<end where body[index] == 0x7C { bars += 1 }
    if bars > mostColumns + 1 {
      var safe = copy ?? Array(body)
      for index in first..<end where safe[index] == 0x7C { safe[index] = 0x20 }
      copy = safe
      if diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic(
            .tableTooWide, at: source.range(base + first, base + min(end, first + 1)),
            "this line has \(bars) table bars; \(mostColumns) columns are the limit",
            help: "split the table, or turn it so that its columns become rows"))
      }
    }
    at = end
  }
  return (copy, diagnostics)
}
