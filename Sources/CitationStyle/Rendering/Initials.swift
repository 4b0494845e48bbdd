struct GivenName: Hashable {
  let given: String
  let mark: String
  let initialize: Bool
}

/// Given names as initials (CSL 1.0.2, "initialize-with"): `Mark Abie` with `.` as `M.A.`, with `. `
/// as `M. A.`, `Jean-Luc` as `J.-L.`; particles in small letters and what stands in brackets stay.
///
/// - Parameter onlyExisting: whether names that are written out stay so, and only initials that are
///   there already take the mark.
func initials(_ given: String, _ mark: String, onlyExisting: Bool, hyphens: Bool) -> String {
  if given.utf8.contains(0x3C), holdsMarkup(given) {
    return initialsAroundTags(given, mark, onlyExisting: onlyExisting, hyphens: hyphens)
  }
  return plainInitials(given, mark, onlyExisting: onlyExisting, hyphens: hyphens)
}

/// Given names with markup: `<i>John</i> Lee` is `<i>J.</i> L.`
private func initialsAroundTags(
  _ given: String, _ mark: String, onlyExisting: Bool, hyphens: Bool
) -> String {
  var out = ""
  var endsInWord = false
  var rest = given[...]
  func add(_ words: Substring) {
    // What goes on with a word that began before the tag adds no letter.
    let own = endsInWord ? words.drop { $0.isAlphabetic } : words
    let short = plainInitials(String(own), mark, onlyExisting: onlyExisting, hyphens: hyphens)
    let isApart = words.first?.isBlank == true && mark.last?.isBlank == true && !out.isEmpty
    if !short.isEmpty { out += (isApart ? " " : "") + short }
    if let last = words.last { endsInWord = last.isAlphabetic }
  }
  while let open = rest.firstIndex(of: "<") {
    let after = rest.index(after: open)
    guard let close = rest[open...].firstIndex(of: ">"), after < rest.endIndex,
      rest[after].isAlphabetic || rest[after] == "/"
    else {
      add(rest[..<after])
      rest = rest[after...]
      continue
    }
    add(rest[..<open])
    let end = rest.index(after: close)
    out += rest[open..<end]
    rest = rest[end...]
  }
  add(rest)
  return out
}

private func plainInitials(
  _ given: String, _ mark: String, onlyExisting: Bool, hyphens: Bool
) -> String {
  var writer = InitialsWriter(mark: mark, onlyExisting: onlyExisting, hyphens: hyphens)
  for word in words(given) { writer.add(word) }
  return writer.out.trimmingBlanks()
}

private struct InitialsWriter {
  let mark: String
  let onlyExisting: Bool
  let hyphens: Bool
  var out = ""
  /// A word was written out, and what follows it stands apart.
  private var isAfterWord = false

  init(mark: String, onlyExisting: Bool, hyphens: Bool) {
    self.mark = mark
    self.onlyExisting = onlyExisting
    self.hyphens = hyphens
  }

  mutating func add(_ word: Substring) {
    if !onlyExisting, isPlainName(word) { return addInitial(word.prefix(1)) }
    if let first = word.first, isOpener(first) { return addWord(word) }
    let parts = word.split { $0 == "-" || $0 == "\u{2010}" || $0 == "–" }
    let isParticle =
      word.first(where: \.isAlphabetic)?.isSmall == true
      && !parts.contains { $0.first?.isCapital == true }
    if isParticle { return addWord(word) }
    let names = parts.map(\.dotted)
    if onlyExisting, names.contains(where: { $0.contains { !$0.isInitial } }) {
      return addEach(names, of: word)
    }
    for (index, groups) in names.enumerated() {
      // "Jean-luc" is one name, "J.-L." and "Jean-Luc" are two.
      if index > 0, groups.first?.letters.first(where: \.isAlphabetic)?.isSmall ?? true { continue }
      if index > 0, hyphens { out = out.trimmingBlanks() + "-" }
      for group in groups {
        let short = onlyExisting || group.isAbbreviation ? group.letters : group.initial
        if !short.isEmpty { addInitial(short) }
      }
    }
  }

  /// Names and initials that are written as one word: `John M.E.`, `Ph.Mary`.
  private mutating func addEach(_ names: [[DottedLetters]], of word: Substring) {
    guard names.count == 1, let groups = names.first else { return addWord(word) }
    for group in groups {
      if group.isInitial { addInitial(group.letters) } else { addWord(group.letters) }
    }
  }

  private mutating func addInitial(_ letters: Substring) {
    if isAfterWord, out.last?.isBlank == false, out.last != "-" { out += " " }
    out += letters + mark
    isAfterWord = false
  }

  private mutating func addWord(_ word: Substring) {
    if let last = out.last, !last.isBlank { out += " " }
    out += word
    isAfterWord = true
  }
}

/// Letters between full stops: `Ph` and `M` of `Ph.M`.
private struct DottedLetters {
  let letters: Substring
  let hasStop: Bool

  var isAbbreviation: Bool { hasStop && letters.first?.isCapital == true }
  var isInitial: Bool {
    isAbbreviation || letters.count == 1 && letters.first?.isCapital == true
  }

  /// The first letter; two of `TSerendorjiin`, which are one sound.
  var initial: Substring {
    // The signs of Arabic and Hebrew names, as in "ʿAlī", are no letters that a name begins with.
    let start =
      letters.firstIndex { $0.isAlphabetic && !"ʿʾʻʼ".contains($0) }
      ?? letters.firstIndex(where: \.isAlphabetic)
    // A name that is a sign alone stands for itself.
    guard let start else {
      return letters.first.map { $0.isSymbol && !$0.isASCII } == true ? letters.prefix(1) : ""
    }
    let rest = letters[start...]
    let next = rest.dropFirst()
    if rest.first?.isCapital == true, next.first?.isCapital == true,
      next.dropFirst().first?.isSmall == true
    {
      return rest.prefix(1) + next.prefix(1).lowercased()
    }
    return rest.prefix(1)
  }
}

extension Substring {
  fileprivate var dotted: [DottedLetters] {
    var groups: [DottedLetters] = []
    var rest = self
    while let stop = rest.firstIndex(of: ".") {
      if stop > rest.startIndex {
        groups.append(DottedLetters(letters: rest[..<stop], hasStop: true))
      }
      rest = rest[rest.index(after: stop)...]
    }
    if !rest.isEmpty { groups.append(DottedLetters(letters: rest, hasStop: false)) }
    return groups
  }
}

/// The words of given names; what stands in brackets or quotation marks is one of them.
private func words(_ given: String) -> [Substring] {
  var words: [Substring] = []
  var start: String.Index?
  var closer: Character?
  for index in given.indices {
    let letter = given[index]
    if let end = closer {
      if letter == end { closer = nil }
    } else if letter.isBlank || letter == "\u{A0}" {
      if let begin = start { words.append(given[begin..<index]) }
      start = nil
    } else if start == nil {
      start = index
      if let end = closers[letter], given[given.index(after: index)...].contains(end) {
        closer = end
      }
    }
  }
  if let begin = start { words.append(given[begin...]) }
  return words
}

private let closers: [Character: Character] = [
  "(": ")", "[": "]", "{": "}", "“": "”", "\"": "\"", "«": "»", "„": "“",
]

private func isOpener(_ letter: Character) -> Bool { closers[letter] != nil }

/// Whether a given name is one ASCII capital with small letters after it, as nearly all are.
private func isPlainName(_ word: Substring) -> Bool {
  let bytes = word.utf8
  guard let first = bytes.first, first >= 0x41, first <= 0x5A else { return false }
  return bytes.dropFirst().allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
}
