package import BriefModel
package import BriefSite
package import BriefSyntax
internal import Bytes

/// Makes the typesetter's source of one document from its tree.
///
/// All words of authors are written as string literals of Typst's code mode, so that nothing in them
/// is ever read as markup. Elements are written in one exhaustive switch.
package func printDocument(
  site: Site, work: Int, language: Int, tree: MarkdownTree, words: Words
) -> PrintJob {
  let number = site.document(of: work, in: language)
  let document = site.documents[number]
  var printer = TypstPrinter(site: site, work: work, language: language, number: number, tree: tree, words: words)
  printer.print()
  let date = document.fields.updated ?? document.fields.date
  return PrintJob(
    source: document.path, output: site.printPath(of: work, in: language), typst: printer.out.array,
    assets: printer.assets, timestamp: max(0, (date?.dayNumber ?? 0) * 86_400))
}

struct TypstPrinter: ~Copyable {
  let site: Site
  let work: Int
  let language: Int
  let number: Int
  let tree: MarkdownTree
  let words: Words
  var out = ByteBuffer(capacity: 1 << 14)
  private(set) var assets: [String] = []
  private var tables = 0
  private var figures = 0
  private var claims = 0
  private var definitions: [Int32: Int32] = [:]
  private var printedNotes: Set<Int32> = []
  private var inNote = false
  private var inKeyMessages = false

  init(site: Site, work: Int, language: Int, number: Int, tree: MarkdownTree, words: Words) {
    self.site = site
    self.work = work
    self.language = language
    self.number = number
    self.tree = tree
    self.words = words
  }

  private var document: Document { site.documents[number] }
  private var fields: DocumentFields { document.fields }

  mutating func print() {
    out.append("#import \"/Templates/print/document.typ\": *\n#show: document.with(\n")
    head()
    out.append(")\n")
    tree.forEachChild(of: 0) { index in
      if tree.nodes[Int(index)].kind == .footnoteDefinition { definitions[tree.nodes[Int(index)].number] = index }
    }
    blocks(of: 0, topLevel: true)
    closeKeyMessages()
    references()
    close()
  }

  // MARK: The template's arguments

  private mutating func head() {
    let code = document.language
    let vocabulary = site.vocabulary
    let address = vocabulary.site.address + site.prefix(language) + site.works[work].route
    argument("title", fields.title)
    argument("summary", fields.summary)
    argument("site", vocabulary.site.title.text(in: code, else: site.languages))
    argument("language", code)
    argument("direction", words[.direction])
    argument("address", address)
    argument("kind", document.kind == .page ? "" : words.name(of: document.kind))
    list("places", fields.countries.map { vocabulary.countries.name($0, in: code) } + fields.topics.map { vocabulary.label(ofTopic: $0, in: code) })
    list("authors", fields.authors.map { [$0.name, $0.affiliation].compactMap(\.self).joined(separator: ", ") })
    argument("year", String((fields.updated ?? fields.date ?? site.asOf.date).year))
    out.append("  month: ")
    out.append(number: max(1, (fields.updated ?? fields.date ?? site.asOf.date).month))
    out.append(", day: ")
    out.append(number: max(1, (fields.updated ?? fields.date ?? site.asOf.date).day))
    out.append(",\n")
    argument("page-words", words[.pageOfPages])
    if let evidence = fields.evidence {
      out.append("  evidence: (name: ")
      string(words.certainty(evidence.level))
      out.append(", dots: ")
      if let dots = evidence.level.dots { out.append(number: dots) } else { out.append("none") }
      out.append(", meaning: ")
      string([words.meaning(of: evidence.level), words.judgement(evidence)].filter { !$0.isEmpty }.joined(separator: " "))
      out.append(", reason: ")
      string(evidence.reason ?? "")
      out.append("),\n")
    }
    facts()
    banners()
  }

