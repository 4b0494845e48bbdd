internal import Bytes

/// Maps one entry to a work of CSL.
struct BibTeXItem {
  let entry: BibTeXEntry
  var type: String { entry.type }

  init(_ entry: BibTeXEntry) { self.entry = entry }

  func item() -> Item {
    var item = Item(id: entry.key, type: cslType)
    titles(&item)
    numbers(&item)
    for (field, variable) in plainFields {
      if item.texts[variable] == nil, let text = text(field) { item.texts[variable] = text }
    }
    for (field, variable) in [("doi", Variable.DOI), ("url", .URL)] {
      if let address = address(field) { item.texts[variable] = address }
    }
    publishers(&item)
    names(&item)
    dates(&item)
    if let edition = item.texts[.edition] { item.texts[.edition] = plainEdition(edition) }
    if let genre { item.texts[.genre] = genre }
    if let language = language {
      item.texts[.language] = languageCodes[language.lowercased()] ?? language
    }
    if let eprint = address("eprint") { identify(eprint, &item) }
    return item
  }

  var language: String? {
    for field in ["langid", "language", "hyphenation"] {
      guard let written = entry[field].map({ LaTeXText.read($0) }), !written.isEmpty else {
        continue
      }
      // A list of languages names the first one first.
      return splitNames(written).first
    }
    return nil
  }

  func text(_ field: String) -> String? {
    guard let value = entry[field] else { return nil }
    let text = LaTeXText.read(value).trimmingBlanks()
    return text.isEmpty ? nil : text
  }

  /// What is read letter by letter.
  func address(_ field: String) -> String? {
    guard let value = entry[field] else { return nil }
    // Mendeley writes several addresses with blanks between them.
    var first = value.trimmingBlanks()
    if let blank = first.firstIndex(where: \.isWhitespace),
      first[blank...].trimmingBlanks().hasPrefix("http")
    {
      first = String(first[..<blank])
    }
    let text = LaTeXText.address(first)
    return text.isEmpty ? nil : text
  }

  // MARK: Types

  private var cslType: String {
    let subtype = entry["entrysubtype"]?.lowercased()
    switch type {
    case "article", "suppperiodical":
      return subtype == "magazine"
        ? "article-magazine" : subtype == "newspaper" ? "article-newspaper" : "article-journal"
    case "unpublished": return subtype == "speech" ? "speech" : "manuscript"
    default: return types[type] ?? "document"
    }
  }

  private var genre: String? {
    if let written = entry["type"] {
      return genres[written.lowercased()] ?? LaTeXText.read(written)
    }
    return type == "phdthesis" || type == "mastersthesis" ? genres[type] : nil
  }

  // MARK: Numbers and places

  private func numbers(_ item: inout Item) {
    if let pages = text("pages") {
      item.texts[.page] = pages.replacing("–", by: "-").replacing("—", by: "-")
    }
    if let volume = text("volume") {
      let part = text("part").map { "." + $0 } ?? ""
      item.texts[.volume] = volume + part
    }
    if let number = text("number") {
      // A review is an article about another work (biblatex manual, 2.1.3).
      if item.type.hasPrefix("article") || item.type == "review" {
        item.texts[.issue] = text("issue").map { "\(number), \($0)" } ?? number
      } else if ["book", "chapter", "paper-conference"].contains(item.type) {
        item.texts[.collectionNumber] = number
      } else {
        item.texts[.number] = number
      }
    } else if let issue = text("issue") {
      item.texts[.issue] = issue
    }
    if let eid = text("eid"), item.texts[.page] == nil { item.texts[.page] = eid }
  }

  private func publishers(_ item: inout Item) {
    let names = ["publisher", "institution", "school", "organization", "howpublished"].compactMap {
      field -> String? in
      guard let value = entry[field] else { return nil }
      // `howpublished = {\url{…}}` is an address.
      if field == "howpublished" || field == "organization", let address = onlyAddress(value) {
        if item.texts[.URL] == nil { item.texts[.URL] = address }
        return nil
      }
      return splitNames(value).map { LaTeXText.read($0).trimmingBlanks() }
        .filter { !$0.isEmpty }.joined(separator: "; ")
    }.filter { !$0.isEmpty }
    if !names.isEmpty {
      // Zotero writes a court as the institution of its decision.
      let variable: Variable = item.type == "legal_case" ? .authority : .publisher
      item.texts[variable] = names.joined(separator: "; ")
    }
    if let note = entry["note"], let address = onlyAddress(note) {
      if item.texts[.URL] == nil { item.texts[.URL] = address }
      item.texts[.note] = nil
    }
    if let place = text("location") ?? text("address") {
      item.texts[item.type == "patent" ? .jurisdiction : .publisherPlace] = place
    }
    if let event = text("eventtitle") { item.texts[.eventTitle] = event }
    if let venue = text("venue") { item.texts[.eventPlace] = venue }
  }

