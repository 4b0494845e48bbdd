/// Reads a list of names joined by `and` (BibTeX: `First von Last`, `von Last, First`,
/// `von Last, Jr, First`; a name in braces is an organisation's).
func bibTeXNames(_ text: String) -> [PersonName] {
  splitOutside(text, separator: " and ").compactMap { name(String($0).trimmingBlanks()) }
}

private func name(_ text: String) -> PersonName? {
  guard !text.isEmpty else { return nil }
  var name = PersonName()
  if text == "others" {
    name.literal = "others"
    return name
  }
  if text.hasPrefix("{"), text.hasSuffix("}"), closes(text) {
    name.literal = LaTeXText.read(text).trimmingBlanks()
    return name
  }
  let parts = splitOutside(text, separator: ",").map { $0.trimmingBlanks() }
  switch parts.count {
  case 1:
    let words = splitOutside(parts[0], separator: " ").map(String.init).filter { !$0.isEmpty }
    guard words.count > 1 else {
      name.literal = LaTeXText.read(parts[0])
      return name
    }
    // Words in small letters in the middle are particles.
    let first = words.dropLast().firstIndex { isParticle($0) } ?? words.count - 1
    var last = first
    while last < words.count - 1, isParticle(words[last]) { last += 1 }
    name.given = LaTeXText.read(words[..<first].joined(separator: " "))
    name.family = LaTeXText.read(words[last...].joined(separator: " "))
    particle(LaTeXText.read(words[first..<last].joined(separator: " ")), &name)
  default:
    let words = splitOutside(parts[0], separator: " ").map(String.init).filter { !$0.isEmpty }
    var end = 0
    while end < words.count - 1, isParticle(words[end]) { end += 1 }
    particle(LaTeXText.read(words[..<end].joined(separator: " ")), &name)
    name.family = LaTeXText.read(words[end...].joined(separator: " "))
    if parts.count > 2 { name.suffix = LaTeXText.read(parts[1]) }
    var given = splitOutside(parts[parts.count - 1], separator: " ").map(String.init)
    var trailing: [String] = []
    while given.count > 1, let word = given.last, isParticle(word) {
      trailing.insert(given.removeLast(), at: 0)
    }
    name.given = LaTeXText.read(given.joined(separator: " "))
    if name.droppingParticle.isEmpty {
      particle(LaTeXText.read(trailing.joined(separator: " ")), &name)
    }
  }
  return name
}

/// Without `useprefix` particles are dropped where the name stands alone (biblatex manual, 3.1.3).
private func particle(_ text: String, _ name: inout PersonName) {
  if !text.isEmpty { name.droppingParticle = text }
}

private func isParticle(_ word: String) -> Bool {
  guard let letter = LaTeXText.read(word).first(where: \.isAlphabetic), !word.hasPrefix("{") else {
    return false
  }
  return letter.isSmall
}

private func closes(_ text: String) -> Bool {
  var depth = 0
  for (index, letter) in text.enumerated() {
    if letter == "{" { depth += 1 }
    if letter == "}" { depth -= 1 }
    if depth == 0, index < text.count - 1 { return false }
  }
  return true
}

/// Splits at a separator that stands outside of braces.
func splitOutside(_ text: String, separator: String) -> [Substring] {
  var parts: [Substring] = []
  var depth = 0
  var start = text.startIndex
  var at = text.startIndex
  let mark = Array(separator)
  while at < text.endIndex {
    let letter = text[at]
    if letter == "\\" {
      at = text.index(at, offsetBy: 2, limitedBy: text.endIndex) ?? text.endIndex
      continue
    }
    if letter == "{" { depth += 1 }
    if letter == "}" { depth -= 1 }
    let matches =
      depth == 0
      && text[at...].prefix(mark.count).elementsEqual(mark) { one, other in
        one == other || one.isBlank && other == " "
      }
    if matches {
      parts.append(text[start..<at])
      at = text.index(at, offsetBy: mark.count)
      start = at
    } else {
      at = text.index(after: at)
    }
  }
  return parts + [text[start...]]
}
