extension Catalogue {
  /// The text of a library that speaks English only, in the words of this catalogue.
  ///
  /// - Parameter sentences: what the library says, with holes for its values; the first that fits a
  ///   line is taken, and values are looked at again. A line that none fits stays as it is.
  package func recast(_ text: String, _ sentences: [Message]) -> String {
    guard !isEmpty else { return text }
    let known = sentences.map { ForeignSentence(message: $0, pieces: $0.pieces) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.drop { $0 == " " }
      let indent = line[..<words.startIndex]
      return indent + recast(words, known, depth: 0)
    }.joined(separator: "\n")
  }

  private func recast(_ text: Substring, _ known: [ForeignSentence], depth: Int) -> String {
    guard depth < 6, !text.isEmpty else { return String(text) }
    for sentence in known {
      guard let values = sentence.values(in: text) else { continue }
      return filled(pattern(of: sentence.message)) { number in
        guard values.indices.contains(number - 1) else { return "" }
        return recast(values[number - 1], known, depth: depth + 1)
      }
    }
    // A label in a first column, then the sentence.
    if let gap = text.firstRange(of: "  ") {
      let rest = text[gap.upperBound...].drop { $0 == " " }
      guard !rest.isEmpty else { return String(text) }
      return text[..<rest.startIndex] + recast(rest, known, depth: depth + 1)
    }
    return String(text)
  }
}

/// A sentence of a library: words and holes in turn.
private struct ForeignSentence {
  let message: Message
  /// The words between the holes; empty where a hole stands at an end.
  let pieces: [String]

  /// What stands in the holes of a text; nil where it is another sentence.
  func values(in text: Substring) -> [Substring]? {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else {
      return nil
    }
    if pieces.count == 1 { return text == first ? [] : nil }
    guard text.hasSuffix(last), text.utf8.count >= first.utf8.count + last.utf8.count else {
      return nil
    }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    var values: [Substring] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let place = rest.firstRange(of: piece) else { return nil }
      values.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    values.append(rest)
    return values
  }
}

extension Message {
  /// The words of a sentence between its holes.
  fileprivate var pieces: [String] {
    var pieces = [""]
    for part in parts {
      switch part {
      case .words(let words): pieces[pieces.count - 1] += words
      case .hole: pieces.append("")
      default: continue
      }
    }
    return pieces
  }
}