  /// The address that is all of a value.
  private func onlyAddress(_ value: String) -> String? {
    let plain = value.trimmingBlanks().drop { $0 == "{" }
    guard plain.hasPrefix("\\url") || plain.hasPrefix("http://") || plain.hasPrefix("https://"),
      !LaTeXText.read(value).contains(" ")
    else { return nil }
    let address = LaTeXText.address(value)
    return address.hasPrefix("http") ? address : nil
  }

  private func identify(_ eprint: String, _ item: inout Item) {
    switch (entry["eprinttype"] ?? entry["archiveprefix"] ?? "").lowercased() {
    case "arxiv":
      if item.texts[.URL] == nil { item.texts[.URL] = "https://arxiv.org/abs/\(eprint)" }
    case "pubmed", "pmid", "medline": item.texts[.PMID] = eprint
    case "pmc", "pmcid": item.texts[.PMCID] = eprint
    case "jstor":
      if item.texts[.URL] == nil { item.texts[.URL] = "https://www.jstor.org/stable/\(eprint)" }
    case "hdl":
      if item.texts[.URL] == nil { item.texts[.URL] = "https://hdl.handle.net/\(eprint)" }
    default: break
    }
  }
}

private let plainFields: [(String, Variable)] = [
  ("isbn", .ISBN), ("issn", .ISSN), ("pmid", .PMID),
  ("pmcid", .PMCID), ("abstract", .abstract), ("keywords", .keyword), ("edition", .edition),
  ("chapter", .chapterNumber), ("version", .version), ("pagetotal", .numberOfPages),
  ("volumes", .numberOfVolumes), ("note", .note), ("annotation", .annote), ("annote", .annote),
  ("origtitle", .originalTitle), ("origpublisher", .originalPublisher), ("library", .callNumber),
]

/// CSL 1.0.2, appendix III, for the types of the biblatex manual, 2.1.
private let types: [String: String] = {
  var table: [String: String] = [:]
  for (csl, names) in [
    (
      "book",
      "book mvbook collection mvcollection reference mvreference manual proceedings mvproceedings commentary"
    ),
    ("pamphlet", "booklet"), ("chapter", "inbook bookinbook incollection suppbook suppcollection"),
    ("entry-encyclopedia", "inreference"), ("paper-conference", "inproceedings conference"),
    ("thesis", "thesis phdthesis mastersthesis bathesis mathesis"), ("report", "report techreport"),
    ("webpage", "online electronic www"), ("periodical", "periodical"), ("patent", "patent"),
    ("dataset", "dataset"), ("software", "software"), ("legal_case", "jurisdiction"),
    ("legislation", "legislation"), ("treaty", "legal"), ("personal_communication", "letter"),
    ("motion_picture", "movie video"), ("song", "music audio"), ("graphic", "artwork image"), ("speech", "performance"), ("review", "review"), ("standard", "standard"),
  ] { for name in names.split(separator: " ") { table[String(name)] = csl } }
  return table
}()

private let genres = [
  "phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "bathesis": "Bachelor’s thesis",
  "mastersthesis": "Master’s thesis", "candthesis": "Candidate thesis",
  "techreport": "technical report", "resreport": "research report",
  "software": "computer software", "datacd": "data CD", "audiocd": "audio CD",
]

let languageCodes: [String: String] = [
  "english": "en-US", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
  "ukenglish": "en-GB", "australian": "en-AU", "canadian": "en-CA", "newzealand": "en-NZ",
  "spanish": "es-ES", "mexican": "es-MX", "german": "de-DE", "ngerman": "de-DE",
  "austrian": "de-AT", "naustrian": "de-AT", "french": "fr-FR", "francais": "fr-FR",
  "canadien": "fr-CA", "italian": "it-IT", "portuguese": "pt-PT", "portuges": "pt-PT",
  "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl-NL", "danish": "da-DK",
  "norwegian": "nb-NO", "norsk": "nb-NO", "nynorsk": "nn-NO", "swedish": "sv-SE",
  "finnish": "fi-FI", "polish": "pl-PL", "catalan": "ca-AD", "russian": "ru-RU", "greek": "el-GR",
  "czech": "cs-CZ", "galician": "gl-ES", "basque": "eu-ES", "arabic": "ar", "turkish": "tr-TR",
  "hungarian": "hu-HU", "romanian": "ro-RO", "croatian": "hr-HR", "japanese": "ja-JP",
  "chinese": "zh-CN",
]
