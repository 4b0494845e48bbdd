internal import BriefDiagnostics
internal import Bytes

/// A part of a document with a fingerprint of its words: title and summary, the text before the first
/// heading, or a heading with the text below it up to the next heading.
package struct Section: Sendable, Hashable {
  /// The id of the heading, or `title` or `opening` in underscores, which no heading can be.
  package let id: String
  /// The first 12 hexadecimal digits of the SHA-256 of the words; spaces and line ends count as one
  /// space, so that wrapping lines anew changes nothing.
  package let digest: String

  package static let title = "_title"
  package static let opening = "_opening"

  package init(id: String, digest: String) {
    self.id = id
    self.digest = digest
  }
}

/// What a translation is made from, and how far it is behind that.
package struct TranslationState: Sendable, Hashable {
  /// Whether it remembers what it was made from.
  package var isAccepted = false
  /// Sections of the original that changed since.
  package var changed: [String] = []
  /// Sections that the original has since.
  package var added: [String] = []
  /// Sections that the original had.
  package var removed: [String] = []
  /// Sections that still have the words of the original.
  package var untranslated: [String] = []

  package init() {}

  package var isBehind: Bool { !changed.isEmpty || !added.isEmpty || !removed.isEmpty }
  /// Sections to be looked at, in the order of the original.
  package var behind: [String] { changed + added }
}

/// The sections of a document in order.
func sections(
  of source: SourceFile, from start: Int, headings: [Heading], title: String, summary: String
) -> [Section] {
  // Headings in footnotes are met last wherever they stand.
  let headings = headings.inTextOrder
  let starts = headings.map { min(max($0.offset, start), source.bytes.count) }
  var words = WordsWithoutLayout()
  var sections = [
    Section(id: Section.title, digest: words.digest(Array("\(title)\n\(summary)".utf8)[...]))
  ]
  let opening = source.bytes[start..<(starts.first ?? source.bytes.count)]
  if let digest = words.digestUnlessEmpty(opening) {
    sections.append(Section(id: Section.opening, digest: digest))
  }
  for (number, heading) in headings.enumerated() {
    let end = number + 1 < starts.count ? starts[number + 1] : source.bytes.count
    let text = source.bytes[starts[number]..<end]
    sections.append(Section(id: heading.id, digest: words.digest(text, without: heading.id)))
  }
  return sections
}

/// Words with one space between them; a buffer that is used again.
private struct WordsWithoutLayout {
  private var bytes: [UInt8] = []

  mutating func digest(_ text: ArraySlice<UInt8>) -> String {
    fill(text)
    return String(sha256(bytes).prefix(12))
  }

  /// Whether the id of a heading is written beside it makes no difference to its words.
  mutating func digest(_ text: ArraySlice<UInt8>, without id: String) -> String {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let mark = Array("{#\(id)}".utf8)
    guard line.count > mark.count, line.suffix(mark.count).elementsEqual(mark) else {
      return digest(text)
    }
    fill(line.dropLast(mark.count))
    let heading = bytes
    fill(text[line.endIndex...])
    return String(sha256(heading + [0x20] + bytes).prefix(12))
  }

  mutating func digestUnlessEmpty(_ text: ArraySlice<UInt8>) -> String? {
    fill(text)
    return bytes.isEmpty ? nil : String(sha256(bytes).prefix(12))
  }

  private mutating func fill(_ text: ArraySlice<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    var isBetween = false
    for byte in text {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        isBetween = !bytes.isEmpty
      } else {
        if isBetween { bytes.append(0x20) }
        isBetween = false
        bytes.append(byte)
      }
    }
  }
}

/// How far a translation is behind its original: contents decide, never dates.
func translationState(
  remembered: [Section], original: [Section], translated: [Section]
) -> TranslationState {
  var state = TranslationState()
  let own = Dictionary(translated.map { ($0.id, $0.digest) }, uniquingKeysWith: { one, _ in one })
  // A title alone may well be the same in two languages.
  state.untranslated = original.filter { $0.id != Section.title && own[$0.id] == $0.digest }.map(
    \.id)
  guard !remembered.isEmpty else { return state }
  state.isAccepted = true
  let before = Dictionary(
    remembered.map { ($0.id, $0.digest) }, uniquingKeysWith: { one, _ in one })
  for section in original {
    guard let digest = before[section.id] else {
      state.added.append(section.id)
      continue
    }
    if digest != section.digest { state.changed.append(section.id) }
  }
  let now = Set(original.map(\.id))
  state.removed = remembered.map(\.id).filter { !now.contains($0) }
  return state
}

/// The originals among the paths of documents that have a translation: only their sections are
/// remembered; those of all where a translation has lost its original, which may be any of them.
package func originalsWithTranslations(_ paths: [String]) -> Set<String> {
  let originals = Set(
    paths.compactMap { path in
      DocumentName(path: path).language == nil ? nil : DocumentName.original(of: path)
    })
  if originals.isEmpty { return [] }
  let all = Set(paths)
  return originals.isSubset(of: all) ? originals : all
}
