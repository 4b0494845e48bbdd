/// One work as a BibLaTeX entry in UTF-8.
package func writeBibTeX(_ item: Item) -> String {
  var fields: [(String, String)] = []
  func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { fields.append((name, latex(text))) }
  }
  let type = bibTypes[item.type] ?? "misc"
  for (variable, name) in [
    (Variable.author, "author"), (.editor, "editor"), (.translator, "translator"),
    (.containerAuthor, "bookauthor"),
  ] {
    if let names = item.names[variable], !names.isEmpty {
      fields.append((name, names.map(bibName).joined(separator: " and ")))
    }
  }
  if let people = item.names[.director], !people.isEmpty, item.names[.editor]?.isEmpty ?? true {
    fields.append(("editor", people.map(bibName).joined(separator: " and ")))
    fields.append(("editortype", "director"))
  }
  if item.names.values.contains(where: { $0.contains { !$0.nonDroppingParticle.isEmpty } }) {
    fields.append(("options", "useprefix=true"))
  }
  if let kind = subtypes[item.type] { fields.append(("entrysubtype", kind)) }
  if let title = item.texts[.title] { fields.append(("title", "{" + latex(title) + "}")) }
  add("shorttitle", item.texts[.titleShort])
  let isArticle = type == "article" || type == "review"
  if isArticle {
    add("journaltitle", item.texts[.containerTitle])
  } else if let book = item.texts[.containerTitle] {
    fields.append(("booktitle", "{" + latex(book) + "}"))
  }
  add("shortjournal", item.texts[.containerTitleShort] ?? item.texts[.journalAbbreviation])
  if let series = item.texts[.collectionTitle] {
    fields.append(("series", "{" + latex(series) + "}"))
  }
  add("volume", item.texts[.volume])
  add("number", item.texts[.issue] ?? item.texts[.number] ?? item.texts[.collectionNumber])
  add("edition", item.texts[.edition])
  add("pages", item.texts[.page]?.replacing("–", by: "-").replacing("-", by: "--"))
  add("chapter", item.texts[.chapterNumber])
  add("version", item.texts[.version])
  let isOfInstitution = ["report", "thesis", "jurisdiction"].contains(type)
  add(
    isOfInstitution ? "institution" : "publisher",
    item.texts[.publisher] ?? (type == "jurisdiction" ? item.texts[.authority] : nil))
  add("location", item.texts[.publisherPlace])
  add("type", item.texts[.genre])
  for (variable, name) in [
    (Variable.issued, "date"), (.accessed, "urldate"), (.eventDate, "eventdate"),
    (.originalDate, "origdate"),
  ] {
    guard let date = item.dates[variable] else { continue }
    if !date.parts.isEmpty {
      // "~" says "about" here, and is no blank.
      fields.append((name, isoDate(date)))
    } else {
      add(name == "date" ? "year" : name, date.literal)
    }
  }
  add("eventtitle", item.texts[.eventTitle] ?? item.texts[.event])
  add("venue", item.texts[.eventPlace])
  if let doi = item.texts[.DOI] { fields.append(("doi", verbatim(doi))) }
  if let url = item.texts[.URL] { fields.append(("url", verbatim(url))) }
  add("isbn", item.texts[.ISBN])
  add("issn", item.texts[.ISSN])
  if let pmid = item.texts[.PMID] {
    fields.append(("eprint", latex(pmid)))
    fields.append(("eprinttype", "pubmed"))
  }
  if let language = item.texts[.language] { add("langid", languageNames[language] ?? language) }
  let lines = fields.map { "  \($0.0) = {\(balanced($0.1))}" }
  return "@\(type){\(bibKey(item.id)),\n" + lines.joined(separator: ",\n") + "\n}"
}

private let bibTypes: [String: String] = [
  "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
  "book": "book", "chapter": "incollection", "paper-conference": "inproceedings",
  "report": "report", "thesis": "thesis", "webpage": "online", "post": "online",
  "post-weblog": "online", "manuscript": "unpublished", "pamphlet": "booklet",
  "patent": "patent", "dataset": "dataset", "software": "software",
  "legal_case": "jurisdiction", "legislation": "legislation", "bill": "legislation",
  "treaty": "legal", "motion_picture": "movie", "song": "audio", "graphic": "artwork",
  "speech": "unpublished", "review": "review", "review-book": "review",
  "personal_communication": "letter", "entry-encyclopedia": "inreference", "standard": "standard",
]

private let subtypes = [
  "article-magazine": "magazine", "article-newspaper": "newspaper", "speech": "speech",
]

private let languageNames: [String: String] = [
  "en": "english", "en-US": "american", "en-GB": "british", "en-AU": "australian",
  "en-CA": "canadian", "es": "spanish", "es-ES": "spanish",
  "de": "ngerman", "de-DE": "ngerman", "fr": "french", "fr-FR": "french", "it": "italian",
  "nl": "dutch", "nl-NL": "dutch", "pt": "portuguese", "pt-PT": "portuguese", "da": "danish",
  "nb": "norsk", "nb-NO": "norsk", "sv": "swedish",
]

