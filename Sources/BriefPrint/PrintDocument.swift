package import BriefModel
package import BriefSite
package import BriefSyntax
internal import Bytes

/// Makes the typesetter's source of one document from its tree.
///
/// All words of authors are written as string literals of Typst's code mode, so that nothing in them
/// is ever read as markup. Elements are written in one exhaustive switch.
package func printDocument(
  site: Site, work: Int, language: Int, body: CheckedBody, words: Words
) -> PrintJob {
  let number = site.document(of: work, in: language)
  let document = site.documents[number]
  var printer = TypstPrinter(
    site: site, work: work, language: language, number: number, body: body, words: words)
  printer.print()
  let date = document.fields.updated ?? document.fields.date
  return PrintJob(
    source: document.path, output: site.printRoute(ofWork: work, in: language), typst: printer.out.array,
    assets: printer.assets, timestamp: max(0, (date?.dayNumber ?? 0) * 86_400))
}

struct TypstPrinter: ~Copyable {
  let site: Site
  let work: Int
  let language: Int
  let number: Int
  let tree: MarkdownTree
  let cited: CitedBody
  let words: Words
  var out = ByteBuffer(capacity: 1 << 14)
  var assets: [String] = []
  var tables = 0
  var figures = 0
  let claims: [PlacedClaim]
  /// Whether the safety notice of the site has a place: behind the key messages, or in a warning of the lead.
  var hasSafetyNotice = false
  /// Whether citations and notes are left out: in a table that has them in a column.
  var leavesOutNotes = false
  var hasRecommended = false
  var hasToldJudgement = false
  /// Whether the warning of the lead that it joins has been printed.
  var hasPrintedNotice = false
  /// Until the first heading that opens no key messages.
  var isInLead = true
  var definitions: [Int32: Int32] = [:]
  var printedNotes: Set<Int32> = []
  var inNote = false
  /// Whether the mark that the next text begins with was written before a note.
  var skipsMark = false
  var inKeyMessages = false

  init(
    site: Site, work: Int, language: Int, number: Int, body: CheckedBody, words: Words
  ) {
    self.site = site
    self.work = work
    self.language = language
    self.number = number
    tree = body.tree
    cited = body.cited
    claims = body.claims
    self.words = words
  }

  var document: Document { site.documents[number] }
  var fields: DocumentFields { document.fields }

  mutating func print() {
    out.append("#import \"/Templates/print/document.typ\": *\n#show: document.with(\n")
    head()
    out.append(")\n")
    tree.forEachChild(of: 0) { index in
      if tree.nodes[Int(index)].kind == .footnoteDefinition {
        definitions[tree.nodes[Int(index)].number] = index
      }
    }
    hasSafetyNotice = leadHasWarning
    if !hasSafetyNotice, !hasKeyMessages { safetyBox() }
    blocks(of: 0, topLevel: true)
    closeKeyMessages()
    // They stand before the first heading behind the lead; a document without one ends with them.
    if !hasRecommended { recommendations() }
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
    argument("marking", site.isReview ? words[.bannerReviewBuild] : "")
    argument("language", code)
    argument("direction", words[.direction])
    argument("address", address)
    argument("kind", document.kind == .page ? "" : words.name(of: document.kind))
    list(
      "places",
      fields.countries.map { vocabulary.countries.name($0, in: code) }
        + fields.topics.map { vocabulary.label(ofTopic: $0, in: code) })
    list(
      "authors",
      fields.authors.map { [$0.name, $0.affiliation].compactMap(\.self).joined(separator: ", ") })
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
      string(
        [words.meaning(of: evidence.level), words.judgement(evidence)].filter { !$0.isEmpty }
          .joined(separator: " "))
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
    if !fields.authors.isEmpty {
      rows.append((words[.authors], fields.authors.map(\.name).joined(separator: ", ")))
    }
    if !fields.interests.isEmpty {
      rows.append(
        (
          words[.interests],
          fields.interests.map { "\($0.author): \($0.statement ?? words[.noInterests])" }.joined(
            separator: "; ")
        ))
    }
    if !fields.funding.isEmpty {
      rows.append(
        (
          words[.funding],
          fields.funding.map { $0 == "none" ? words[.noFunding] : $0 }.joined(separator: "; ")
        ))
    }
    if let date = fields.searchDate {
      rows.append(
        (words[.searched], ([words.date(date)] + fields.searchSources).joined(separator: ", ")))
    } else if !fields.searchSources.isEmpty {
      rows.append((words[.searched], fields.searchSources.joined(separator: ", ")))
    }
    if !fields.appraisal.isEmpty {
      rows.append((words[.appraisal], fields.appraisal.joined(separator: "; ")))
    }
    if !fields.involvement.isEmpty {
      rows.append((words[.involvement], fields.involvement.joined(separator: " ")))
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
    if let embargo = fields.embargo, embargo > site.asOf {
      texts.append((words.name(of: fields.status), words[.bannerEmbargo, words.date(embargo.date)]))
    }
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
    if fields.isMachineTranslated { texts.append((words[.languages], words[.bannerMachine])) }
    if let notice = words.notice(
      of: document, behind: site.documents[site.works[work].original])
    {
      texts.append((words[.languages], notice))
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

  mutating func blocks(of parent: Int32, topLevel: Bool = false) {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      block(child, node, topLevel)
      child = node.next
    }
  }

  mutating func block(_ index: Int32, _ node: MarkdownNode, _ topLevel: Bool) {
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
    case .quotation: quotation(Int(node.text.lowerBound))
    case .document, .item, .taskItem, .tableCaption, .tableRow, .tableCell, .footnoteDefinition:
      break
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .link, .image,
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
      if id != "key-messages" {
        isInLead = false
        if !hasRecommended { recommendations() }
      }
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
    if !hasSafetyNotice { safetyBox() }
  }

  private mutating func callout(_ index: Int32, _ node: MarkdownNode) {
    let callout = tree.callouts[Int(node.number)]
    if callout.name == "CLAIM" { return claim(index, callout) }
    if callout.name == "FINDINGS" { return findings(index) }
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
    if callout.name == "WARNING", !hasPrintedNotice, isInLead {
      hasPrintedNotice = true
      safetyText()
    }
    blocks(of: index)
    out.append("]\n\n")
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
      if tree.nodes[Int(row)].flag == 1 {
        tree.forEachChild(of: row) { alignments.append(tree.nodes[Int($0)].flag) }
      }
    }
    out.append("#data-table(columns: ")
    out.append(number: Int(node.number))
    out.append(", alignments: (")
    for alignment in alignments {
      out.append(alignment == 0x72 ? "right, " : alignment == 0x63 ? "center, " : "left, ")
    }
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
    if node.next == MarkdownNode.none {
      text(tree.string(node.extra))
    } else {
      inlines(of: node.next)
    }
    out.append("])\n\n")
  }

  // MARK: Text

  /// Words in markup: a string literal, so that no character of it means anything to Typst.
  mutating func text(_ words: String) {
    guard !words.isEmpty else { return }
    out.append("#")
    string(words)
    out.append(";")
  }

  mutating func string(_ words: some StringProtocol) {
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
