package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// Words that the glossary avoids are not used; in quotation marks they may be mentioned.
  package static let avoidedWord = Rule(
    "avoided-word", .warning, isGate: true,
    checks: Message(
      "Words that the glossary avoids are not used; in quotation marks they may be mentioned."),
    why: Message("the group chose its words with people who live with them"),
    example: "Discontinuation symptoms are common.",
    instead: "Withdrawal symptoms are common.")
}

/// Avoided words in title and summary.
func words(_ values: FieldValues, _ vocabulary: Vocabulary, _ language: String) -> [Diagnostic] {
  guard let avoided = vocabulary.avoided[language] else { return [] }
  return ["title", "summary"].compactMap { values.located($0) }.flatMap { text in
    avoided.findings(in: lowered(text.value.utf8), vocabulary, language) { _ in text.range }
  }
}

extension BodyChecker {
  /// Tells the words of the block just walked that the glossary avoids.
  mutating func checkWords(_ avoided: AvoidedWords, in block: Range<Int32>) {
    let text = lowered(words.bytes)
    let file = source
    var cursor = Int(block.lowerBound)
    var lost = 0
    diagnostics += avoided.findings(in: text, vocabulary, language) { range in
      // The block's words are the file's words without markup: the phrase is found by its first word.
      // Where that is written in another way, its place is not looked for again and again.
      let first = words.bytes[range].prefix { $0 != 0x20 }
      let end = min(file.bytes.count, max(cursor, Int(block.upperBound)))
      let place =
        lost > 8
        ? nil
        : file.bytes.withUnsafeBufferPointer {
          $0.place(of: UnsafeBufferPointer(rebasing: first), from: cursor, to: end)
        }
      guard let place else {
        lost += 1
        return file.range(min(cursor, end), min(cursor + 1, end))
      }
      cursor = place + first.count
      return file.range(place, min(file.bytes.count, place + range.count))
    }
  }
}

extension AvoidedWords {
  /// A finding for each avoided word of a text in small letters that does not stand in quotation marks.
  func findings(
    in text: [UInt8], _ vocabulary: Vocabulary, _ language: String,
    place: (Range<Int>) -> SourceRange
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var at = 0
    while let next = phrases.first(in: text, from: at) {
      at = next.range.upperBound
      if isQuoted(text, next.range.lowerBound) { continue }
      let term = vocabulary.terms[terms[next.phrase]]
      let word = phrases.phrases[next.phrase]
      let better = term.prefer.text(in: language, else: vocabulary.site.languages)
      var told = Diagnostic(
        .avoidedWord, at: place(next.range), Message("the glossary avoids '\(word)'"),
        help: Message(
          "write '\(better.lowercased())', or put the words of others in quotation marks"))
      told.need = Message("words of the glossary")
      found.append(told)
    }
    return found
  }

  private func isQuoted(_ text: [UInt8], _ start: Int) -> Bool {
    if start > 0, text[start - 1] == 0x22 { return true }
    for mark in ["“", "«", "‘", "„"] {
      let bytes = Array(mark.utf8)
      if start >= bytes.count, text[(start - bytes.count)..<start].elementsEqual(bytes) {
        return true
      }
    }
    return false
  }
}
