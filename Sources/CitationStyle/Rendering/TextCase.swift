/// Changes the case of the words of a range (CSL 1.0.2, "Text-case"); words marked to be kept stay.
///
/// - Parameter language: that of the words: Turkish has an i of its own.
func applyCase(
  _ textCase: TextCase, _ pieces: inout [Piece], from start: Int, language: String = ""
) {
  switch textCase {
  case .lowercase: eachText(&pieces, from: start) { lowercased($0, language) }
  case .uppercase: eachText(&pieces, from: start) { uppercased($0, language) }
  case .capitalizeFirst: capitalizeFirst(&pieces, from: start)
  case .capitalizeAll: changeCase(&pieces, from: start) { _, _ in .capitalized }
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

/// Languages with an i that keeps its dot, and one that has none (Unicode, SpecialCasing).
private func hasDottedCapital(_ language: String) -> Bool {
  let base = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
  return base == "tr" || base == "az"
}

private func uppercased(_ text: String, _ language: String) -> String {
  hasDottedCapital(language) ? text.replacing("i", by: "İ").uppercased() : text.uppercased()
}

private func lowercased(_ text: String, _ language: String) -> String {
  hasDottedCapital(language)
    ? text.replacing("I", by: "ı").replacing("İ", by: "i").lowercased() : text.lowercased()
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
  let letter = text[place].unicodeScalars
  // The large form of a word's beginning: "ǆ" becomes "ǅ" and not "Ǆ", "ß" becomes "Ss".
  let large = (letter.first?.properties.titlecaseMapping ?? "") + String(letter.dropFirst())
  return text[..<place] + large + text[text.index(after: place)...]
}

/// A subtitle keeps its first letter (CSL 1.0.2, "Sentence Case Conversion": the case of words stays).
func sentenceCase(_ pieces: inout [Piece], from start: Int) {
  let shouting = isAllUppercase(pieces, from: start)
  changeCase(&pieces, from: start) { word, place in
    if place.isFirst { return shouting ? .capitalizedOnly : .capitalized }
    if shouting { return .lowercased }
    if place.afterColon { return .kept }
    // A word with capitals inside is a name or an abbreviation.
    let rest = word.drop { !$0.isAlphabetic }.dropFirst()
    if rest.contains(where: \.isCapital) || word.count == 1 && word != "A" { return .kept }
    return .lowercased
  }
}

private func titleCase(_ pieces: inout [Piece], from start: Int) {
  let shouting = isAllUppercase(pieces, from: start)
  changeCase(&pieces, from: start, phrases: smallPhrases) { word, place in
    let isWithin = !place.isFirst && !place.isLast && !place.afterColon
    if shouting {
      let isSmall =
        isWithin && !place.beforeHyphen
        && (place.isInPhrase || smallWords.contains(word.lowercased()))
      return isSmall ? .lowercased : .capitalizedOnly
    }
    guard let first = word.first(where: { $0.isAlphabetic }), first.isSmall else { return .kept }
    if word.contains(where: \.isCapital) { return .kept }
    // A single letter before a hyphen is a symbol, and so is a Greek one: "z-Drugs", "β-Carotine".
    if word.count == 1, place.beforeHyphen { return .kept }
    if isWithin, !place.beforeHyphen, place.isInPhrase || smallWords.contains(word) { return .kept }
    // "vis-à-vis" is one word of three.
    if isWithin, word == "vis" || word == "à", place.beforeHyphen || place.afterHyphen {
      return .kept
    }
    if place.afterHyphen, smallWords.contains(word) { return .kept }
    if word.hasPrefix("d’") || word.hasPrefix("d'") { return .kept }
    return .capitalized
  }
}

/// Whether a text is written in capitals throughout; one word or two in capitals are a name, such as
/// "WHO" or "DSM-5", and where a script without case stands beside capitals, these are meant too.
private func isAllUppercase(_ pieces: [Piece], from start: Int) -> Bool {
  var letters = 0
  var blanks = 0
  for piece in pieces[start...] {
    guard case .text(let text) = piece else { continue }
    for letter in text {
      if letter.isCapital {
        letters += 1
      } else if letter.isAlphabetic {
        return false
      } else if letter.isBlank {
        blanks += 1
      }
    }
  }
  return letters > 0 && blanks >= 2
}

/// Two words that are small together, by the first of them ("stop-words.json" of CSL 1.0.2).
private let smallPhrases = [
  "according": "to", "ahead": "of", "apart": "from", "as": "regards", "back": "to",
  "because": "of", "close": "to", "due": "to", "far": "from", "instead": "of", "outside": "of",
  "prior": "to", "pursuant": "to", "rather": "than", "regardless": "of", "such": "as",
  "that": "of", "where": "as",
]

/// Words that stay small within an English title: those of the specification ("Title Case
/// Conversion"), and particles of names, which the test suite keeps small too.
private let smallWords: Set<String> = [
  "a", "about", "across", "afore", "after", "against", "al", "along", "alongside", "amid", "amidst",
  "among", "amongst", "an", "and", "anenst", "apropos", "apud", "around", "as", "aside", "astride",
  "at", "athwart", "atop", "barring", "before", "behind", "below", "beneath", "beside", "besides",
  "between", "beyond", "but", "by", "c", "c.", "ca", "ca.", "circa", "d", "d'", "de", "del",
  "della", "der", "des", "despite", "di", "down", "du", "during", "et", "except", "for",
  "forenenst",
  "from", "given", "in", "inside", "into", "lest", "like", "modulo", "near", "next", "nor",
  "notwithstanding", "of", "off", "on", "onto", "or", "out", "over", "per", "plus", "pro", "qua",
  "sans", "since", "so", "than", "the", "through", "throughout", "thru", "thruout", "till", "to",
  "toward", "towards", "under", "underneath", "until", "unto", "up", "upon", "v", "v.", "van",
  "versus", "via", "von", "vs", "vs.", "whereas", "with", "within", "without", "yet",
]
