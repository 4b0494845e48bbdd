/// What happens to the case of a word.
enum CaseChange {
  case kept
  /// Its first letter becomes a capital; the others stay.
  case capitalized
  /// Its first letter becomes a capital, the others small.
  case capitalizedOnly
  case lowercased
}

/// Where a word stands in its text.
struct WordPlace {
  var isFirst = false
  var isLast = false
  var afterColon = false
  /// It follows a hyphen within a word.
  var afterHyphen = false
  var beforeHyphen = false
  /// It belongs to two words that are small together: `according to`.
  var isInPhrase = false
}

/// Changes the case of words, each as a whole: a word may begin in one piece and end in another, as
/// where only its first letter is protected, and a bracket within it does not end it.
///
/// Superscripts, subscripts, small capitals and protected words are kept, and so is the part of a word
/// that is one of them.
///
/// - Parameter phrases: for the first words of two that belong together, the second.
func changeCase(
  _ pieces: inout [Piece], from start: Int, phrases: [String: String] = [:],
  _ change: (String, WordPlace) -> CaseChange
) {
  var finder = WordFinder()
  for index in start..<pieces.count { finder.add(pieces[index], at: index) }
  let words = finder.finished(phrases)
  var piece = -1
  var rest = ""[...]
  var out = ""
  func flush(_ pieces: inout [Piece]) {
    guard piece >= 0 else { return }
    pieces[piece] = .text(out + rest)
  }
  for word in words {
    let whole = word.parts.count == 1 ? String(word.parts[0].text) : word.text
    let wanted = change(whole, word.place)
    if wanted == .kept { continue }
    var isBegun = false
    for part in word.parts {
      let hasLetter = part.text.contains(where: \.isAlphabetic)
      defer { if hasLetter { isBegun = true } }
      guard !part.isKept else { continue }
      let changed = changed(part.text, wanted, isFirst: !isBegun)
      guard changed != part.text else { continue }
      if piece != part.piece {
        flush(&pieces)
        piece = part.piece
        out = ""
        if case .text(let text) = pieces[piece] { rest = text[...] }
      }
      out += rest[..<part.text.startIndex] + changed
      rest = rest[part.text.endIndex...]
    }
  }
  flush(&pieces)
}

private func changed(_ text: Substring, _ change: CaseChange, isFirst: Bool) -> String {
  switch change {
  case .kept: String(text)
  case .lowercased: text.lowercased()
  case .capitalized: isFirst ? capitalized(String(text)) : String(text)
  case .capitalizedOnly: isFirst ? capitalized(text.lowercased()) : text.lowercased()
  }
}

private struct CasedWord {
  /// The parts of the word, each a range of one piece.
  var parts: [(piece: Int, text: Substring, isKept: Bool)]
  var place: WordPlace
  var text: String { parts.map { String($0.text) }.joined() }
}

private struct WordFinder {
  private var words: [CasedWord] = []
  private var kept: [Bool] = []
  private var keptDepth = 0
  private var afterColon = false
  private var afterHyphen = false
  /// Whether what comes next may go on with the last word.
  private var isOpen = false

  mutating func add(_ piece: Piece, at index: Int) {
    switch piece {
    case .open(let mark):
      var keeps = mark == .noCase
      if case .format(let formatting) = mark {
        keeps = formatting.verticalAlign != nil || formatting.fontVariant != nil
      }
      if mark == .quote { isOpen = false }
      kept.append(keeps)
      if keeps { keptDepth += 1 }
    case .close: if kept.popLast() == true { keptDepth -= 1 }
    case .text(let text): add(text, at: index)
    }
  }

  private mutating func add(_ text: String, at index: Int) {
    var at = text.startIndex
    while at < text.endIndex {
      guard isWordLetter(text[at]) else {
        pass(text[at])
        at = text.index(after: at)
        continue
      }
      var end = at
      while end < text.endIndex, continues(text, end) { end = text.index(after: end) }
      let part = (piece: index, text: text[at..<end], isKept: keptDepth > 0)
      if isOpen, let last = words.indices.last {
        words[last].parts.append(part)
      } else {
        var place = WordPlace()
        place.isFirst = words.isEmpty
        place.afterColon = afterColon
        place.afterHyphen = afterHyphen
        words.append(CasedWord(parts: [part], place: place))
      }
      // A full stop at the end of a word that has none inside begins a new sentence.
      let body = text[at..<end]
      afterColon = body.last == "." && body.dropLast().contains(".") == false && body.count > 3
      afterHyphen = false
      isOpen = true
      at = end
    }
  }

  /// What stands between words.
  private mutating func pass(_ letter: Character) {
    switch letter {
    case ":", "?", "!": afterColon = true
    default: break
    }
    let isHyphen = letter == "-" || letter == "–" || letter == "/"
    afterHyphen = isHyphen && isOpen
    if afterHyphen, let last = words.indices.last { words[last].place.beforeHyphen = true }
    isOpen = false
  }

  /// A bracket between two letters belongs to the word: "De(pre)scribing".
  private func continues(_ text: String, _ place: String.Index) -> Bool {
    let letter = text[place]
    if isWordLetter(letter) { return true }
    guard letter == "(" || letter == ")" || letter == "[" || letter == "]",
      place > text.startIndex, text[text.index(before: place)].isAlphabetic
    else { return false }
    let next = text.index(after: place)
    return next < text.endIndex && text[next].isAlphabetic
  }

  private func isWordLetter(_ letter: Character) -> Bool {
    letter.isAlphabetic || letter.isNumber || letter == "’" || letter == "'" || letter == "`"
      || letter == "." || letter == "\u{2010}" || letter == "&"
  }

  func finished(_ phrases: [String: String]) -> [CasedWord] {
    var words = words
    if !phrases.isEmpty {
      for (place, word) in words.enumerated().dropLast() {
        guard word.parts.count == 1, let second = phrases[word.text.lowercased()],
          words[place + 1].text.lowercased() == second, !words[place + 1].place.afterHyphen,
          !words[place + 1].place.afterColon
        else { continue }
        words[place].place.isInPhrase = true
        words[place + 1].place.isInPhrase = true
      }
    }
    if let last = words.indices.last { words[last].place.isLast = true }
    return words
  }
}
