package import BriefDiagnostics
internal import Bytes

/// Reads a BibTeX or BibLaTeX bibliography into the terms of CSL (mapping: biblatex manual, section
/// 2; CSL 1.0.2, appendices III and IV).
package func readBibTeX(_ source: SourceFile) -> Diagnosed<Bibliography> {
  var bibliography = Bibliography()
  if let place = firstInvalidUTF8(source.bytes) {
    return Diagnosed(
      bibliography,
      [
        Diagnostic(
          .unreadableReferences, at: source.range(place, place + 1),
          "the bibliography is not UTF-8 text from here on",
          help: "save it as UTF-8 in your reference manager")
      ])
  }
  let (entries, problems) = source.bytes.withUnsafeBufferPointer { bytes in
    var parser = BibTeXParser(bytes)
    parser.run()
    return (parser.entries, parser.problems)
  }
  let byKey = Dictionary(
    entries.map { ($0.key.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  for entry in entries where entry.type != "xdata" && entry.type != "set" {
    bibliography.items.append(BibTeXItem(inherited(entry, byKey)).item())
    bibliography.places.append(source.range(entry.keyRange))
  }
  return Diagnosed(
    bibliography,
    problems.map {
      Diagnostic(
        .unreadableReferences, at: source.range($0.range), $0.summary,
        help: "mend it here, or export the file again")
    })
}

/// An entry with what `crossref` and `xdata` lend it; the title of a book becomes a book title.
private func inherited(_ entry: BibTeXEntry, _ all: [String: BibTeXEntry]) -> BibTeXEntry {
  var entry = entry
  var seen: Set<String> = [entry.key.lowercased()]
  var next = entry.fields["crossref"] ?? entry.fields["xref"] ?? entry.fields["xdata"]
  while let name = next?.lowercased(), seen.insert(name).inserted, let parent = all[name] {
    for (field, value) in parent.fields where field != "crossref" {
      var target = field
      if parent.type != "xdata" {
        switch field {
        case "title": target = "booktitle"
        case "subtitle": target = "booksubtitle"
        case "shorttitle", "sorttitle", "indextitle": continue
        case "author" where parent.type == "book" || parent.type == "mvbook": target = "bookauthor"
        default: break
        }
      }
      if entry.fields[target] == nil { entry.fields[target] = value }
    }
    next = parent.fields["crossref"] ?? parent.fields["xdata"]
  }
  return entry
}

/// Maps one entry.
private struct BibTeXItem {
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
    publishers(&item)
    for (field, variable) in nameFields {
      if let names = entry.fields[field].map(bibTeXNames), !names.isEmpty {
        item.names[variable] = names
      }
    }
    dates(&item)
    if let genre = genre { item.texts[.genre] = genre }
    if let language = entry.fields["langid"] ?? entry.fields["language"]
      ?? entry.fields["hyphenation"]
    {
      item.texts[.language] = languageCodes[language.lowercased()] ?? language
    }
    if let eprint = text("eprint") { identify(eprint, &item) }
    return item
  }

  private func text(_ field: String) -> String? {
    guard let value = entry.fields[field] else { return nil }
    let text = LaTeXText.read(value).trimmingBlanks()
    return text.isEmpty ? nil : text
  }

  // MARK: Types

  private var cslType: String {
    let subtype = entry.fields["entrysubtype"]?.lowercased()
    switch type {
    case "article", "suppperiodical":
      return subtype == "magazine"
        ? "article-magazine" : subtype == "newspaper" ? "article-newspaper" : "article-journal"
    case "book", "mvbook", "collection", "mvcollection", "reference", "mvreference", "manual",
      "proceedings", "mvproceedings", "bookinbook", "commentary":
      return "book"
    case "booklet": return "pamphlet"
    case "inbook", "incollection", "suppbook", "suppcollection", "inreference":
      return type == "inreference" ? "entry-encyclopedia" : "chapter"
    case "inproceedings", "conference": return "paper-conference"
    case "thesis", "phdthesis", "mastersthesis": return "thesis"
    case "report", "techreport": return "report"
    case "online", "electronic", "www": return "webpage"
    case "unpublished": return subtype == "speech" ? "speech" : "manuscript"
    case "periodical": return "periodical"
    case "patent": return "patent"
    case "dataset": return "dataset"
    case "software": return "software"
    case "jurisdiction": return "legal_case"
    case "legislation": return "legislation"
    case "legal": return "treaty"
    case "letter": return "personal_communication"
    case "movie", "video": return "motion_picture"
    case "music", "audio": return "song"
    case "artwork": return "graphic"
    case "image": return "figure"
    case "performance": return "speech"
    case "review": return "review"
    case "standard": return "standard"
    default: return "document"
    }
  }

  private var genre: String? {
    let known = [
      "phdthesis": "PhD thesis", "mathesis": "Master’s thesis", "bathesis": "Bachelor’s thesis",
      "mastersthesis": "Master’s thesis", "candthesis": "Candidate thesis",
      "techreport": "technical report", "resreport": "research report",
      "software": "computer software",
      "datacd": "data CD", "audiocd": "audio CD",
    ]
    if let written = entry.fields["type"] {
      return known[written.lowercased()] ?? LaTeXText.read(written)
    }
    return type == "phdthesis" || type == "mastersthesis" ? known[type] : nil
  }

  // MARK: Titles

  private func titles(_ item: inout Item) {
    let isPart = ["chapter", "paper-conference", "entry-encyclopedia"].contains(item.type)
    if let title = title("title", "subtitle", "titleaddon") { item.texts[.title] = title }
    if let short = entry.fields["shorttitle"].map({ sentence($0) }) {
      item.texts[.titleShort] = short
    } else if let main = entry.fields["title"] {
      // What stands before a colon or a subtitle is the short title.
      let words = sentence(main)
      if entry.fields["subtitle"] != nil {
        item.texts[.titleShort] = words
      } else if let colon = words.firstRange(of: ": ") {
        let short = words[..<colon.lowerBound]
        // A colon within protected words divides nothing.
        if count("<span", in: short) == count("</span", in: short) {
          item.texts[.titleShort] = String(short)
        }
      }
    }
    if item.type.hasPrefix("article") || item.type == "review" {
      if let journal = text("journaltitle") ?? text("journal") {
        let sub = text("journalsubtitle").map { ": " + $0 } ?? ""
        item.texts[.containerTitle] = journal + sub
      }
    } else if let book = title("booktitle", "booksubtitle", "booktitleaddon") {
      item.texts[.containerTitle] = book
    } else if let journal = text("journaltitle") ?? text("journal") {
      item.texts[.containerTitle] = journal
    }
    if let main = title("maintitle", "mainsubtitle", "maintitleaddon") {
      if isPart {
        item.texts[.volumeTitle] = item.texts[.containerTitle]
        item.texts[.containerTitle] = main
      } else {
        item.texts[.volumeTitle] = item.texts[.title]
        item.texts[.title] = main
      }
    }
    if let short = text("shortjournal") { item.texts[.containerTitleShort] = short }
    if let series = entry.fields["series"].map({ sentence($0) }) {
      item.texts[.collectionTitle] = series
    }
  }

  private func title(_ field: String, _ subField: String, _ addField: String) -> String? {
    guard let main = entry.fields[field] else { return nil }
    var words = sentence(main)
    if let sub = entry.fields[subField] {
      let mark = words.last.map { "?!:.".contains($0) } == true ? " " : ": "
      words += mark + sentence(sub)
    }
    if let addition = entry.fields[addField] {
      let mark = words.last.map { "?!:.".contains($0) } == true ? " " : ". "
      words += mark + LaTeXText.read(addition)
    }
    return words.trimmingBlanks()
  }

  /// BibTeX titles are written with capitals that styles may lower, but not those in braces; CSL wants
  /// them the other way round.
  private func sentence(_ value: String) -> String {
    let language = (entry.fields["langid"] ?? entry.fields["language"] ?? "english").lowercased()
    let text = LaTeXText.read(value, protects: true)
    let isEnglish =
      languageCodes[language]?.hasPrefix("en") ?? language.hasPrefix("en")
    guard isEnglish else { return unprotected(text) }
    var pieces = parseMarkup(text, keepsQuotes: true)
    sentenceCase(&pieces, from: 0, keepsAfterColon: true)
    return writeMarkup(pieces)
  }

  private func unprotected(_ text: String) -> String {
    writeMarkup(parseMarkup(text, keepsQuotes: true))
  }

  private func count(_ tag: String, in text: Substring) -> Int {
    text.ranges(of: tag).count
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
      if item.type.hasPrefix("article") {
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
      entry.fields[$0].map { field in
        splitOutside(field, separator: " and ").map { LaTeXText.read(String($0)).trimmingBlanks() }
          .joined(separator: "; ")
      }
    }.filter { !$0.isEmpty }
    if !names.isEmpty { item.texts[.publisher] = names.joined(separator: "; ") }
    if let place = text("location") ?? text("address") {
      item.texts[item.type == "patent" ? .jurisdiction : .publisherPlace] = place
    }
    if let event = text("eventtitle") { item.texts[.eventTitle] = event }
    if let venue = text("venue") { item.texts[.eventPlace] = venue }
  }

  private func identify(_ eprint: String, _ item: inout Item) {
    switch (entry.fields["eprinttype"] ?? entry.fields["archiveprefix"] ?? "").lowercased() {
    case "arxiv":
      if item.texts[.URL] == nil { item.texts[.URL] = "https://arxiv.org/abs/\(eprint)" }
    case "pubmed": item.texts[.PMID] = eprint
    case "pmc", "pmcid": item.texts[.PMCID] = eprint
    case "jstor":
      if item.texts[.URL] == nil { item.texts[.URL] = "https://www.jstor.org/stable/\(eprint)" }
    default: break
    }
  }

  // MARK: Dates

  private func dates(_ item: inout Item) {
    var issued = entry.fields["date"].map {
      parseDate(LaTeXText.read($0).replacing("–", by: "/"))
    }
    if issued?.parts.isEmpty ?? true, let year = entry.fields["year"] {
      var value = parseDate(LaTeXText.read(year).replacing("–", by: "/"))
      if value.parts.count == 1, let month = text("month") {
        let number = Int(month) ?? monthNumber(month.lowercased().filter(\.isAlphabetic))
        if let number, (1...16).contains(number) {
          value.parts[0].month = number
          if let day = text("day").flatMap({ Int($0) }), (1...31).contains(day) {
            value.parts[0].day = day
          }
        }
      }
      issued = value
    }
    if let issued, !issued.isEmpty { item.dates[.issued] = issued }
    for (field, variable) in [
      ("urldate", Variable.accessed), ("eventdate", .eventDate), ("origdate", .originalDate),
    ] {
      if let value = entry.fields[field].map({ parseDate(LaTeXText.read($0)) }), !value.isEmpty {
        item.dates[variable] = value
      }
    }
  }
}

private let plainFields: [(String, Variable)] = [
  ("doi", .DOI), ("url", .URL), ("isbn", .ISBN), ("issn", .ISSN), ("pmid", .PMID),
  ("pmcid", .PMCID), ("abstract", .abstract), ("keywords", .keyword), ("edition", .edition),
  ("chapter", .chapterNumber), ("version", .version), ("pagetotal", .numberOfPages),
  ("volumes", .numberOfVolumes), ("note", .note), ("annotation", .annote), ("annote", .annote),
  ("origtitle", .originalTitle), ("origpublisher", .originalPublisher), ("library", .callNumber),
]

private let nameFields: [(String, Variable)] = [
  ("author", .author), ("editor", .editor), ("translator", .translator),
  ("bookauthor", .containerAuthor), ("director", .director), ("redactor", .editorialDirector),
]

private let languageCodes: [String: String] = [
  "english": "en-US", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
  "ukenglish": "en-GB", "spanish": "es-ES", "german": "de-DE", "ngerman": "de-DE",
  "french": "fr-FR", "francais": "fr-FR", "italian": "it-IT", "portuguese": "pt-PT",
  "brazilian": "pt-BR", "dutch": "nl-NL", "danish": "da-DK", "norwegian": "nb-NO",
  "norsk": "nb-NO", "nynorsk": "nn-NO", "swedish": "sv-SE", "finnish": "fi-FI",
  "polish": "pl-PL", "catalan": "ca-AD", "russian": "ru-RU", "greek": "el-GR", "czech": "cs-CZ",
]
