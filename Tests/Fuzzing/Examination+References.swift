import BriefDiagnostics
import CitationStyle
import Foundation

/// Bibliographies, styles and locales, as far as references and citations.
extension Examination {
  func references(_ input: FuzzInput) -> [String] {
    let file = SourceFile(path: input.files[0].path, bytes: input.files[0].bytes)
    let read = readReferences(file)
    var faults = told(read.diagnostics, input)
    let items = Array(read.value.items.prefix(8))
    for item in items where !item.id.isEmpty { faults += exchanged(item) }
    guard !items.isEmpty, !ground.styles.isEmpty else { return faults }
    let (style, locale) = ground.styles[input.ground % ground.styles.count]
    return faults + cited(CitationProcessor(style: style, locale: locale, items: items), items)
  }

  /// What is given to readers for their reference managers can be read again.
  private func exchanged(_ item: Item) -> [String] {
    var faults: [String] = []
    let json = writeCSLJSON(item)
    if isThorough, let samples = ground.samples { samples.keep("\(number).csl.json", Array(json.utf8)) }
    if (try? JSONSerialization.jsonObject(with: Data(json.utf8))) == nil {
      faults.append("no JSON: \(json.prefix(300))")
    }
    let written: [(String, String)] = [
      ("json", "[\(json)]"), ("bib", writeBibTeX(item)), ("ris", writeRIS(item)),
    ]
    for (ending, text) in written {
      // A record in RIS needs something to be known by.
      if ending == "ris", !(item[text: .title] ?? "").contains(where: { $0.isLetter || $0.isNumber }), item.names[.author] == nil { continue }
      let again = readReferences(SourceFile(path: "Site/again.\(ending)", text: text))
      if again.value.items.count != 1 {
        faults.append("\(again.value.items.count) works are read of one as \(ending): \(text.prefix(400))")
      }
      // What was no date in the source is none in the download: it is told there as well.
      let errors = again.diagnostics.filter {
        $0.rule.name == "unreadable-references" && !"\($0.summary)".contains("is not a date")
      }
      if let error = errors.first { faults.append("\(ending): \(error.summary): \(text.prefix(400))") }
    }
    return faults
  }

  private func cited(_ processor: CitationProcessor, _ items: [Item]) -> [String] {
    let keys = items.map(\.id)
    var citations: [Citation] = []
    for (number, key) in keys.enumerated() {
      var item = CiteItem(id: key)
      item.locator = number % 2 == 0 ? "12" : ""
      citations.append(Citation(items: [item], note: number + 1, authorInText: number % 3 == 1))
    }
    citations.append(Citation(items: keys.map { CiteItem(id: $0) }, note: keys.count + 1))
    func made() -> [String] {
      let result = processor.makeFormatter().format(citations, uncited: keys)
      let entries = result.entries.map { entry in
        (entry.text ?? processor.sharedEntry(entry.work).numbered(entry.number))
      }
      return (result.citations.flatMap { [$0.names, $0.text] } + entries).map {
        $0.html(locale: processor.locale)
      }
    }
    let first = made()
    var faults = isThorough && first != made() ? ["the second time differs"] : []
    for html in first where faults.count < 3 {
      faults += PageCheck(Array("<div>\(html)</div>".utf8)).faults
      if html.contains("\u{1}") { faults.append("a number is missing: \(html)") }
    }
    return faults
  }

  func style(_ input: FuzzInput) -> [String] {
    let file = SourceFile(path: input.files[0].path, bytes: input.files[0].bytes)
    let read = readStyle(file, name: "own")
    let faults = told(read.diagnostics, input)
    guard case .style(let style)? = read.value else {
      return read.value == nil && read.diagnostics.isEmpty ? ["refused without a word"] : faults
    }
    let locale = CitationLocale(language: "en-US", style: style, files: [])
    return faults + cited(CitationProcessor(style: style, locale: locale, items: Self.works), Self.works)
  }

  func locale(_ input: FuzzInput) -> [String] {
    let file = SourceFile(path: input.files[0].path, bytes: input.files[0].bytes)
    let read = readLocale(file)
    let faults = told(read.diagnostics, input)
    guard let locale = read.value, let style = ground.styles.first?.style else { return faults }
    return faults
      + cited(
        CitationProcessor(
          style: style, locale: CitationLocale(language: "en-US", style: style, files: [locale]),
          items: Self.works), Self.works)
  }

  /// Works with what styles stumble over: no author, the same author and year, ranges, odd signs.
  private static let works: [Item] = readCSLJSON(
    SourceFile(
      path: "works.json",
      text: """
        [{"id":"a","type":"book","title":"A <i>title</i> & more","author":[{"family":"Ruiz","given":"Ana María"},{"family":"de la Cruz","given":"J."},{"literal":"WHO"}],"issued":{"date-parts":[[2019,5],[2020]]},"page":"111-21","volume":"3","DOI":"10.1000/x"},
        {"id":"b","type":"article-journal","title":"Another","author":[{"family":"Ruiz","given":"Ana"}],"issued":{"date-parts":[[2019]]},"container-title":"Journal of X","URL":"https://example.org/?a=1&b=2"},
        {"id":"c","type":"article-journal","title":"Another one","author":[{"family":"Ruiz","given":"Ana"}],"issued":{"date-parts":[[2019]]}},
        {"id":"d","type":"bill","title":"“Quoted” (x)","issued":{"literal":"no date"},"number":"ii"},
        {"id":"e","type":"report","editor":[{"family":"X","given":""}],"issued":{"date-parts":[[-44]],"circa":true}}]
        """)
  ).value.items
}