/// A key of the signs that every BibTeX takes; an address or a key with blanks is changed, never broken.
private func bibKey(_ key: String) -> String {
  let refused = "\"#%'(),={}\\~@".unicodeScalars
  func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    refused.contains(scalar) || scalar.properties.isWhitespace
  }
  guard key.unicodeScalars.contains(where: isRefused) else { return key }
  let plain = String(String.UnicodeScalarView(key.unicodeScalars.map { isRefused($0) ? "-" : $0 }))
  return plain.unicodeScalars.allSatisfy { $0 == "-" } ? "work" : plain
}

/// An address letter by letter; braces in it would end the field.
private func verbatim(_ address: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in address.unicodeScalars {
    switch scalar {
    case "{": out.append(contentsOf: "%7B".unicodeScalars)
    case "}": out.append(contentsOf: "%7D".unicodeScalars)
    case "\\": out.append(contentsOf: "%5C".unicodeScalars)
    case " ": out.append(contentsOf: "%20".unicodeScalars)
    default: if !scalar.properties.isWhitespace { out.append(scalar) }
    }
  }
  return String(out)
}

/// A value on one line whose braces close.
private func balanced(_ value: String) -> String {
  let line =
    value.utf8.contains { $0 < 0x20 } ? String(value.map { $0.isBlank ? " " : $0 }) : value
  var depth = 0
  var escaped = false
  for byte in line.utf8 {
    if escaped {
      escaped = false
    } else if byte == 0x5C {
      escaped = true
    } else if byte == 0x7B {
      depth += 1
    } else if byte == 0x7D {
      depth -= 1
      if depth < 0 { break }
    }
  }
  if depth == 0 { return line }
  return String(String.UnicodeScalarView(line.unicodeScalars.filter { $0 != "{" && $0 != "}" }))
}

private func bibName(_ name: PersonName) -> String {
  if name.literal == "others" { return "others" }
  guard name.literal.isEmpty else { return "{" + latex(name.literal) + "}" }
  let family = [name.droppingParticle, name.nonDroppingParticle, name.family]
    .filter { !$0.isEmpty }.joined(separator: " ")
  // A comma or an "and" within a part would make another name of it.
  return [family, name.suffix, name.given].filter { !$0.isEmpty }.map { part in
    let words = latex(part)
    // A family name of small letters would be read as a particle.
    let isSmall =
      part == name.family && name.droppingParticle.isEmpty && name.nonDroppingParticle.isEmpty
      && part.first?.isLowercase == true
    return isSmall || part.unicodeScalars.contains { $0 == "," || $0 == ";" } || splitNames(words).count > 1 ? "{\(words)}" : words
  }.joined(separator: ", ")
}

private func isoDate(_ date: DateValue) -> String {
  let season = date.parts.count == 1 && date.parts[0].month == 0 ? date.season : 0
  return date.parts.map { part in
    guard part.year != 0 else { return "" }
    // The year before 1 is 0000 (ISO 8601; biblatex manual, 2.3.8: -0876 is 877 BCE).
    var text = String(part.year < 0 ? -(part.year + 1) : part.year)
    text = String(repeating: "0", count: max(0, 4 - text.count)) + text
    if part.year < 0 { text = "-" + text }
    if season > 0 { return text + "-\(20 + season)" }
    guard part.month > 0 else { return text }
    let month = part.month > 12 ? part.month + 8 : part.month
    text += "-" + (month < 10 ? "0\(month)" : String(month))
    return part.day > 0 ? text + "-" + (part.day < 10 ? "0\(part.day)" : String(part.day)) : text
  }.joined(separator: "/") + (date.isCirca ? "~" : "")
}

/// Text with the signs of LaTeX escaped, and the markup of CSL-JSON as commands.
private func latex(_ text: String) -> String {
  // < " & % $ # _ { } \\ ~ ' and whatever is not ASCII want a closer look.
  if !text.utf8.contains(where: { $0 > 0x7E || "<\"&%$#_{}\\~^'".utf8.contains($0) }) {
    return text
  }
  var out = ""
  var closings: [String] = []
  for piece in parseMarkup(text, keepsQuotes: true) {
    switch piece {
    case .text(let words):
      // By scalars: a sign with a mark above it is the sign all the same.
      for letter in words.unicodeScalars {
        switch letter {
        case "&", "%", "$", "#", "_", "{", "}": out += "\\\(letter)"
        case "\\": out += "\\textbackslash{}"
        case "~": out += "\\textasciitilde{}"
        case "^": out += "\\textasciicircum{}"
        case "\u{A0}": out += "~"
        default: out.unicodeScalars.append(letter)
        }
      }
    case .open(let mark):
      let command: String
      switch mark {
      case .noCase: command = "{"
      case .quote:
        out += "“"
        closings.append("”")
        continue
      case .format(let formatting):
        if formatting.fontStyle == .italic {
          command = "\\emph{"
        } else if formatting.fontWeight == .bold {
          command = "\\textbf{"
        } else if formatting.verticalAlign == .sup {
          command = "\\textsuperscript{"
        } else if formatting.verticalAlign == .sub {
          command = "\\textsubscript{"
        } else if formatting.fontVariant == .smallCaps {
          command = "\\textsc{"
        } else {
          command = "{"
        }
      case .asWritten, .display, .link, .tag, .cite: command = "{"
      }
      out += command
      closings.append("}")
    case .close: out += closings.popLast() ?? ""
    }
  }
  return out
}