  private mutating func facts() {
    var rows: [(String, String)] = []
    if let date = fields.date { rows.append((words[.published], words.date(date))) }
    if let updated = fields.updated { rows.append((words[.updated], words.date(updated))) }
    if let version = fields.version { rows.append((words[.version], version)) }
    if let review = fields.reviewBy { rows.append((words[.reviewBy], words.date(review))) }
    if !fields.authors.isEmpty { rows.append((words[.authors], fields.authors.map(\.name).joined(separator: ", "))) }
    if !fields.interests.isEmpty {
      rows.append((words[.interests], fields.interests.map { "\($0.author): \($0.statement ?? words[.noInterests])" }.joined(separator: "; ")))
    }
    if !fields.funding.isEmpty {
      rows.append((words[.funding], fields.funding.map { $0 == "none" ? words[.noFunding] : $0 }.joined(separator: "; ")))
    }
    if let doi = fields.doi { rows.append((words[.doi], doi)) }
    out.append("  facts: (")
    for (label, text) in rows {
      out.append("(")
      string(label)
      out.append(", ")
      string(text)
      out.append("), ")
    }
    out.append("),\n")
  }

  private mutating func banners() {
    var texts: [(String, String)] = []
    if site.isReview { texts.append((words[.status], words[.bannerReviewBuild])) }
    if let embargo = fields.embargo, embargo > site.asOf { texts.append((words.name(of: fields.status), words[.bannerEmbargo, words.date(embargo.date)])) }
    switch fields.status {
    case .draft: texts.append((words[.statusDraft], words[.bannerDraft]))
    case .inReview: texts.append((words[.statusInReview], words[.bannerInReview]))
    case .approved: texts.append((words[.statusApproved], words[.bannerApproved]))
    case .superseded: texts.append((words[.statusSuperseded], words[.bannerSuperseded]))
    case .published, .withdrawn: break
    }
    if let review = fields.reviewBy, review < site.asOf.date {
      texts.append((words[.reviewBy], words[.bannerReviewPassed, words.date(review)]))
    }
    out.append("  banners: (")
    for (label, text) in texts {
      out.append("(")
      string(label)
      out.append(", ")
      string(text)
      out.append("), ")
    }
    out.append("),\n")
  }

  private mutating func argument(_ name: StaticString, _ text: String) {
    out.append("  ")
    out.append(name)
    out.append(": ")
    string(text)
    out.append(",\n")
  }

  private mutating func list(_ name: StaticString, _ texts: [String]) {
    out.append("  ")
    out.append(name)
    out.append(": (")
    for text in texts {
      string(text)
      out.append(", ")
    }
    out.append("),\n")
  }

  // MARK: Blocks

