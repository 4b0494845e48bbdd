internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

/// A citation that stands where none is read, and would be shown as it is typed.
struct RawCitation {
  /// `[see @key, p. 3]`, or `@key` alone.
  let text: String
  let key: String
}

/// The first citation in words that are shown as they are: in brackets, or of a known work.
func rawCitation(in words: String, _ sources: SourceLibrary) -> RawCitation? {
  guard words.utf8.contains(0x40) else { return nil }
  let bytes = Array(words.utf8)
  let lastClosing = bytes.lastIndex(of: 0x5D) ?? -1
  var at = 0
  // The last opening bracket that nothing closed.
  var open: Int?
  while at < bytes.count {
    defer { at += 1 }
    if bytes[at] == 0x5B { open = at }
    if bytes[at] == 0x5D { open = nil }
    guard bytes[at] == 0x40,
      at == 0 || !bytes[at - 1].isAlphanumeric && bytes[at - 1] < 0x80 && bytes[at - 1] != 0x5C,
      !isInAddress(bytes, at)
    else { continue }
    var end = at + 1
    let inBraces = end < bytes.count && bytes[end] == 0x7B
    if inBraces {
      while end < bytes.count, end - at < 400, bytes[end] != 0x7D { end += 1 }
    } else {
      while end < bytes.count, !endsKey(bytes[end]) { end += 1 }
    }
    let first = at + (inBraces ? 2 : 1)
    guard first < end else { continue }
    let key = String(decoding: bytes[first..<end], as: UTF8.self)
    let stop = min(bytes.count, end + (inBraces ? 1 : 0))
    if let open, stop <= lastClosing, let close = bytes[stop...].firstIndex(of: 0x5D) {
      return RawCitation(
        text: String(decoding: bytes[open...close], as: UTF8.self), key: key)
    }
    var known = key
    while !known.isEmpty, sources.number(of: known) == nil, known.last?.isPunctuation == true {
      known.removeLast()
    }
    if !known.isEmpty, sources.number(of: known) != nil {
      return RawCitation(text: "@\(inBraces ? "{\(known)}" : known)", key: known)
    }
    at = end - 1
  }
  return nil
}

private func endsKey(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"),
    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""):
    true
  default: byte.isWhitespace
  }
}

/// Whether a place belongs to an address: `https://example.org/@name`.
private func isInAddress(_ bytes: [UInt8], _ place: Int) -> Bool {
  var start = place
  while start > 0, !bytes[start - 1].isWhitespace, place - start < 2_000 { start -= 1 }
  return bytes[start..<place].count { $0 == 0x2F } > 1
    && String(decoding: bytes[start..<place], as: UTF8.self).contains("://")
}

/// Citations in fields: `summary: … [@davies2019]`.
func rawCitationFindings(_ entries: [YAMLEntry], _ source: SourceFile, _ sources: SourceLibrary)
  -> [Diagnostic]
{
  var found: [Diagnostic] = []
  for entry in entries { findRaw(entry.value, entry.key, source, sources, &found) }
  return found
}

/// Citations in a file of the site: a topic's description, a term's definition.
func rawCitationFindings(_ source: SourceFile, _ sources: SourceLibrary) -> [Diagnostic] {
  guard !sources.isEmpty, source.bytes.contains(0x40), checkText(source).isEmpty else { return [] }
  var found: [Diagnostic] = []
  findRaw(readYAML(source).value, "", source, sources, &found)
  return found
}

private func findRaw(
  _ node: YAMLNode, _ field: String, _ source: SourceFile, _ sources: SourceLibrary,
  _ found: inout [Diagnostic]
) {
  switch node.value {
  case .scalar(let text):
    guard let raw = rawCitation(in: text, sources) else { return }
    let told = Diagnostic(
      .citationForm, at: foundPlace(of: raw, within: node.range, source),
      Message("'\(raw.text)' in '\(field)' is shown as it is typed: fields hold no citations"),
      help: Message("cite the work in the text, and write only words here"))
    found.append(told)
  case .list(let items): for item in items { findRaw(item, field, source, sources, &found) }
  case .mapping(let entries):
    for entry in entries {
      // A language within a field is no field of its own.
      let isLanguage = entry.key.utf8.count == 2 && !field.isEmpty
      findRaw(entry.value, isLanguage ? field : entry.key, source, sources, &found)
    }
  }
}

/// The bytes of a raw citation in its file, where they can be found; else the whole place.
private func foundPlace(of raw: RawCitation, within range: SourceRange, _ source: SourceFile)
  -> SourceRange
{
  source.bytes.withUnsafeBufferPointer { bytes in
    let words = Array(raw.text.utf8)
    let end = min(bytes.count, range.end)
    // The nearest to the end: an address stands behind its words.
    let start = words.withUnsafeBufferPointer { words -> Int? in
      var found: Int?
      while let next = bytes.firstRange(
        of: words, from: found.map { $0 + 1 } ?? range.start, to: end)
      {
        found = next
      }
      return found
    }
    return start.map { source.range($0, $0 + words.count) } ?? range
  }
}

extension BodyChecker {
  /// Words that are shown as they are: those of a link or a picture's alternative.
  mutating func tellRawCitation(in words: String, of node: MarkdownNode, isPicture: Bool) {
    guard let raw = rawCitation(in: words, vocabulary.sources) else { return }
    let end = Int(node.source.upperBound)
    let near = SourceRange(path: source.path, start: max(0, end - 2_000), end: end)
    let found = foundPlace(of: raw, within: near, source)
    tell(
      .citationForm, found.start == near.start ? place(node) : found,
      isPicture
        ? Message(
          "'\(raw.text)' is shown as it is typed: the words for a picture hold no citations")
        : Message("'\(raw.text)' is shown as it is typed: the words of a link hold no citations"),
      isPicture
        ? Message("write the citation in the text beside the picture")
        : Message("write the citation behind the link: '[words](address) [@\(raw.key)]'"))
  }
}
