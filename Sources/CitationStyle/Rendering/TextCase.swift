/// Changes the case of the words of a range (CSL 1.0.2, "Text-case"); words marked to be kept stay.
func applyCase(_ textCase: TextCase, _ pieces: inout [Piece], from start: Int) {
  switch textCase {
  case .lowercase: eachText(&pieces, from: start) { $0.lowercased() }
  case .uppercase: eachText(&pieces, from: start) { $0.uppercased() }
  case .capitalizeFirst: capitalizeFirst(&pieces, from: start)
  case .capitalizeAll: eachWord(&pieces, from: start) { word, _ in capitalized(word) }
  case .sentence: sentenceCase(&pieces, from: start)
  case .title: titleCase(&pieces, from: start)
  }
}

private func eachText(
  _ pieces: inout [Piece], from start: Int, _ change: (String) -> String
) {
  var depth = 0
  var kept: Int?
  for index in start..<pieces.count {
    switch pieces[index] {
    case .open(let mark):
      if mark == .noCase, kept == nil { kept = depth }
      depth += 1
    case .close:
      depth -= 1
      if kept == depth { kept = nil }
    case .text(let text): if kept == nil { pieces[index] = .text(change(text)) }
    }
  }
}

func capitalizeFirst(_ pieces: inout [Piece], from start: Int) {
  var kept = 0
  var depth: [Bool] = []
  for index in start..<pieces.count {
    switch pieces[index] {
    case .open(let mark):
      depth.append(mark == .noCase)
      if mark == .noCase { kept += 1 }
    case .close: if depth.popLast() == true { kept -= 1 }
    case .text(let text):
      guard text.contains(where: { $0.isAlphabetic || $0.isNumber }) else { continue }
      if kept == 0 { pieces[index] = .text(capitalized(text)) }
      return
    }
  }
}

/// The text with its first letter in upper case; quotation marks and blanks before it are passed.
func capitalized(_ text: String) -> String {
  guard let place = text.firstIndex(where: { $0.isAlphabetic || $0.isNumber }), text[place].isSmall
  else { return text }
  return text[..<place] + text[place].uppercased() + text[text.index(after: place)...]
}

// MARK: Words

/// Where a word stands in its text.
private struct WordPlace {
  var isFirst = false
  var isLast = false
  var afterColon = false
  /// It follows a hyphen within a word.
  var afterHyphen = false
  var beforeHyphen = false
}

/// A word and where it is, in pieces of text.
private struct Word {
  let piece: Int
  let range: Range<String.Index>
  var place: WordPlace
  let isKept: Bool
}

private func isWordLetter(_ letter: Character) -> Bool {
  letter.isAlphabetic || letter.isNumber || letter == "’" || letter == "'" || letter == "`"
    || letter == "." || letter == "\u{2010}" || letter == "&"
}

/// All words of a range, with their places; superscripts, subscripts and small capitals are kept.
private func words(_ pieces: [Piece], from start: Int) -> [Word] {
  var found: [Word] = []
  var depth: [Bool] = []
  var afterColon = false
  for index in start..<pieces.count {
    switch pieces[index] {
    case .open(let mark):
      var keeps = mark == .noCase
      if case .format(let formatting) = mark {
        keeps = formatting.verticalAlign != nil || formatting.fontVariant != nil
      }
      depth.append(keeps)
    case .close: _ = depth.popLast()
    case .text(let text):
      let kept = depth.contains(true)
      var at = text.startIndex
      var hyphen = false
      while at < text.endIndex {
        let letter = text[at]
        guard isWordLetter(letter) else {
          switch letter {
          case ":", "?", "!": afterColon = true
          default: break
          }
          hyphen = letter == "-" || letter == "–" || letter == "/"
          if hyphen, let last = found.indices.last, found[last].piece == index,
            found[last].range.upperBound == at
          {
            found[last].place.beforeHyphen = true
          } else {
            hyphen = false
          }
          at = text.index(after: at)
          continue
        }
        var end = at
        while end < text.endIndex, isWordLetter(text[end]) { end = text.index(after: end) }
        var place = WordPlace()
        place.isFirst = found.isEmpty
        place.afterColon = afterColon
        place.afterHyphen = hyphen
        found.append(Word(piece: index, range: at..<end, place: place, isKept: kept))
        // A full stop at the end of a word that has none inside begins a new sentence.
        let body = text[at..<end]
        afterColon =
          body.last == "." && body.dropLast().contains(".") == false && body.count > 3
        hyphen = false
        at = end
      }
    }
  }
  if let last = found.indices.last { found[last].place.isLast = true }
  return found
}

