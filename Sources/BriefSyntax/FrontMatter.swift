package import BriefDiagnostics
internal import Bytes

/// The fields at the head of a document, each with its place, and where the body begins.
package struct FrontMatter: Sendable {
  /// The fields in the author's order.
  package let fields: [YAMLEntry]
  /// The whole block, for findings about what is missing from it.
  package let range: SourceRange
  /// The byte at which the Markdown begins.
  package let bodyStart: Int

  package init(fields: [YAMLEntry], range: SourceRange, bodyStart: Int) {
    self.fields = fields
    self.range = range
    self.bodyStart = bodyStart
  }
}

/// Reads the front matter between two lines `---`. Never fails: what cannot be read is told and left out.
package func readFrontMatter(_ source: SourceFile) -> Diagnosed<FrontMatter> {
  source.bytes.withUnsafeBufferPointer { bytes in
    let start = bytes.hasPrefix("\u{FEFF}") ? 3 : 0
    guard bytes.hasPrefix("---", at: start), let opened = lineEnd(bytes, start + 3) else {
      let line = bytes.firstIndex(of: 0x0A, from: start) ?? bytes.count
      // A dash of another kind is of several bytes.
      let isDash = start < bytes.count && bytes[start] > 0x7F && line - start < 60
      let head = source.range(start, isDash ? line : min(bytes.count, start + 1))
      return Diagnosed(
        FrontMatter(fields: [], range: head, bodyStart: start),
        [missingFrontMatter(bytes, start, at: head)])
    }
    var at = opened
    while at <= bytes.count {
      let closing = bytes.hasPrefix("---", at: at) || bytes.hasPrefix("...", at: at)
      if closing, let after = lineEnd(bytes, at + 3) {
        if let fields = readPlainYAML(source, opened..<at) {
          return Diagnosed(
            FrontMatter(fields: fields, range: source.range(start, start + 3), bodyStart: after))
        }
        let read = readYAML(source, in: opened..<at)
        return Diagnosed(
          FrontMatter(
            fields: read.value.mapping ?? [], range: source.range(start, start + 3),
            bodyStart: after),
          read.diagnostics)
      }
      guard let next = bytes.firstIndex(of: 0x0A, from: at) else { break }
      at = next + 1
    }
    let head = source.range(start, start + 3)
    return Diagnosed(
      FrontMatter(fields: [], range: head, bodyStart: bytes.count),
      [unclosedFrontMatter(at: head)])
  }
}

/// The start of the next line if only blanks follow until there, else nil.
private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
  var at = start
  while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
  if at >= bytes.count { return bytes.count }
  return bytes[at] == 0x0A ? at + 1 : nil
}
