package import BriefDiagnostics
internal import Bytes

/// The works of a bibliography, and where each stands in its file.
package struct Bibliography: Sendable {
  package var items: [Item] = []
  /// For each item, where its key stands.
  package var places: [SourceRange] = []
  package init() {}
}

/// Reads CSL-JSON as Zotero writes it (the schema `csl-data.json` of CSL 1.0.2).
///
/// What has another form than it should is told at its place; the rest of the work is kept.
package func readCSLJSON(_ source: SourceFile) -> Diagnosed<Bibliography> {
  var bibliography = Bibliography()
  var diagnostics: [Diagnostic] = []
  if let place = firstInvalidUTF8(source.bytes) {
    return Diagnosed(
      bibliography,
      [
        Diagnostic(
          .unreadableReferences, at: source.range(place, place + 1),
          "the bibliography is not UTF-8 text from here on",
          help: "export it again from Zotero with the character encoding 'UTF-8'")
      ])
  }
  do throws(JSONError) {
    try JSONReader.forEachElement(source.bytes) { node in
      guard case .object = node.value else {
        diagnostics.append(
          Diagnostic(
            .unreadableReferences, at: source.range(node.range),
            "an entry of the bibliography is not a work",
            help: "export it again from Zotero as 'CSL JSON'"))
        return
      }
      let keyNode = node["id"] ?? node["citation-key"]
      guard let id = keyNode?.text, !id.isEmpty else {
        diagnostics.append(
          Diagnostic(
            .missingReferenceField,
            at: source.range(node.range.lowerBound, node.range.lowerBound + 1),
            "this work has no 'id', so nothing can cite it",
            help: "write \"id\": \"author2026word\""))
        return
      }
      bibliography.items.append(item(node, id: id))
      bibliography.places.append(source.range(keyNode?.range ?? node.range))
    }
  } catch {
    diagnostics.append(
      Diagnostic(
        .unreadableReferences, at: source.range(error.offset, error.offset + 1),
        "the bibliography cannot be read from here on: \(error.summary)",
        help: "export it again from Zotero as 'CSL JSON'"))
  }
  return Diagnosed(bibliography, diagnostics)
}

/// One work from its JSON object.
package func item(_ node: JSONNode, id: String) -> Item {
  var item = Item(id: id, type: node["type"]?.text ?? "document")
  for member in node.members {
    if member.key == "custom" {
      for own in member.node.members { if let text = own.node.text { item.custom[own.key] = text } }
      continue
    }
    guard let variable = Variable(member.key) else { continue }
    if variable.isName {
      let names = member.node.elements.map(name).filter { !$0.isEmpty }
      if !names.isEmpty { item.names[variable] = names }
    } else if variable.isDate {
      let value = date(member.node)
      if !value.isEmpty { item.dates[variable] = value }
    } else if let text = member.node.text, !text.isEmpty {
      item.texts[variable] = text
    }
  }
  readNote(&item)
  return item
}

/// Zotero keeps variables that it has no field for in lines of the note: `original-date: 1999`, and
/// citeproc-js `{:original-date: 1999}`.
private func readNote(_ item: inout Item) {
  guard let note = item.texts[.note] else { return }
  var rest: [Substring] = []
  var isHead = true
  for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
    var entries: [Substring] = []
    if line.contains("{:") {
      entries = line.split(separator: "{").compactMap {
        $0.first == ":" ? $0.dropFirst().prefix { $0 != "}" } : nil
      }
    } else if isHead {
      entries = [line]
    }
    var taken = false
    for entry in entries {
      guard let colon = entry.firstIndex(of: ":") else { continue }
      let key = entry[..<colon].trimmingBlanks()
      let value = entry[entry.index(after: colon)...].trimmingBlanks()
      if key == "type" {
        item.type = value
        taken = true
        continue
      }
      guard let variable = Variable(key.lowercased()) ?? Variable(key.uppercased()),
        variable != .note
      else { continue }
      taken = true
      if variable.isDate {
        if item.dates[variable] == nil { item.dates[variable] = parseDate(value) }
      } else if variable.isName {
        let parts = value.components(of: "||")
        var name = PersonName()
        if parts.count > 1 {
          name.family = parts[0].trimmingBlanks()
          name.given = parts[1].trimmingBlanks()
        } else {
          name.literal = value
        }
        item.names[variable, default: []].append(name)
      } else if item.texts[variable] == nil {
        item.texts[variable] = value
      }
    }
    if !taken {
      isHead = false
      rest.append(line)
    }
  }
  let remaining = rest.joined(separator: "\n").trimmingBlanks()
  item.texts[.note] = remaining.isEmpty ? nil : remaining
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

private func name(_ node: JSONNode) -> PersonName {
  var name = PersonName()
  guard case .object = node.value else {
    name.literal = node.text ?? ""
    return name
  }
  func text(_ key: String) -> String { node[key]?.text?.trimmingBlanks() ?? "" }
  name.family = text("family")
  name.given = text("given")
  name.droppingParticle = text("dropping-particle")
  name.nonDroppingParticle = text("non-dropping-particle")
  name.suffix = text("suffix")
  name.literal = text("literal")
  name.commaSuffix = node["comma-suffix"]?.isTrue ?? false
  name.staticOrdering = node["static-ordering"]?.isTrue ?? false
  if node["isInstitution"]?.isTrue == true, name.literal.isEmpty { name.literal = name.family }
  return name
}

func date(_ node: JSONNode) -> DateValue {
  guard case .object = node.value else { return parseDate(node.text ?? "") }
  var value = DateValue()
  value.isCirca = node["circa"]?.isTrue ?? false
  for part in node["date-parts"]?.elements ?? [] {
    let numbers = part.elements.map { $0.text.flatMap { Int($0.trimmingBlanks()) } ?? 0 }
    guard let year = numbers.first else { continue }
    if year == 0, value.parts.isEmpty { continue }
    var parts = DateValue.Parts(year: year)
    if numbers.count > 1 { parts.month = month(numbers[1]) }
    if numbers.count > 2, numbers[2] > 0, numbers[2] <= 31 { parts.day = numbers[2] }
    value.parts.append(parts)
    if value.parts.count == 2 { break }
  }
  if let season = node["season"]?.text {
    if let number = Int(season), number >= 1 {
      value.season = (number - 1) % 4 + 1
    } else {
      value.seasonText = season
    }
  }
  if value.parts.isEmpty {
    if let raw = node["raw"]?.text {
      let circa = value.isCirca
      value = parseDate(raw)
      value.isCirca = value.isCirca || circa
    } else if let edtf = node["edtf"]?.text {
      value = parseDate(edtf)
    }
    if value.parts.isEmpty, let literal = node["literal"]?.text { value.literal = literal }
  }
  return value
}

/// 1 to 12, or 13 to 16 for the seasons, which some write as 21 to 24.
private func month(_ number: Int) -> Int {
  number < 1 || number > 24 ? 0 : number > 20 ? number - 8 : number > 16 ? number - 4 : number
}
