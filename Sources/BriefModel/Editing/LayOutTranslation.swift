package import BriefDiagnostics

/// The text of an original to be written over in another language: every section with its words, and
/// every heading with its id, so that links to it lead to the translation too.
package func layOutTranslation(of original: Document, source: SourceFile) -> String {
  var edits: [TextEdit] = []
  for heading in original.headings.inTextOrder where heading.offset <= source.bytes.count {
    var end = heading.offset
    while end < source.bytes.count, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D {
      end += 1
    }
    let line = String(decoding: source.bytes[heading.offset..<end], as: UTF8.self)
    // An id of the author's own stays.
    if line.hasSuffix("}") || !line.hasPrefix("#") { continue }
    edits.append(TextEdit(end..<end, " {#\(heading.id)}"))
  }
  let whole = source.applying(edits)
  return String(decoding: whole.bytes[min(original.bodyStart, whole.bytes.count)...], as: UTF8.self)
}
