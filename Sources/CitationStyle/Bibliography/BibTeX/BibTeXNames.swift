internal import Bytes

/// Reads a list of names joined by `and`: `First von Last`, `von Last, First`, `von Last, Jr, First`; a
/// name in braces is an organisation's (BibTeX), and `given=…, family=…` has its parts named (biblatex
/// manual, 3.4). `and others` becomes the literal name `others`, as other readers write it in CSL-JSON.
///
/// - Parameter usesPrefix: the option `useprefix`: particles belong to the family name.
func bibTeXNames(_ text: String, usesPrefix: Bool = false) -> [PersonName] {
  splitNames(text).flatMap(splitSemicolons).compactMap { part in
    let written = part.trimmingBlanks()
    guard !written.isEmpty else { return nil }
    if meansOthers(written) {
      var name = PersonName()
      name.literal = "others"
      return name
    }
    return extendedName(written, usesPrefix) ?? name(written, usesPrefix)
  }.filter { !$0.isBlank }
}

private func name(_ text: String, _ usesPrefix: Bool) -> PersonName? {
  var name = PersonName()
  if text.hasPrefix("{"), text.hasSuffix("}"), closes(text) {
    name.literal = LaTeXText.read(text)
    return name
  }
  var parts = splitOutside(text, at: 0x2C).map { $0.trimmingBlanks() }
  while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
  if parts.count > 3 {
    // Several names without "and": nobody can say which words are whose, and none may be lost.
    name.literal = LaTeXText.read(text)
    return name
  }
  // `King, Martin Luther, Jr.`: the suffix stands last in other formats.
  if parts.count == 3, isNameSuffix(parts[2]), !isNameSuffix(parts[1]) { parts.swapAt(1, 2) }
  guard parts.count > 1 else {
    let words = nameWords(parts[0])
    guard words.count > 1 else {
      // One name alone is a whole one.
      name.literal = LaTeXText.read(parts[0])
      return name
    }
    // Words in small letters before the last are particles.
    let first = words.dropLast().firstIndex(where: isParticle) ?? words.count - 1
    var last = first
    while last < words.count - 1, isParticle(words[last]) { last += 1 }
    name.given = read(words[..<first])
    name.family = read(words[last...])
    particle(read(words[first..<last]), usesPrefix, &name)
    return name
  }
  let words = nameWords(parts[0])
  var end = 0
  while end < words.count - 1, isParticle(words[end]) { end += 1 }
  particle(read(words[..<end]), usesPrefix, &name)
  name.family = read(words[end...])
  if parts.count > 2 { name.suffix = LaTeXText.read(parts[1]) }
  var given = nameWords(parts[parts.count - 1])
  var trailing: [String] = []
  while given.count > 1, let word = given.last, isParticle(word) {
    trailing.insert(given.removeLast(), at: 0)
  }
  name.given = read(given[...])
  if name.droppingParticle.isEmpty, name.nonDroppingParticle.isEmpty {
    particle(read(trailing[...]), usesPrefix, &name)
  } else if !trailing.isEmpty {
    name.given += " " + read(trailing[...])
  }
  return name
}

/// `family=Beumont, given=Simon, prefix=de, useprefix=true`, in any order; quotes and braces guard commas.
private func extendedName(_ text: String, _ usesPrefix: Bool) -> PersonName? {
  guard text.utf8.contains(0x3D) else { return nil }
  // The whole name may stand in quotation marks.
  var text = text
  if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 2 {
    text = String(text.dropFirst().dropLast())
  }
  var name = PersonName()
  var prefix = ""
  var uses = usesPrefix
  for part in splitOutside(text, at: 0x2C) where !part.trimmingBlanks().isEmpty {
    guard let sign = part.firstIndex(of: "=") else { return nil }
    let key = part[..<sign].trimmingBlanks().lowercased()
    var value = part[part.index(after: sign)...].trimmingBlanks()
    if value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") {
      value = String(value.dropFirst().dropLast())
    }
    let words = LaTeXText.read(value)
    switch key {
    case "family": name.family = words
    case "given": name.given = words
    case "prefix": prefix = words
    case "suffix": name.suffix = words
    case "useprefix": uses = words.lowercased() != "false"
    // Initials, identifiers and options of other programs print nothing.
    case let other
    where other.utf8.allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F }):
      continue
    default: return nil
    }
  }
  guard !name.family.isEmpty || !name.given.isEmpty else { return nil }
  particle(prefix, uses, &name)
  if name.given.isEmpty, name.suffix.isEmpty, prefix.isEmpty {
    name.literal = name.family
    name.family = ""
  }
  return name
}

