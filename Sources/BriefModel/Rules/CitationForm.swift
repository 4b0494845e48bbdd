package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension Rule {
  /// A citation is written where and as it is read.
  package static let citationForm = Rule(
    "citation-form", .error,
    checks: Message(
      "A citation stands in the text and is written so that it is read as it is meant: a semicolon between works, braces around a key with other signs."
    ),
    why: Message("otherwise readers see signs, or another work than the one that is meant"),
    example: "[@davies2019 and @horowitz2019]",
    instead: "[@davies2019; @horowitz2019]")
}

extension BodyChecker {
  /// `[@a and @b]`: the second work would be words behind the first. A comma alone between them is told where
  /// the citation is read.
  mutating func tellSecondWork(_ item: CitationSyntax.Item) {
    guard let sign = item.suffix.firstIndex(of: "@") else { return }
    let before = item.suffix[..<sign]
    guard before.last.map({ !$0.isLetter && !$0.isNumber }) ?? true,
      before.last(where: { !$0.isWhitespace }) != ","
    else { return }
    let rest = item.suffix[item.suffix.index(after: sign)...]
    let key =
      rest.hasPrefix("{")
      ? rest.dropFirst().prefix { $0 != "}" }
      : rest.prefix {
        !$0.isWhitespace && !",;]".contains($0)
      }
    guard !key.isEmpty else { return }
    let words = rest.hasPrefix("{") ? "{\(key)}" : String(key)
    tell(
      .citationForm, item.keyRange,
      Message(
        "the work '\(key)' is read as words about '\(item.key)': no semicolon stands before it"),
      Message("write '[\(written(item.key)); @\(words)]'"))
  }

  /// A key that goes on with signs that only braces can hold: `[@abr+]`, `@http://zotero.org/…`.
  mutating func tellLongerKey(_ item: CitationSyntax.Item) -> Bool {
    guard let key = longerKey(item), vocabulary.sources.number(of: key) != nil else { return false }
    tell(
      .citationForm, item.keyRange,
      Message("the key '\(key)' is read as '\(item.key)': it holds signs that end a key"),
      Message("write '[@{\(key)}]'"))
    return true
  }

  /// What stands from the key's beginning to the next blank, semicolon or bracket, where that is more.
  func longerKey(_ item: CitationSyntax.Item) -> String? {
    let start = item.keyRange.start
    var end = item.keyRange.end
    guard start < end, end < source.bytes.count, source.bytes[max(0, start - 1)] != 0x7B else {
      return nil
    }
    var open = 0
    while end < source.bytes.count, end - start < 400 {
      let byte = source.bytes[end]
      if byte.isWhitespace || byte == 0x3B || byte == 0x5D { break }
      if byte == 0x28 { open += 1 }
      if byte == 0x29 {
        if open == 0 { break }
        open -= 1
      }
      end += 1
    }
    // Marks of the sentence may follow.
    while end > item.keyRange.end {
      let text = String(decoding: source.bytes[start..<end], as: UTF8.self)
      if vocabulary.sources.number(of: text) != nil { return text }
      guard ".,:!?'\"*_".utf8.contains(source.bytes[end - 1]) else { return nil }
      end -= 1
    }
    return nil
  }

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

/// Citations in fields: `summary: … [@davies2019]`.
func rawCitationFindings(
  _ entries: [YAMLEntry], _ source: SourceFile, head: Range<Int>, _ sources: SourceLibrary
) -> [Diagnostic] {
  // Without an at sign or an escape none of them holds a citation.
  let mayHoldAny = source.bytes.withUnsafeBufferPointer {
    $0.firstIndex(of: 0x40, from: head.lowerBound, to: head.upperBound) != nil
      || $0.firstIndex(of: 0x5C, from: head.lowerBound, to: head.upperBound) != nil
  }
  guard mayHoldAny else { return [] }
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

func findRaw(
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
func foundPlace(of raw: RawCitation, within range: SourceRange, _ source: SourceFile)
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
