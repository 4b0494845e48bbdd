package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// Nothing is left of what a draft begins with.
  package static let placeholder = Rule(
    "placeholder", .error, isGate: true,
    checks: Message(
      "Nothing is left of what a draft begins with: 'Write here.', dots for what is missing, the help texts of fields."
    ),
    why: Message(
      "readers would take an unwritten document for the group's word"),
    example: "## Equity {#equity}\n\nWrite here.",
    instead: "## Equity {#equity}\n\nPeople who live far from a clinic were not studied.")
}

/// What a draft begins with still stands in a field or in the text.
let placeholderGate = Gate(rule: .placeholder) { subject, tell in
  let known = subject.vocabulary.placeholders
  for range in known.places(in: subject.entries) + subject.outline.placeholders {
    tell(
      GateFinding(
        at: range,
        Message(
          "this stands here until something is written"),
        help: Message(
          "write what belongs here, or remove it"),
        need: Message(
          "text in place of placeholders")))
  }
}

/// The texts that stand for what nobody has written yet, in the languages of a site; a class so that each block
/// of each document is held against it without a copy.
package final class Placeholders: Sendable {
  private let texts: Set<String>
  /// What the manual says of fields, with and without its full stop.
  private let meanings: Set<String>
  private let invitations: [[UInt8]]
  /// How texts begin that stand for others, in small letters.
  private let openings: [[UInt8]]
  /// For each length in bytes the beginnings of the texts that are so long, as a bit for the last five bits of
  /// the first byte: most texts need no closer look.
  private let beginnings: [UInt32]
  /// The last two bytes of each invitation.
  private let endings: [UInt16]
  /// The same for the values of fields, which may repeat the manual.
  private let fieldBeginnings: [UInt32]
  private static let longest = 300

  init(_ catalogues: [Catalogue]) {
    let languages = [.english] + catalogues
    var texts: Set<String> = ["…", "...", "....", "[…]", "[...]"]
    for word in languages.flatMap({ $0.words(of: wholePlaceholders) }) {
      let word = word.lowercased()
      texts.formUnion([word, word + ".", word + "…", word + "...", "[\(word)]", "(\(word))", "<\(word)>"])
    }
    openings = languages.flatMap { $0.words(of: placeholderOpenings) }.flatMap { word in
      [Array(word.lowercased().utf8), Array("[\(word.lowercased())".utf8)]
    }
    var meanings: Set<String> = []
    for language in languages {
      texts.insert(DraftPlan.invitation.text(in: language).lowercased())
      texts.insert(DraftPlan.summary.text(in: language).lowercased())
      for section in DocumentKind.all.flatMap(\.draft.sections) {
        if case .item(let words) = section.text {
          texts.insert(words.text(in: language).lowercased())
        }
      }
      for field in DocumentSchema.shared + DocumentKind.all.flatMap(\.fields) {
        let text = field.meaning.text(in: language).lowercased()
        if text.utf8.count < 12 { continue }
        meanings.insert(text)
        meanings.insert(text.hasSuffix(".") ? String(text.dropLast()) : text)
      }
    }
    self.texts = texts
    self.meanings = meanings
    invitations = languages.map { Array(DraftPlan.invitation.text(in: $0).utf8) }
    endings = invitations.compactMap { $0.withUnsafeBufferPointer(Self.ending) }
    var beginnings = [UInt32](repeating: 0, count: Self.longest + 1)
    func note(_ texts: Set<String>) {
      for text in texts where text.utf8.count <= Self.longest {
        beginnings[text.utf8.count] |= Self.beginning(text.utf8.first ?? 0)
      }
    }
    note(texts)
    self.beginnings = beginnings
    note(meanings)
    fieldBeginnings = beginnings
  }

  /// The same bit for a small letter and its capital; every bit beyond ASCII.
  private static func beginning(_ byte: UInt8) -> UInt32 {
    byte < 0x80 ? 1 << UInt32(byte & 31) : .max
  }

  private static func ending(_ words: UnsafeBufferPointer<UInt8>) -> UInt16? {
    words.count < 2
      ? nil : UInt16(words[words.count - 2]) << 8 | UInt16(words[words.count - 1])
  }

  /// Whether a block of the text is one, or ends with the invitation to write.
  func isOne(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
    guard words.count > 1 else { return false }
    if openings.contains(where: { begins(words, with: $0) }) { return true }
    guard words.count <= Self.longest, let ending = Self.ending(words) else { return false }
    if endings.contains(ending), invitations.contains(where: { ends(words, with: $0) }) {
      return true
    }
    return beginnings[words.count] & Self.beginning(words[0]) != 0
      && texts.contains(words.text(0..<words.count).lowercased())
  }

  /// Whether a text begins with another in small letters, whatever letters it has itself.
  private func begins(_ words: UnsafeBufferPointer<UInt8>, with text: [UInt8]) -> Bool {
    guard words.count >= text.count, words[0] | 0x20 == text[0] | 0x20 else { return false }
    return words.text(0..<text.count).lowercased().utf8.elementsEqual(text)
  }

  private func ends(_ words: UnsafeBufferPointer<UInt8>, with text: [UInt8]) -> Bool {
    words.count >= text.count && words.suffix(text.count).elementsEqual(text)
  }

  /// The values of fields that are one, or that repeat what the manual says of a field.
  func places(in entries: [YAMLEntry]) -> [SourceRange] {
    var found: [SourceRange] = []
    for entry in entries { addPlaces(in: entry.value, to: &found) }
    return found
  }

  private func addPlaces(in node: YAMLNode, to found: inout [SourceRange]) {
    switch node.value {
    case .scalar(var text):
      if text.withUTF8({ words in openings.contains { begins(words, with: $0) } }) {
        return found.append(node.range)
      }
      guard text.utf8.count <= Self.longest, let first = text.utf8.first,
        fieldBeginnings[text.utf8.count] & Self.beginning(first) != 0
      else { return }
      let lowered = text.lowercased()
      if texts.contains(lowered) || meanings.contains(lowered) { found.append(node.range) }
    case .list(let items): for item in items { addPlaces(in: item, to: &found) }
    case .mapping(let entries): for entry in entries { addPlaces(in: entry.value, to: &found) }
    }
  }
}

/// What stands alone where nothing is written yet.
private let wholePlaceholders = Message(
  "todo, to do, tbd, tbc, tba, xxx, xx, fixme, lorem ipsum, placeholder, to be written, to be completed, to be added, to be confirmed, coming soon, work in progress, text here, insert text here, your text here",
  context: "list of words: what stands for a text that is missing")

/// How a text begins that stands for another.
private let placeholderOpenings = Message(
  "lorem ipsum, todo:, tbd:, tbc:, fixme:, insert text, insert here",
  context: "list of words: how a text begins that stands for another")