/// Without `useprefix` particles are dropped where the name stands alone (biblatex manual, 3.1.3).
private func particle(_ text: String, _ usesPrefix: Bool, _ name: inout PersonName) {
  if usesPrefix { name.nonDroppingParticle = text } else { name.droppingParticle = text }
}

private func read(_ words: ArraySlice<String>) -> String {
  LaTeXText.read(words.joined(separator: " "))
}

/// Words are parted by blanks, and by `~` (BibTeX).
private func nameWords(_ text: String) -> [String] {
  var words: [String] = []
  var depth = 0
  var word: [UInt8] = []
  var escaped = false
  for byte in text.utf8 {
    if escaped {
      escaped = false
    } else if byte == 0x5C {
      escaped = true
    } else if byte == 0x7B {
      depth += 1
    } else if byte == 0x7D {
      depth -= 1
    } else if depth <= 0, byte.isWhitespace || byte == 0x7E {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
      continue
    }
    word.append(byte)
  }
  if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
  return words.isEmpty ? [""] : words
}

private func isParticle(_ word: String) -> Bool {
  // Braces hide the case of a word, but not of a letter with an accent: {\"o}.
  guard !word.hasPrefix("{") || word.hasPrefix("{\\") else { return false }
  return LaTeXText.read(word).first(where: \.isAlphabetic)?.isSmall ?? false
}

/// Whether the brace that opens a text is the one that closes at its end.
private func closes(_ text: String) -> Bool {
  var depth = 0
  var left = text.utf8.count
  for byte in text.utf8 {
    left -= 1
    if byte == 0x7B { depth += 1 }
    if byte == 0x7D { depth -= 1 }
    if depth == 0, left > 0 { return false }
  }
  return true
}

/// `Roe, Ann; Doe, Bob`: what other formats write; it is told where it is read.
private func splitSemicolons(_ text: String) -> [String] {
  guard namesSlip(text) == .semicolons else { return [text] }
  return splitOutside(text, at: 0x3B)
}

/// What is wrong with how names are joined.
enum NamesSlip { case semicolons, commas }

/// The slip of one name of a list, if it holds several.
func namesSlip(_ text: String) -> NamesSlip? {
  guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x2C }), !text.utf8.contains(0x3D),
    !text.utf8.contains(0x26)
  else { return nil }
  if text.utf8.contains(0x3B), splitOutside(text, at: 0x3B).count > 1 { return .semicolons }
  let parts = splitOutside(text, at: 0x2C).filter { !$0.trimmingBlanks().isEmpty }
  return parts.count > 3 ? .commas : nil
}

private func isNameSuffix(_ text: String) -> Bool {
  switch text.lowercased() {
  case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "2nd", "3rd", "4th", "phd", "md": true
  default: false
  }
}

/// The names of a list: the word `and` between blanks and outside of braces parts them.
func splitNames(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  var parts: [String] = []
  var depth = 0
  var start = 0
  var at = 0
  // `family="Robert and Sons, Inc."`
  var isQuoted = false
  while at < bytes.count {
    switch bytes[at] {
    case 0x5C: at += 1
    case 0x7B: depth += 1
    case 0x7D: depth = max(0, depth - 1)
    case 0x22: isQuoted = !isQuoted && at > 0 && bytes[at - 1] == 0x3D
    case let byte where depth == 0 && !isQuoted && byte.isWhitespace && at + 4 < bytes.count:
      if bytes[at + 1] | 0x20 == 0x61, bytes[at + 2] | 0x20 == 0x6E, bytes[at + 3] | 0x20 == 0x64,
        bytes[at + 4].isWhitespace
      {
        parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
        start = at + 4
        at += 3
      }
    default: break
    }
    at += 1
  }
  return parts + [String(decoding: bytes[start...], as: UTF8.self)]
}

/// Splits at a sign that stands outside of braces and quotation marks.
func splitOutside(_ text: String, at sign: UInt8) -> [String] {
  let bytes = Array(text.utf8)
  var parts: [String] = []
  var depth = 0
  var start = 0
  var at = 0
  // `family="Robert and Sons, Inc."`
  var isQuoted = false
  while at < bytes.count {
    switch bytes[at] {
    case 0x5C: at += 1
    case 0x7B: depth += 1
    case 0x7D: depth = max(0, depth - 1)
    case 0x22: isQuoted = !isQuoted && at > 0 && bytes[at - 1] == 0x3D
    case sign where depth == 0 && !isQuoted:
      parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
      start = at + 1
    default: break
    }
    at += 1
  }
  return parts + [String(decoding: bytes[start...], as: UTF8.self)]
}
