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
        [
          Diagnostic(
            .missingFrontMatter, at: head, Message("the file does not begin with front matter"),
            help: helpWithBeginning(bytes, start))
        ])
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
      [
        Diagnostic(
          .unclosedFrontMatter, at: head,
          Message("the front matter that begins here is never closed"),
          help: Message("write a line '---' after the last field"))
      ])
  }
}

/// What to do with a beginning that is none: fields that begin in another way, or none at all.
private func helpWithBeginning(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Message {
  var at = start
  while at < bytes.count, bytes[at].isWhitespace { at += 1 }
  if at > start, bytes.hasPrefix("---", at: at) {
    return Message("delete the blanks and empty lines before '---'")
  }
  let rules: [StaticString] = ["----", "—", "–", "***", "===", "___", "```"]
  let isRuled = rules.contains { bytes.hasPrefix($0, at: at) }
  if isRuled || bytes.hasPrefix("--", at: at) && !bytes.hasPrefix("---", at: at) {
    return Message("write three hyphens, '---', in the lines before and after the fields")
  }
  if bytes.hasPrefix("+++", at: at) || bytes.hasPrefix("{", at: at) {
    return Message(
      "write the fields as 'name: value' between two lines '---': this form of them is not read")
  }
  if bytes.firstIndex(of: 0x0A, from: start) == nil,
    bytes.firstIndex(of: 0x0D, from: start) != nil
  {
    return Message("save the file with line ends of Unix or Windows: it has those of an old Macintosh")
  }
  return Message(
    "begin with a line '---', then 'title: …' and the other fields, then a line '---'")
}

/// The start of the next line if only blanks follow until there, else nil.
private func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
  var at = start
  while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
  if at >= bytes.count { return bytes.count }
  return bytes[at] == 0x0A ? at + 1 : nil
}