private func eachWord(
  _ pieces: inout [Piece], from start: Int, _ change: (String, WordPlace) -> String
) {
  var texts: [Int: String] = [:]
  // From the end, so that places stay right.
  for word in words(pieces, from: start).reversed() where !word.isKept {
    guard case .text(let original) = pieces[word.piece] else { continue }
    let own = String(original[word.range])
    let changed = change(own, word.place)
    if changed == own { continue }
    let before = original.utf8.distance(from: original.startIndex, to: word.range.lowerBound)
    let length = own.utf8.count
    var bytes = Array((texts[word.piece] ?? original).utf8)
    bytes.replaceSubrange(before..<(before + length), with: Array(changed.utf8))
    texts[word.piece] = String(decoding: bytes, as: UTF8.self)
  }
  for (index, text) in texts { pieces[index] = .text(text) }
}

private func isAllUppercase(_ pieces: [Piece], from start: Int) -> Bool {
  var letters = 0
  for piece in pieces[start...] {
    guard case .text(let text) = piece else { continue }
    for letter in text where letter.isAlphabetic {
      if letter.isSmall { return false }
      letters += 1
    }
  }
  return letters > 0
}

/// - Parameter keepsAfterColon: whether a subtitle keeps its first letter, as in BibTeX titles.
func sentenceCase(_ pieces: inout [Piece], from start: Int, keepsAfterColon: Bool = false) {
  let shouting = isAllUppercase(pieces, from: start)
  eachWord(&pieces, from: start) { word, place in
    if place.isFirst { return shouting ? capitalized(word.lowercased()) : capitalized(word) }
    if shouting { return word.lowercased() }
    if keepsAfterColon, place.afterColon { return word }
    // A word with capitals inside is a name or an abbreviation.
    let rest = word.drop { !$0.isAlphabetic }.dropFirst()
    if rest.contains(where: \.isCapital) || word.count == 1 && word != "A" { return word }
    return word.lowercased()
  }
}

private func titleCase(_ pieces: inout [Piece], from start: Int) {
  eachWord(&pieces, from: start) { word, place in
    guard let first = word.first(where: { $0.isAlphabetic }), first.isSmall else { return word }
    if word.contains(where: \.isCapital) { return word }
    // A single letter before a hyphen is a symbol, and so is a Greek one: "z-Drugs", "β-Carotine".
    if word.count == 1, place.beforeHyphen { return word }
    if !place.isFirst, !place.isLast, !place.afterColon, !place.beforeHyphen,
      smallWords.contains(word)
    {
      return word
    }
    if place.afterHyphen, smallWords.contains(word) { return word }
    if word.hasPrefix("d’") || word.hasPrefix("d'") { return word }
    return capitalized(word)
  }
}

/// Words that stay small within an English title: those of the specification ("Title Case
/// Conversion"), and particles of names, which the test suite keeps small too.
private let smallWords: Set<String> = [
  "a", "about", "al", "an", "and", "as", "at", "but", "by", "c.", "ca.", "circa", "d", "de", "del",
  "della", "der", "des", "di", "down", "du", "et", "for", "from", "in", "into", "nor", "of", "on",
  "onto", "or", "over", "pro", "so", "the", "till", "to", "under", "up", "v", "v.", "van", "via",
  "von", "vs",
  "vs.", "with", "yet",
]