  private mutating func blocks(of parent: Int32, topLevel: Bool = false) {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      block(child, node, topLevel)
      child = node.next
    }
  }

  private mutating func block(_ index: Int32, _ node: MarkdownNode, _ topLevel: Bool) {
    switch node.kind {
    case .paragraph:
      inlines(of: index)
      out.append("\n\n")
    case .heading: heading(index, node, topLevel)
    case .blockQuote: wrap("#quote(block: true)[", index, "]\n\n")
    case .callout: callout(index, node)
    case .list: list(index, node)
    case .codeBlock:
      out.append("#raw(block: true, ")
      string(tree.string(node.text))
      out.append(")\n\n")
    case .htmlBlock:
      out.append("#raw(block: true, ")
      string(tree.string(node.text))
      out.append(")\n\n")
    case .thematicBreak: out.append("#separator()\n\n")
    case .table: table(index, node)
    case .figure: figure(index)
    case .document, .item, .taskItem, .tableCaption, .tableRow, .tableCell, .footnoteDefinition: break
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image,
      .footnoteReference, .documentLink, .citation, .mark:
      inline(index, node)
    }
  }

  private mutating func wrap(_ open: StaticString, _ index: Int32, _ close: StaticString) {
    out.append(open)
    blocks(of: index)
    out.append(close)
  }

  private mutating func heading(_ index: Int32, _ node: MarkdownNode, _ topLevel: Bool) {
    let id = tree.string(node.extra)
    if topLevel, node.number <= 2 {
      closeKeyMessages()
      if id == "key-messages" {
        out.append("#key-messages[\n")
        inKeyMessages = true
      }
    }
    out.append("#heading(level: ")
    out.append(number: max(1, Int(node.number) - 1))
    out.append(")[")
    inlines(of: index)
    out.append("]#label(")
    string("part-" + id)
    out.append(")\n\n")
  }

  private mutating func closeKeyMessages() {
    guard inKeyMessages else { return }
    out.append("]\n\n")
    inKeyMessages = false
  }

  private mutating func callout(_ index: Int32, _ node: MarkdownNode) {
    let callout = tree.callouts[Int(node.number)]
    if callout.name == "CLAIM" { return claim(index, callout) }
    let isWarning = callout.name == "WARNING" || callout.name == "CAUTION"
    if isWarning { closeKeyMessages() }
    let name: WordKey =
      switch callout.name {
      case "TIP": .calloutTip
      case "IMPORTANT": .calloutImportant
      case "WARNING": .calloutWarning
      case "CAUTION": .calloutCaution
      default: .calloutNote
      }
    out.append(isWarning ? "#callout(warning: true, " : "#callout(")
    string(callout.title.isEmpty ? words[name] : callout.title)
    out.append(")[")
    blocks(of: index)
    out.append("]\n\n")
  }

  private mutating func claim(_ index: Int32, _ callout: CalloutSyntax) {
    claims += 1
    let level = callout.fields.first { $0.key == "certainty" }.flatMap { EvidenceLevel(rawValue: $0.value) }
    out.append("#claim(")
    string(words[.claim, String(claims)])
    out.append(", ")
    string(level.map { words.certainty($0) } ?? "")
    out.append(", ")
    if let dots = level?.dots { out.append(number: dots) } else { out.append("none") }
    var child = tree.nodes[Int(index)].firstChild
    var position = 0
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      if position < 2 { out.append(position == 0 ? ")[" : "][") }
      block(child, node, false)
      position += 1
      child = node.next
    }
    if position == 0 { out.append(")[") }
    out.append(position < 2 ? "][]#label(" : "]#label(")
    string("part-" + callout.title)
    out.append(")\n\n")
  }

  private mutating func list(_ index: Int32, _ node: MarkdownNode) {
    let tight = node.flag == 1
    if node.number > 0 {
      out.append("#enum(start: ")
      out.append(number: Int(node.number))
      out.append(tight ? ", tight: true" : ", tight: false")
    } else {
      out.append(tight ? "#list(tight: true" : "#list(tight: false")
    }
    var child = node.firstChild
    while child != MarkdownNode.none {
      let item = tree.nodes[Int(child)]
      out.append(", [")
      if item.kind == .taskItem { out.append(item.flag == 1 ? "#task(true) " : "#task(false) ") }
      blocks(of: child)
      out.append("]")
      child = item.next
    }
    out.append(")\n\n")
  }

  private mutating func table(_ index: Int32, _ node: MarkdownNode) {
    var caption: Int32 = MarkdownNode.none
    var alignments: [UInt8] = []
    let tree = self.tree
    tree.forEachChild(of: index) { row in
      if tree.nodes[Int(row)].kind == .tableCaption { caption = row }
      if tree.nodes[Int(row)].flag == 1 { tree.forEachChild(of: row) { alignments.append(tree.nodes[Int($0)].flag) } }
    }
    out.append("#data-table(columns: ")
    out.append(number: Int(node.number))
    out.append(", alignments: (")
    for alignment in alignments { out.append(alignment == 0x72 ? "right, " : alignment == 0x63 ? "center, " : "left, ") }
    out.append("), caption: ")
    if caption == MarkdownNode.none {
      out.append("none")
    } else {
      tables += 1
      out.append("[#strong[")
      text(words[.table, String(tables)])
      out.append("] ")
      inlines(of: caption)
      out.append("]")
    }
    out.append(", head: (")
    var child = node.firstChild
    var inHead = true
    while child != MarkdownNode.none {
      let row = tree.nodes[Int(child)]
      if row.kind == .tableRow {
        if inHead, row.flag == 0 {
          inHead = false
          out.append("), body: (")
        }
        var cell = row.firstChild
        while cell != MarkdownNode.none {
          out.append("[")
          inlines(of: cell)
          out.append("], ")
          cell = tree.nodes[Int(cell)].next
        }
      }
      child = row.next
    }
    out.append(inHead ? "), body: ())\n\n" : "))\n\n")
  }

  private mutating func figure(_ index: Int32) {
    let image = tree.nodes[Int(index)].firstChild
    guard image != MarkdownNode.none else { return }
    figures += 1
    let node = tree.nodes[Int(image)]
    out.append("#picture(")
    self.image(image, node)
    out.append(", caption: [#strong[")
    text(words[.figure, String(figures)])
    out.append("] ")
    text(tree.string(node.extra))
    out.append("])\n\n")
  }

  // MARK: Inlines

  private mutating func inlines(of parent: Int32) {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      inline(child, node)
      child = node.next
    }
  }

  private mutating func inline(_ index: Int32, _ node: MarkdownNode) {
    switch node.kind {
    case .text: text(tree.string(node.text))
    case .softBreak: out.append("\n")
    case .lineBreak: out.append("#linebreak();")
    case .code, .htmlInline:
      out.append("#raw(")
      string(tree.string(node.text))
      out.append(");")
    case .emphasis: element("#emph[", index)
    case .strong: element("#strong[", index)
    case .strikethrough: element("#strike[", index)
    case .link: link(index, node)
    case .image:
      out.append("#box(")
      image(index, node)
      out.append(");")
    case .footnoteReference: footnote(node)
    case .documentLink: documentLink(node)
    case .citation: citation(tree.citations[Int(node.number)])
    case .mark:
      let mark = tree.marks[Int(node.number)]
      out.append(mark.kind == .comment ? "#comment(" : mark.kind == .insertion ? "#underline(" : "#strike(")
      string(mark.text)
      out.append(");")
    case .document, .paragraph, .heading, .blockQuote, .callout, .list, .item, .taskItem, .codeBlock, .htmlBlock,
      .thematicBreak, .table, .tableCaption, .tableRow, .tableCell, .figure, .footnoteDefinition:
      break
    }
  }

  private mutating func element(_ open: StaticString, _ index: Int32) {
    out.append(open)
    inlines(of: index)
    out.append("];")
  }

  private mutating func link(_ index: Int32, _ node: MarkdownNode) {
    let address = tree.string(node.text)
    if node.number >= 0 {
      openLink(to: document.links[Int(node.number)], Int(node.number))
    } else if address.hasPrefix("#") {
      out.append("#link(label(")
      string("part-" + address.dropFirst())
      out.append("))[")
    } else {
      out.append("#link(")
      string(address)
      out.append(")[")
    }
    inlines(of: index)
    out.append("];")
  }

  /// Links to other documents lead to their web pages, so that a lone PDF still leads on.
  private mutating func openLink(to link: Link, _ position: Int) {
    let root = site.vocabulary.site.address
    let prefix = site.prefix(language)
    var address = root + prefix
    switch link.target {
    case .document(_, let fragment), .file(_, let fragment):
      let target = site.targets[number][position]
      if target >= 0 { address += site.works[Int(target)].route }
      if let fragment { address += "#" + fragment }
    case .country(let country): address += site.route(of: .country(country))
    case .topic(let topic): address += site.route(of: .topic(topic))
    case .term(let term): address += "glossary/#term-" + site.vocabulary.terms[term].id
    case .asset(let path): address = root + path
    }
    out.append("#link(")
    string(address)
    out.append(")[")
  }

  private mutating func documentLink(_ node: MarkdownNode) {
    let syntax = tree.documentLinks[Int(node.number)]
    guard node.flag == 0, node.firstChild != MarkdownNode.none else { return text(syntax.words ?? syntax.target) }
    let link = document.links[Int(node.firstChild)]
    openLink(to: link, Int(node.firstChild))
    text(syntax.words ?? title(of: link, Int(node.firstChild)))
    out.append("];")
  }

  private func title(of link: Link, _ position: Int) -> String {
    let code = document.language
    switch link.target {
    case .document(let id, _), .file(let id, _):
      let target = site.targets[number][position]
      return target >= 0 ? site.documents[site.document(of: Int(target), in: language)].title : id
    case .country(let country): return site.vocabulary.countries.name(country, in: code)
    case .topic(let topic): return site.vocabulary.label(ofTopic: topic, in: code)
    case .term(let term): return site.vocabulary.terms[term].label.text(in: code, else: site.languages)
    case .asset(let path): return path
    }
  }

  private mutating func image(_ index: Int32, _ node: MarkdownNode) {
    guard node.number >= 0, case .asset(let path) = document.links[Int(node.number)].target else {
      return out.append("[]")
    }
    if !assets.contains(path) { assets.append(path) }
    let alternative = tree.plainText(of: index)
    if alternative.lowercased() == "decorative" {
      out.append("pdf.artifact(image(")
      string("/" + path)
      out.append("))")
    } else {
      out.append("image(")
      string("/" + path)
      out.append(", alt: ")
      string(alternative)
      out.append(")")
    }
  }

  private mutating func footnote(_ node: MarkdownNode) {
    let name = "note-\(node.number)"
    guard !inNote, let definition = definitions[node.number] else {
      out.append("#super[")
      text(String(node.number))
      return out.append("];")
    }
    if printedNotes.insert(node.number).inserted {
      inNote = true
      out.append("#footnote[")
      blocks(of: definition)
      out.append("]#label(")
      string(name)
      out.append(");")
      inNote = false
    } else {
      out.append("#footnote(label(")
      string(name)
      out.append("));")
    }
  }

  private mutating func citation(_ citation: CitationSyntax) {
    if !citation.authorInText { text("(") }
    for (position, item) in citation.items.enumerated() {
      if position > 0 { text("; ") }
      guard let reference = site.vocabulary.references[item.key] else {
        text(item.key)
        continue
      }
      if !item.prefix.isEmpty { text(item.prefix + " ") }
      let year = reference.year.isEmpty ? "s.a." : reference.year
      let names = reference.names(and: words[.and])
      out.append("#link(label(")
      string("ref-" + item.key)
      out.append("))[")
      text(item.suppressAuthor ? year : citation.authorInText ? "\(names) (\(year)" : "\(names) \(year)")
      out.append("];")
      if !item.suffix.isEmpty { text(", " + item.suffix) }
      if citation.authorInText, !item.suppressAuthor { text(")") }
    }
    if !citation.authorInText { text(")") }
  }

  // MARK: After the text

  private mutating func references() {
    let references = site.vocabulary.references.sorted(document.citations)
    guard !references.isEmpty else { return }
    out.append("#heading(level: 1)[")
    text(words[.references])
    out.append("]\n#references(")
    for reference in references {
      out.append("[")
      let authors = reference.authorList
      if !authors.isEmpty { text(authors + (authors.hasSuffix(".") ? " " : ". ")) }
      text(reference.title + (reference.title.hasSuffix("?") || reference.title.hasSuffix(".") ? " " : ". "))
      let container = reference.container.isEmpty ? reference.publisher : reference.container
      if !container.isEmpty {
        out.append("#emph[")
        text(container)
        out.append("];")
        text(". ")
      }
      text([reference.year, reference.locator].filter { !$0.isEmpty }.joined(separator: ";"))
      text(".")
      if let address = reference.address {
        text(" ")
        out.append("#link(")
        string(address)
        out.append(")[")
        text(reference.doi.map { "doi:" + $0 } ?? address)
        out.append("];")
      }
      out.append("#label(")
      string("ref-" + reference.key)
      out.append(")], ")
    }
    out.append(")\n")
  }

  private mutating func close() {
    guard document.kind != .page else { return }
    out.append("#closing(")
    string(words[.howToCite])
    out.append(", [")
    let names = fields.authors.map(\.name).joined(separator: ", ")
    let date = (fields.updated ?? fields.date).map { words.date($0) } ?? ""
    let siteTitle = site.vocabulary.site.title.text(in: document.language, else: site.languages)
    let mark = fields.title.hasSuffix("?") ? "" : "."
    text("\(names.isEmpty ? "" : names + ". ")\(fields.title)\(mark) \(siteTitle), \(date). ")
    let address = site.vocabulary.site.address + site.prefix(language) + site.works[work].route
    out.append("#link(")
    string(address)
    out.append(")])\n")
  }

  // MARK: Text

  /// Words in markup: a string literal, so that no character of it means anything to Typst.
  private mutating func text(_ words: String) {
    guard !words.isEmpty else { return }
    out.append("#")
    string(words)
    out.append(";")
  }

  private mutating func string(_ words: some StringProtocol) {
    out.append("\"")
    for byte in words.utf8 {
      switch byte {
      case 0x22: out.append("\\\"")
      case 0x5C: out.append("\\\\")
      case 0x0A: out.append("\\n")
      case 0x0D: out.append("\\r")
      default: out.append(byte)
      }
    }
    out.append("\"")
  }
}
