package import BriefDiagnostics
internal import Bytes

/// Reads CSL-JSON as Zotero and Better BibTeX write it (the schema `csl-data.json` of CSL 1.0.2), a list of
/// works or one under `items`, and the small differences of Crossref's.
///
/// What has another form than it should is told at its place; the rest of the work is kept.
package func readCSLJSON(_ source: SourceFile) -> Diagnosed<Bibliography> {
  var bibliography = Bibliography()
  var findings = ReferenceFindings(source)
  let isLatin = findings.tellEncoding()
  JSONReader.forEachElement(source.bytes, isLatin: isLatin) { error, range in
    let lost = lostKey(source.bytes, range)
    if let lost { bibliography.lost[lost] = source.range(error.offset, error.offset + 1) }
    findings.tellUnreadable(error, lost: lost, isAll: bibliography.items.isEmpty)
  } _: { node in
    guard case .object = node.value else { return findings.tellNoWork(node) }
    if node["itemType"] != nil, node["type"] == nil { return findings.tellOwnFormat(node) }
    let id = node["id"]?.text?.trimmingBlanks() ?? ""
    let extra = keysInNote(node["note"]?.text)
    let citationKey = node["citation-key"]?.text?.trimmingBlanks() ?? extra.first ?? ""
    // Zotero's own ids are addresses or numbers; a citation key is what people write.
    let isOwnId = id.contains("://") || id.allSatisfy(\.isASCIIDigit)
    let key = id.isEmpty || isOwnId && !citationKey.isEmpty ? citationKey : id
    guard !key.isEmpty else { return findings.tellNoKey(node) }
    let work = bibliography.items.count
    var made = item(node, id: key)
    tidy(&made)
    bibliography.items.append(made)
    let keyNode = key == id ? node["id"] : node["citation-key"]
    bibliography.places.append(source.range(keyNode?.range ?? node.range))
    for other in [id, citationKey] + extra where !other.isEmpty && other != key {
      bibliography.aliases.append((other, work))
    }
    findings.tellNames(node, key)
    findings.tellDates(node, made)
  }
  return Diagnosed(bibliography, findings.diagnostics)
}

/// Keys that Zotero keeps in lines of its field Extra: `Citation Key: roe2020`, `tex.ids: a, b`.
private func keysInNote(_ note: String?) -> [String] {
  guard let note, note.contains(":") else { return [] }
  var keys: [String] = []
  for line in note.split(whereSeparator: \.isNewline) {
    guard let colon = line.firstIndex(of: ":") else { continue }
    let name = line[..<colon].trimmingBlanks().lowercased()
    let value = line[line.index(after: colon)...].trimmingBlanks()
    if name == "citation key", !value.isEmpty { keys.insert(value, at: 0) }
    if name == "tex.ids" || name == "ids" { keys += listedKeys(value) }
  }
  return keys
}

/// The `id` of a work that cannot be read, where it stands at its beginning.
private func lostKey(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
  bytes.withUnsafeBufferPointer { bytes in
    guard
      let field = bytes.firstRange(
        of: "\"id\"", from: range.lowerBound, to: min(range.upperBound, range.lowerBound + 4_000)),
      let opening = bytes.firstIndex(of: 0x22, from: field + 4, to: range.upperBound),
      let closing = bytes.firstIndex(of: 0x22, from: opening + 1, to: range.upperBound),
      closing - opening < 500, closing > opening + 1
    else { return nil }
    return bytes.text((opening + 1)..<closing)
  }
}

/// Texts as people mean them: without entities, and with whole words where pieces were marked.
private func tidy(_ item: inout Item) {
  item.removeEntities()
  item.texts = item.texts.mapValues(keptWords)
}

/// Number variables that have a shorter name in the schema of CSL-JSON.
private let numberNames: [String: Variable] = [
  "part": .partNumber, "printing": .printingNumber, "supplement": .supplementNumber,
]

/// One work from its JSON object.
package func item(_ node: JSONNode, id: String) -> Item {
  let type = node["type"]?.text ?? "document"
  var item = Item(id: id, type: otherTypes[type] ?? type)
  for member in node.members {
    if member.key == "custom" {
      for own in member.node.members { if let text = own.node.text { item.custom[own.key] = text } }
      continue
    }
    guard let variable = Variable(member.key) ?? numberNames[member.key] else { continue }
    if variable.isName {
      let names = readNames(member.node)
      if !names.isEmpty { item.names[variable] = names }
    } else if variable.isDate {
      let value = date(member.node)
      if !value.isEmpty { item.dates[variable] = value }
    } else if let text = member.node.text ?? member.node.elements.first?.text, !text.isEmpty {
      // Crossref writes titles as lists.
      item.texts[variable] = text
    }
  }
  readNote(&item)
  return item
}
