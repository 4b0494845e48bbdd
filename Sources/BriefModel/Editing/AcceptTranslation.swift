package import BriefDiagnostics
internal import BriefSyntax

/// Writes into a translation what it was made from: the sections of its original as they are now.
///
/// Only the field `translation` of the front matter is written anew; everything else stays byte for
/// byte.
///
/// - Returns: nil where the file has no front matter that can be read.
package func accept(_ sections: [Section], in translation: SourceFile) -> TextEdit? {
  let read = readFrontMatter(translation)
  guard !read.value.fields.isEmpty,
    !read.diagnostics.contains(where: { $0.rule.name == Rule.yamlSyntax.name })
  else { return nil }
  let bytes = translation.bytes
  let own = read.value.fields.first { $0.key == "translation" }
  var lines = ["translation:"]
  for entry in own?.value.mapping ?? [] where entry.key != "made_from" {
    let value = String(
      decoding: bytes[entry.value.range.start..<entry.value.range.end], as: UTF8.self)
    lines.append("  \(entry.key): \(value)")
  }
  lines += madeFrom(sections)
  let text = lines.joined(separator: "\n") + "\n"
  guard let own else {
    let end = closingLine(bytes, before: read.value.bodyStart)
    return TextEdit(end..<end, text)
  }
  return TextEdit(linesOf(own, bytes), text)
}

/// The lines of `made_from`, indented for the field `translation`.
package func madeFrom(_ sections: [Section]) -> [String] {
  ["  made_from:  # written by 'briefs translation accept'"]
    + sections.map { section in
      // Digits alone, or around one 'e', are a number to other readers of YAML.
      let isNumber = section.digest.allSatisfy { $0.isNumber || $0 == "e" }
      return "    \(section.id): \(isNumber ? "\"\(section.digest)\"" : section.digest)"
    }
}

/// The whole lines that a field stands in, to the next field or comment of the first column.
private func linesOf(_ entry: YAMLEntry, _ bytes: [UInt8]) -> Range<Int> {
  var end = max(entry.value.range.end, entry.keyRange.end)
  while end < bytes.count, bytes[end] != 0x0A { end += 1 }
  end = min(end + 1, bytes.count)
  // What follows with an indent is still part of it.
  while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 {
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    end = min(end + 1, bytes.count)
  }
  return entry.keyRange.start..<end
}

/// Where the line that closes the front matter begins.
private func closingLine(_ bytes: [UInt8], before bodyStart: Int) -> Int {
  var at = max(0, bodyStart - 1)
  if at > 0, at == bytes.count || bytes[at] == 0x0A { at -= 1 }
  while at > 0, bytes[at - 1] != 0x0A { at -= 1 }
  return at
}
