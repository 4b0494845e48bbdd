/// Zotero keeps variables that it has no field for in lines of the note: `original-date: 1999`, and
/// citeproc-js `{:original-date: 1999}`; labels are read as Zotero shows them too: `Original Date`.
///
/// The first line may be words; after it, the first line that says no variable ends what is read.
func readNote(_ item: inout Item) {
  guard let note = item.texts[.note], note.utf8.contains(0x3A) else { return }
  var rest: [Substring] = []
  var isHead = true
  var isFirst = true
  let known = item
  for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.trimmingBlanks().isEmpty {
      rest.append(line)
      continue
    }
    let entries =
      line.contains("{:") ? bracedEntries(line) : isHead ? NoteEntry(line).map { [$0] } ?? [] : []
    var taken = false
    for entry in entries where entry.settle(&item, known) { taken = true }
    if !taken { rest.append(line) }
    if entries.isEmpty, !isFirst { isHead = false }
    isFirst = false
  }
  let remaining = rest.joined(separator: "\n").trimmingBlanks()
  item.texts[.note] = remaining.isEmpty ? nil : remaining
}

private func bracedEntries(_ line: Substring) -> [NoteEntry] {
  line.split(separator: "{").compactMap {
    $0.first == ":" ? NoteEntry($0.dropFirst().prefix { $0 != "}" }) : nil
  }
}

/// A variable and its value, written in a line.
private struct NoteEntry {
  let key: String
  let value: String

  init?(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    key = line[..<colon].trimmingBlanks()
    value = line[line.index(after: colon)...].trimmingBlanks()
    let isKey = key.allSatisfy { $0.isAlphabetic || $0 == "-" || $0 == "_" || $0 == " " || $0 == "." }
    // A label has three words at most; a sentence before a colon has more.
    guard isKey, !key.isEmpty, key.split(separator: " ").count <= 3 else { return nil }
  }

  /// Adds the value to a work that does not have it already; whether that was read from here or elsewhere.
  func settle(_ item: inout Item, _ known: Item) -> Bool {
    let label = key.lowercased()
    if label == "type", !value.isEmpty {
      item.type = otherTypes[value] ?? value
      return true
    }
    // Keys are read elsewhere (`keysInNote`).
    if ["citation key", "tex.ids", "ids"].contains(label) { return true }
    guard let variable = Self.variable(label), variable != .note else { return false }
    if variable.isDate {
      if item.dates[variable] == nil { item.dates[variable] = parseDate(value) }
    } else if variable.isName {
      if known.names[variable] == nil { item.names[variable, default: []].append(name) }
    } else if item.texts[variable] == nil, !value.isEmpty {
      item.texts[variable] = value
    }
    return true
  }

  private var name: PersonName {
    let parts = value.components(of: "||")
    var name = PersonName()
    if parts.count > 1 {
      name.family = parts[0].trimmingBlanks()
      name.given = parts[1].trimmingBlanks()
    } else {
      name.literal = value
    }
    return name
  }

  private static func variable(_ label: String) -> Variable? {
    let name = label.replacing(" ", by: "-")
    return Variable(name) ?? Variable(name.uppercased()) ?? camelCased[name]
  }

  private static let camelCased: [String: Variable] = [
    "shorttitle": .shortTitle, "short-title": .titleShort,
    "journalabbreviation": .journalAbbreviation, "journal-abbreviation": .journalAbbreviation,
  ]
}

extension String {
  fileprivate func components(of separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
