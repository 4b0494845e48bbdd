package import BriefDiagnostics

/// Reads PubMed's own format, `.nbib` (National Library of Medicine, "MEDLINE/PubMed Data Element (Field)
/// Descriptions"). The PubMed number is a second key: `pmid:12345`.
package func readNBIB(_ source: SourceFile) -> Diagnosed<Bibliography> {
  let format = TaggedFormat(
    line: { nbibLine($0) }, opens: { $0 == "PMID" }, closes: { _ in false }, endsAtBlank: true,
    dates: ["DP"])
  return readTagged(source, format, name: "PubMed (.nbib)") { nbibWork($0) }
}

/// `FAU - Horowitz, Mark Abie`: four signs, a hyphen, a blank.
private func nbibLine(_ text: Substring) -> (String, Substring)? {
  let bytes = Array(text.utf8.prefix(6))
  guard bytes.count >= 5, bytes[4] == 0x2D, bytes.count == 5 || bytes[5] == 0x20,
    bytes[0] >= 0x41, bytes[0] <= 0x5A
  else { return nil }
  return (text.prefix(4).trimmingBlanks(), text.dropFirst(5))
}

private func nbibWork(_ record: TaggedRecord) -> (item: Item, aliases: [String])? {
  let kinds = Set(record.lines.filter { $0.tag == "PT" }.map { $0.value.lowercased() })
  let isBook = record.value("BTI") != nil
  let title = record.value("TI")
  var item = Item(
    id: "",
    type: isBook
      ? title == nil ? "book" : "chapter"
      : kinds.contains("preprint") ? "article" : "article-journal")
  func set(_ variable: Variable, _ text: String?) {
    if let text, !text.isEmpty { item.texts[variable] = text }
  }
  set(.title, withoutStop(title ?? record.value("BTI")))
  if isBook, title != nil { set(.containerTitle, withoutStop(record.value("BTI"))) }
  if !isBook {
    set(.containerTitle, record.value("JT", "TA"))
    set(.containerTitleShort, record.value("TA"))
  }
  set(.volume, record.value("VI"))
  set(.issue, record.value("IP"))
  set(.page, record.value("PG"))
  set(.publisher, record.value("PB"))
  set(.publisherPlace, isBook ? record.value("PL") : nil)
  set(.PMID, record.value("PMID"))
  set(.PMCID, record.value("PMC"))
  set(.language, record.value("LA").map(writtenLanguage))
  set(.ISSN, record.value("IS").map { String($0.prefix { $0 != " " }) })
  let identifiers = record.values("LID") + record.values("AID")
  set(.DOI, identifiers.first { $0.hasSuffix("[doi]") }.flatMap(normalDOI))
  let authors =
    (record.values("FAU", "AU").map(writtenName) + record.values("CN").map { literal($0) })
    .filter { !$0.isBlank }
  if !authors.isEmpty { item.names[.author] = authors }
  let editors = record.values("FED", "ED").map(writtenName).filter { !$0.isBlank }
  if !editors.isEmpty { item.names[.editor] = editors }
  if let date = record.value("DP").map(parseDate), !date.isEmpty { item.dates[.issued] = date }
  if kinds.contains("retracted publication") { item.custom["retracted"] = "true" }
  guard item.texts[.title] != nil || !authors.isEmpty else { return nil }
  return (item, record.value("PMID").map { ["pmid:\($0)"] } ?? [])
}

private func literal(_ words: String) -> PersonName {
  var name = PersonName()
  name.literal = words
  return name
}

/// PubMed ends every title with a full stop, and puts translated ones in brackets.
private func withoutStop(_ title: String?) -> String? {
  guard var title else { return nil }
  if title.hasSuffix("."), !title.hasSuffix("..") { title.removeLast() }
  if title.hasPrefix("["), title.hasSuffix("]") { title = String(title.dropFirst().dropLast()) }
  if title.hasSuffix("."), !title.hasSuffix("..") { title.removeLast() }
  return title
}
