package import BriefDiagnostics

/// Reads EndNote's tagged format, `.enw` (the format of `refer`: `%A`, `%T`, `%0`).
package func readENW(_ source: SourceFile) -> Diagnosed<Bibliography> {
  let format = TaggedFormat(
    line: { text in
      let bytes = Array(text.utf8.prefix(3))
      guard bytes.count >= 2, bytes[0] == 0x25, bytes[1] > 0x20, bytes[1] < 0x7F,
        bytes.count == 2 || bytes[2] == 0x20
      else { return nil }
      return (String(text.prefix(2)), text.dropFirst(2))
    }, opens: { $0 == "%0" }, closes: { _ in false }, endsAtBlank: true, dates: ["%D", "%8"])
  return readTagged(source, format, name: "EndNote (.enw)") { enwWork($0) }
}

private func enwWork(_ record: TaggedRecord) -> (item: Item, aliases: [String])? {
  let type = types[(record.value("%0") ?? "").lowercased()] ?? "document"
  var item = Item(id: "", type: type)
  func set(_ variable: Variable, _ text: String?) {
    if let text, !text.isEmpty { item.texts[variable] = text }
  }
  let isArticle = type.hasPrefix("article")
  set(.title, record.value("%T"))
  set(.containerTitle, isArticle ? record.value("%J", "%B") : record.value("%B", "%J"))
  set(.collectionTitle, record.value("%S"))
  set(.volume, record.value("%V"))
  set(isArticle ? .issue : .number, record.value("%N"))
  set(.page, record.value("%P")?.replacing("–", by: "-"))
  set(.publisher, record.value("%I"))
  set(.publisherPlace, record.value("%C"))
  set(.edition, record.value("%7").map(plainEdition))
  if !isArticle { set(.genre, record.value("%9")) }
  set(.language, record.value("%G").map(writtenLanguage))
  set(isArticle ? .ISSN : .ISBN, record.value("%@").map(writtenSerialNumber))
  set(.URL, record.value("%U"))
  set(.DOI, record.value("%R").flatMap(normalDOI))
  for (tag, variable) in [("%A", Variable.author), ("%E", .editor), ("%?", .translator)] {
    let names = record.values(tag).map(writtenName).filter { !$0.isBlank }
    if !names.isEmpty { item.names[variable] = names }
  }
  if let date = issuedDate(year: record.value("%D"), day: record.value("%8")) {
    item.dates[.issued] = date
  }
  guard item.texts[.title] != nil || item.names[.author] != nil else { return nil }
  let label = record.value("%F") ?? ""
  return (
    label.isEmpty || label.contains(" ") ? item : item.named(label),
    record.value("%M").map { [$0] } ?? []
  )
}

private let types = [
  "journal article": "article-journal", "magazine article": "article-magazine",
  "newspaper article": "article-newspaper", "book": "book", "edited book": "book",
  "electronic book": "book", "book section": "chapter", "electronic book section": "chapter",
  "conference paper": "paper-conference", "conference proceedings": "paper-conference",
  "report": "report", "government document": "report", "thesis": "thesis", "web page": "webpage",
  "electronic article": "article-journal", "blog": "post-weblog", "statute": "legislation",
  "case": "legal_case", "bill": "bill", "dataset": "dataset", "computer program": "software",
  "unpublished work": "manuscript", "manuscript": "manuscript", "pamphlet": "pamphlet",
  "patent": "patent", "encyclopedia": "entry-encyclopedia", "standard": "standard",
]
