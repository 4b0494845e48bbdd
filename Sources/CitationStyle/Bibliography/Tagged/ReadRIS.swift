package import BriefDiagnostics

/// Reads RIS as Zotero, Mendeley, EndNote, Citavi and publishers write it (Research Information Systems,
/// "RIS Format Specifications", 2001 and 2011). Notes, abstracts and keywords are left where they are.
package func readRIS(_ source: SourceFile) -> Diagnosed<Bibliography> {
  let format = TaggedFormat(
    line: { risLine($0) }, opens: { $0 == "TY" }, closes: { $0 == "ER" }, endsAtBlank: false,
    dates: ["PY", "Y1", "DA", "Y2", "RD"])
  return readTagged(source, format, name: "RIS") { risWork($0) }
}

/// `TY  - JOUR`; some programs write one blank or none behind the hyphen.
private func risLine(_ text: Substring) -> (String, Substring)? {
  // By bytes: a mark above a letter may stand behind the blank.
  let bytes = Array(text.utf8.prefix(7))
  func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  guard bytes.count >= 4, isCapital(bytes[0]),
    isCapital(bytes[1]) || (0x30...0x39).contains(bytes[1])
  else { return nil }
  var at = 2
  while at < bytes.count, bytes[at] == 0x20 { at += 1 }
  guard (3...5).contains(at), at < bytes.count, bytes[at] == 0x2D,
    at + 1 == bytes.count || bytes[at + 1] == 0x20 || bytes[at + 1] == 0x09
  else { return nil }
  return (String(text.prefix(2)), Substring(text.utf8.dropFirst(at + 1)))
}

private func risWork(_ record: TaggedRecord) -> (item: Item, aliases: [String])? {
  let type = risTypeNames[(record.value("TY") ?? "").uppercased()] ?? "document"
  let isPart = ["chapter", "paper-conference", "entry-encyclopedia"].contains(type)
  let isArticle = type.hasPrefix("article")
  var item = Item(id: key(record), type: type)
  func set(_ variable: Variable, _ text: String?) {
    if let text, !text.isEmpty, item.texts[variable] == nil {
      item.texts[variable] = keptWords(text)
    }
  }
  set(
    .title, record.value("TI", "T1", "CT") ?? (isPart || isArticle ? nil : record.value("BT", "T2"))
  )
  set(.titleShort, record.value("ST"))
  let container = record.value("JO", "JF", "T2", "BT", "J2", "JA")
  if isArticle {
    set(.containerTitle, record.value("T2", "JF", "JO", "J1", "J2", "JA"))
    set(.containerTitleShort, record.value("JA", "J2", "J1"))
  } else if isPart || type == "webpage" || type == "post-weblog" {
    set(.containerTitle, record.value("T2", "BT") ?? container)
  } else if type == "book" || type == "report" || type == "thesis" {
    set(.collectionTitle, record.value("T3", "T2"))
  }
  set(.collectionTitle, record.value("T3"))
  set(.volume, record.value("VL"))
  set(isArticle ? .issue : .number, record.value("IS") ?? (isArticle ? nil : record.value("M1")))
  set(.edition, record.value("ET").map(plainEdition))
  pages(record, &item)
  set(.publisher, record.value("PB"))
  set(.publisherPlace, record.value("CY", "PP"))
  set(.language, record.value("LA").map(writtenLanguage))
  // Databases write "Article" or "Review" beside every article; of a thesis or a report it is what it is called.
  if !isArticle { set(.genre, record.value("M3").flatMap { normalDOI($0) == nil ? $0 : nil }) }
  let number = record.value("SN").map(writtenSerialNumber)
  set(isArticle ? .ISSN : .ISBN, number)
  set(
    .DOI,
    (record.value("DO", "DI") ?? record.value("M3")).flatMap { normalDOI($0) ?? record.value("DO") }
  )
  set(.URL, record.value("UR", "LK").map { String($0.split(separator: ";").first ?? "") })
  if type == "legal_case" || type == "legislation" { set(.authority, record.value("A2", "PB")) }
  people(record, type, &item)
  if let date = issuedDate(year: record.value("PY", "Y1"), day: record.value("DA")) {
    item.dates[.issued] = date
  }
  if let seen = record.value("Y2", "RD").map(risDate), !seen.isEmpty, type != "article-newspaper" {
    item.dates[.accessed] = seen
  }
  guard item.texts[.title] != nil || item.names[.author] != nil else { return nil }
  return (item, [record.value("ID"), record.value("AN")].compactMap(\.self))
}

