package import BriefDiagnostics

/// Bytes of a file that are replaced by others; everything else stays as it is.
package struct TextEdit: Sendable, Hashable {
  package let range: Range<Int>
  package let text: String

  package init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }
}

extension SourceFile {
  /// The file with edits made; of two that touch the same bytes the first wins.
  package func applying(_ edits: [TextEdit]) -> SourceFile {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 256)
    var at = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= at && edit.range.upperBound <= bytes.count {
      result += bytes[at..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      at = edit.range.upperBound
    }
    result += bytes[at...]
    return SourceFile(path: path, bytes: result)
  }
}
