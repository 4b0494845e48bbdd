/// One work as RIS (Research Information Systems, "RIS Format Specifications"), lines end in CR LF.
package func writeRIS(_ item: Item) -> String {
  var lines: [String] = []
  func add(_ tag: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    // Nothing in a value may begin a line of its own.
    let plain = String(
      parseMarkup(text, keepsQuotes: true).plain.map { letter in
        letter.isBlank || letter.isNewline || letter.unicodeScalars.contains { $0.value < 0x20 }
          ? " " : letter
      })
    lines.append("\(tag)  - \(plain)")
  }
  add("TY", risTypes[item.type] ?? "GEN")
  add("ID", item.id)
  for (variable, tag) in [
    (Variable.author, "AU"), (.editor, "ED"), (.translator, "A4"), (.containerAuthor, "A2"),
  ] {
    // RIS has no word for those who are not named: "et al." would become a person of that name.
    for name in item.names[variable] ?? [] where name.literal != "others" { add(tag, risName(name)) }
  }
  add("TI", item.texts[.title])
  add(item.type.hasPrefix("article") ? "JO" : "T2", item.texts[.containerTitle])
  add("T3", item.texts[.collectionTitle])
  add("VL", item.texts[.volume])
  add("IS", item.texts[.issue] ?? item.texts[.number])
  add("ET", item.texts[.edition])
  if let page = item.texts[.page]?.replacing("–", by: "-") {
    let parts = page.split(separator: "-", maxSplits: 1).map(String.init)
    add("SP", parts.first)
    if parts.count > 1 { add("EP", parts[1]) }
  }
  add("PB", item.texts[.publisher] ?? (item.type == "legal_case" ? item.texts[.authority] : nil))
  add("CY", item.texts[.publisherPlace])
  if let date = item.dates[.issued] {
    if let first = date.parts.first {
      add("PY", String(first.year))
      if first.month > 0, first.month < 13 {
        let day = first.day > 0 ? padded(first.day) : ""
        add("DA", "\(first.year)/\(padded(first.month))/\(day)/")
      }
    } else {
      add("PY", date.literal)
    }
  }
  if let accessed = item.dates[.accessed]?.parts.first, accessed.month > 0 {
    let day = accessed.day > 0 ? padded(accessed.day) : ""
    add("Y2", "\(accessed.year)/\(padded(accessed.month))/\(day)/")
  }
  add("DO", item.texts[.DOI])
  add("UR", item.texts[.URL])
  add("SN", item.texts[.ISSN] ?? item.texts[.ISBN])
  add("M3", item.texts[.genre])
  add("LA", item.texts[.language])
  lines.append("ER  - ")
  return lines.joined(separator: "\r\n") + "\r\n"
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

private func risName(_ name: PersonName) -> String {
  guard name.literal.isEmpty else { return name.literal }
  let family = [name.droppingParticle, name.nonDroppingParticle, name.family]
    .filter { !$0.isEmpty }.joined(separator: " ")
  return [family, name.given, name.suffix].filter { !$0.isEmpty }.joined(separator: ", ")
}

private let risTypes: [String: String] = [
  "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
  "book": "BOOK", "chapter": "CHAP", "paper-conference": "CPAPER", "report": "RPRT",
  "thesis": "THES", "webpage": "ELEC", "post-weblog": "BLOG", "manuscript": "UNPB",
  "pamphlet": "PAMP", "patent": "PAT", "dataset": "DATA", "software": "COMP",
  "legal_case": "CASE", "legislation": "STAT", "bill": "BILL", "motion_picture": "MPCT",
  "song": "SOUND", "graphic": "ART", "personal_communication": "PCOMM",
  "entry-encyclopedia": "ENCYC", "standard": "STAND", "treaty": "LEGAL",
]
