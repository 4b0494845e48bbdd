internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes
internal import CitationStyle

extension TypstPrinter {
  /// Whether the node after a text is a citation that stands close to it.
  func closesUp(_ next: Int32) -> Bool {
    guard next != MarkdownNode.none, tree.nodes[Int(next)].kind == .citation else { return false }
    return cited.closesUp(Int(tree.nodes[Int(next)].number))
  }

  /// A citation in the style of the site, with links to the references; in a note style a footnote.
  mutating func citation(_ number: Int, next: Int32) {
    if leavesOutNotes { return }
    let syntax = tree.citations[number]
    let sources = site.vocabulary.sources
    let cited = self.cited
    let place = number < cited.citations.count ? cited.citations[number] : nil
    if let place, let processor = cited.processor, place.ordinal > 0 {
      let mark = place.text.names.isEmpty ? cited.markBefore(number, in: tree, next: next) : 0
      if mark > 0 {
        text(String(UnicodeScalar(mark)))
        skipsMark = true
      }
      place.text.names.writeTypst(to: &out, locale: processor.locale)
      let isNote = place.note > 0
      if !place.text.names.isEmpty, !isNote, !place.text.text.isRaised, !place.text.text.isEmpty {
        text("\u{A0}")
      }
      if isNote { out.append("#footnote[") }
      place.text.text.writeTypst(
        to: &out, locale: processor.locale,
        label: { cited.lists($0) ? "ref-" + sources.keys[$0] : nil })
      if isNote { out.append("];") }
    }
    for item in syntax.items
    where cited.processor == nil || sources.number(of: item.key) == nil {
      text(item.key)
    }
  }

  mutating func references() {
    let sources = site.vocabulary.sources
    guard !cited.references.isEmpty, let processor = cited.processor else { return }
    out.append("#heading(level: 1)[")
    text(words[.references])
    out.append("]\n#references(")
    if processor.hangsEntries { out.append("hanging: true, ") }
    for reference in cited.references {
      out.append("[")
      let entry = reference.own ?? processor.sharedEntry(reference.work).numbered(reference.number)
      entry.writeTypst(to: &out, locale: processor.locale)
      if let said = sources.retractions[reference.work] {
        out.append(" #strong[")
        text(words[.retracted])
        out.append("];")
        let reason = fields.retractedSources[sources.keys[reference.work]]
        if let why = reason ?? (said == "true" ? nil : said), !why.isEmpty { text(" " + why) }
      }
      out.append("#label(")
      string("ref-" + sources.keys[reference.work])
      out.append(")], ")
    }
    out.append(")\n")
  }

  mutating func close() {
    guard document.kind != .page else { return }
    out.append("#closing(")
    string(words[.howToCite])
    out.append(", [")
    let address = site.vocabulary.site.address + site.prefix(language) + site.works[work].route
    if let processor = site.vocabulary.sources.processor(document.language),
      processor.style.hasBibliography
    {
      let item = document.asSource(
        address: address,
        siteTitle: site.vocabulary.site.title.text(in: document.language, else: site.languages),
        publisher: site.vocabulary.site.publisher, genre: words.name(of: document.kind))
      processor.reference(to: item).writeTypst(to: &out, locale: processor.locale)
      return out.append("])\n")
    }
    let names = fields.authors.map(\.name).joined(separator: ", ")
    let date = (fields.updated ?? fields.date).map { words.date($0) } ?? ""
    let siteTitle = site.vocabulary.site.title.text(in: document.language, else: site.languages)
    let mark = fields.title.hasSuffix("?") ? "" : "."
    text("\(names.isEmpty ? "" : names + ". ")\(fields.title)\(mark) \(siteTitle), \(date). ")
    out.append("#link(")
    string(address)
    out.append(")])\n")
  }
}
