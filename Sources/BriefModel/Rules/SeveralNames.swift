package import BriefDiagnostics
internal import BriefSyntax

extension Rule {
  /// Each person is a name of its own.
  package static let severalNames = Rule(
    "several-names", .warning,
    checks: Message("Each person is a name of its own."),
    why: Message("citations and downloads would make one person of two"),
    example: "authors: [Ana Ruiz and Bo Li]",
    instead: "authors: [Ana Ruiz, Bo Li]")
}

extension FieldReader {
  /// Tells names of people that stand in one text. A group of fields is taken as it is written, so that an
  /// organisation can have any name.
  mutating func checkNames(_ node: YAMLNode, _ name: String) {
    let items = node.list ?? [node]
    // Most names are short: nothing of them needs a closer look.
    guard items.contains(where: { $0.scalar.map(mayBeSeveral) == true }) else { return }
    let words = vocabulary?.authorsWords ?? .english
    // The way on names everybody, or following it would lose those who stand beside.
    let written = items.compactMap(\.scalar)
    let everybody =
      (written.contains { $0.contains(";") }
      ? bySemicolons(written.joined(separator: ", ")) : nil)
      ?? written.flatMap { severalNames($0, words) ?? [$0] }
    let list = everybody.map { $0.contains(where: ",:;#[]{}".contains) ? quotedYAML($0) : $0 }.joined(separator: ", ")
    for item in items {
      guard let text = item.scalar, let names = severalNames(text, words) else { continue }
      let help =
        written.count == items.count
        ? Message(
          "write '\(name): [\(list)]'; if it is one organisation, write '{ name: \(quotedYAML(text)) }'"
        ) : Message("write each in a line of its own: '- \(names.joined(separator: "', '- "))'")
      tell(
        .severalNames, at: item.range, Message("'\(text)' reads like \(names.count) people"), help)
    }
  }
}

/// Whether a text has five words at least, or a semicolon.
private func mayBeSeveral(_ text: String) -> Bool {
  var blanks = 0
  for byte in text.utf8 {
    if byte == 0x3B { return true }
    if byte == 0x20 { blanks += 1 }
  }
  return blanks > 3
}

/// `Ana Ruiz` and `Bo Li` of `Ana Ruiz and Bo Li`; nil where it need not be several people.
private func severalNames(_ text: String, _ known: AuthorsWords) -> [String]? {
  let words = text.split(separator: " ").map(String.init)
  guard words.count > 4, words.contains(where: { known.joining.contains($0.lowercased()) }) else {
    return text.contains("; ") ? bySemicolons(text) : nil
  }
  var names: [[String]] = [[]]
  for word in words {
    if known.joining.contains(word.lowercased()) {
      names.append([])
    } else if word.hasSuffix(",") || word.hasSuffix(";") {
      names[names.count - 1].append(String(word.dropLast()))
      names.append([])
    } else {
      names[names.count - 1].append(word)
    }
  }
  names.removeAll(where: \.isEmpty)
  guard names.count > 1, names.allSatisfy({ isPerson($0, known.organisations) }) else { return nil }
  return names.map { $0.joined(separator: " ") }
}

/// `Ana Ruiz` and `Bo Li` of `Ruiz, Ana; Li, Bo`: between names that turn round stand semicolons.
private func bySemicolons(_ text: String) -> [String]? {
  let names = text.split(separator: ";").map { String($0).trimming() }.filter { !$0.isEmpty }
  let areNames = names.allSatisfy { name in
    name.first?.isUppercase == true && name.allSatisfy { $0.isLetter || " '’.-,".contains($0) }
  }
  guard names.count > 1, areNames else { return nil }
  return names.map { name in
    let parts = name.split(separator: ",").map { String($0).trimming() }
    return parts.count == 2 ? "\(parts[1]) \(parts[0])" : name
  }
}

/// Two to four words with capitals, but for `de`, `van` and the like, none of which names what organisations do.
private func isPerson(_ words: [String], _ organisations: [String]) -> Bool {
  let named = words.filter { $0.first?.isUppercase == true }
  guard (2...4).contains(named.count), words.count <= 5, words.first == named.first else {
    return false
  }
  let small: Set<String> = [
    "de", "del", "la", "las", "los", "van", "von", "der", "den", "da", "do", "dos", "di", "bin",
    "al",
  ]
  return words.allSatisfy { word in
    let lower = word.lowercased()
    return (word.first?.isUppercase == true || small.contains(lower))
      && !organisations.contains { lower.hasPrefix($0) }
      && word.allSatisfy { $0.isLetter || "'’.-".contains($0) }
  }
}
