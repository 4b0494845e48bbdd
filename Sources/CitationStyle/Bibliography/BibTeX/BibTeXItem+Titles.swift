extension BibTeXItem {
  func titles(_ item: inout Item) {
    let isPart = ["chapter", "paper-conference", "entry-encyclopedia"].contains(item.type)
    if let title = title("title", "subtitle", "titleaddon") { item.texts[.title] = title }
    if let short = entry["shorttitle"].map({ sentence($0) }) {
      item.texts[.titleShort] = short
    } else if let main = entry["title"], entry["subtitle"] != nil || main.contains(": ") {
      // What stands before a colon or a subtitle is the short title.
      let words = sentence(main)
      if entry["subtitle"] != nil {
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
    if let series = entry["series"].map({ sentence($0) }) {
      item.texts[.collectionTitle] = series
    }
  }

  private func title(_ field: String, _ subField: String, _ addField: String) -> String? {
    guard let main = entry[field] else { return nil }
    var words = sentence(main)
    if let sub = entry[subField] {
      let mark = words.last.map { "?!:.".contains($0) } == true ? " " : ": "
      words += mark + sentence(sub)
    }
    if let addition = entry[addField] {
      let mark = words.last.map { "?!:.".contains($0) } == true ? " " : ". "
      words += mark + LaTeXText.read(addition)
    }
    return words.trimmingBlanks()
  }

  /// BibTeX titles are written with capitals that styles may lower, but not those in braces; CSL wants
  /// them the other way round.
  private func sentence(_ value: String) -> String {
    let language = (language ?? "english").lowercased()
    let text = LaTeXText.read(value, protects: true)
    let isEnglish =
      languageCodes[language]?.hasPrefix("en") ?? language.hasPrefix("en")
    var pieces = parseMarkup(text, keepsQuotes: true)
    // The name of a law is a name.
    let isName = ["legislation", "jurisdiction", "legal", "standard", "software"].contains(type)
    if isEnglish, !isName, value.utf8.count < 20_000 {
      sentenceCase(&pieces, from: 0)
    }
    return writeMarkup(pieces)
  }

  private func count(_ tag: String, in text: Substring) -> Int { text.ranges(of: tag).count }
}