/// `ID` where somebody can write it; Zotero and Mendeley number their records.
private func key(_ record: TaggedRecord) -> String {
  guard let id = record.value("ID"), !id.allSatisfy(\.isASCIIDigit),
    id.allSatisfy({ $0.isAlphabetic || $0.isNumber || ":.#$%&-+?<>~/_'’".contains($0) }),
    !id.contains("://")
  else { return "" }
  return id
}

private func pages(_ record: TaggedRecord, _ item: inout Item) {
  guard let first = record.value("SP") ?? record.value("C7") else { return }
  let last = record.value("EP")
  // Of a whole work it is how many pages there are (Zotero, EndNote).
  if last == nil, ["book", "thesis", "report"].contains(item.type),
    first.allSatisfy(\.isASCIIDigit)
  {
    item.texts[.numberOfPages] = first
    return
  }
  let isSpan = first.contains("-") || first.contains("–")
  item.texts[.page] =
    last.map { isSpan || $0 == first ? first : "\(first)-\($0)" } ?? first
}

private func people(_ record: TaggedRecord, _ type: String, _ item: inout Item) {
  func add(_ variable: Variable, _ names: [String]) {
    let read = names.map(writtenName).filter { !$0.isBlank }
    if !read.isEmpty { item.names[variable, default: []] += read }
  }
  add(.author, record.values("AU", "A1"))
  let isPart = ["chapter", "paper-conference", "entry-encyclopedia"].contains(type)
  add(.editor, record.values("ED") + (isPart ? record.values("A2") : []))
  if type == "book" { add(.collectionEditor, record.values("A2")) }
  if isPart || type == "book" { add(.collectionEditor, record.values("A3")) }
  add(.translator, record.values("A4", "TA"))
}

/// `2019/05/03/`, `2019///spring`, `2019`, and what programs write otherwise.
func risDate(_ text: String) -> DateValue {
  let fields = text.split(separator: "/", omittingEmptySubsequences: false).map {
    $0.trimmingBlanks()
  }
  guard fields.count >= 3, fields[0].count == 4, let year = Int(fields[0]) else {
    return parseYear(text)
  }
  var value = DateValue()
  var parts = DateValue.Parts(year: year)
  if let month = Int(fields[1]) {
    let day = Int(fields[2]) ?? 0
    guard (1...12).contains(month), day >= 0, isDay(day, of: month, in: year) else {
      // No day of the calendar: it stays as it is written, and is told.
      value.literal = text
      return value
    }
    parts.month = month
    parts.day = day
  } else if fields.count > 3, let season = monthNumber(fields[3]) {
    parts.month = season
  }
  value.parts = [parts]
  return value
}

let risTypeNames: [String: String] = [
  "JOUR": "article-journal", "JFULL": "article-journal", "EJOUR": "article-journal",
  "ABST": "article-journal", "INPR": "article-journal", "MGZN": "article-magazine",
  "NEWS": "article-newspaper", "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "WHOLE": "book",
  "CLSWK": "book", "CHAP": "chapter", "ECHAP": "chapter", "CPAPER": "paper-conference",
  "CONF": "paper-conference", "RPRT": "report", "GOVDOC": "report", "THES": "thesis",
  "ELEC": "webpage", "WEB": "webpage", "ICOMM": "webpage", "BLOG": "post-weblog",
  "UNPB": "manuscript", "MANSCPT": "manuscript", "PAMP": "pamphlet", "PAT": "patent",
  "DATA": "dataset", "AGGR": "dataset", "COMP": "software", "CASE": "legal_case",
  "STAT": "legislation", "LEGAL": "legislation", "BILL": "bill", "HEAR": "hearing",
  "MPCT": "motion_picture", "VIDEO": "motion_picture", "SOUND": "song", "MUSIC": "song",
  "ART": "graphic", "FIGURE": "figure", "MAP": "map", "PCOMM": "personal_communication",
  "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary", "STAND": "standard",
  "SLIDE": "speech", "PRESS": "pamphlet", "SER": "book", "GRANT": "report", "GEN": "document",
]
