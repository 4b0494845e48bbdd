package import BriefModel
package import BriefSite
internal import BriefSyntax
internal import Bytes

/// Makes the typesetter's source of one document from what is shown of it and from its tree.
///
/// All words of authors are written as string literals of Typst's code mode, so that nothing in them
/// is ever read as markup. Elements are written in one exhaustive switch.
package func printDocument(_ shown: ShownDocument, body: CheckedBody) -> PrintJob {
  var printer = TypstPrinter(shown, body)
  printer.print()
  let fields = shown.document.fields
  let date = fields.updated ?? fields.date
  return PrintJob(
    source: shown.document.path,
    output: shown.shownSite.site.printRoute(ofWork: shown.work, in: shown.language),
    typst: printer.out.array, assets: printer.assets,
    timestamp: max(0, (date?.dayNumber ?? 0) * 86_400))
}

struct TypstPrinter: ~Copyable {
  let shown: ShownDocument
  let plan: BodyPlan
  let tree: MarkdownTree
  let cited: CitedBody
  let words: Words
  var out = ByteBuffer(capacity: 1 << 14)
  var assets: [String] = []
  var isInFindings = false
  var tables = 0
  var figures = 0
  /// Whether citations and notes are left out: in a table that has them in a column.
  var leavesOutNotes = false
  var printedNotes: Set<Int32> = []
  var inNote = false
  /// Whether the mark that the next text begins with was written before a note.
  var skipsMark = false
  var inKeyMessages = false
  /// The ids that headings have now, by those that they had before.
  let presentIds: [String: String]

  init(_ shown: ShownDocument, _ body: CheckedBody) {
    self.shown = shown
    plan = BodyPlan(body)
    tree = body.tree
    cited = body.cited
    presentIds = Dictionary(
      body.formerIds.map { ($1, $0) }, uniquingKeysWith: { one, other in min(one, other) })
    words = shown.textWords
  }

  var document: Document { shown.document }
  var site: Site { shown.shownSite.site }

  mutating func print() {
    out.append("#import \"/Templates/print/document.typ\": *\n")
    // The typesetter takes language and region apart; templates know of the language only.
    if let region = shown.textLanguage.region {
      out.append("#set text(region: ")
      string(region)
      out.append(")\n")
    }
    out.append("#show: document.with(\n")
    head()
    out.append(")\n")
    let tree = self.tree
    var child = tree.nodes[0].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      open(child)
      block(child, node)
      child = node.next
    }
    closeKeyMessages()
    if plan.safety == .atEnd { safetyBox() }
    // They stand before what follows the lead; a document that has nothing else ends with them.
    if plan.rest == MarkdownNode.none { recommendations() }
    sections()
    references()
    history()
    related()
    close()
  }

  /// What opens or ends before a node at the top: key messages, the safety notice, recommendations.
  private mutating func open(_ index: Int32) {
    if index == plan.keyMessagesEnd { closeKeyMessages() }
    if plan.safety == .before(index) { safetyBox() }
    if index == plan.rest { recommendations() }
    if index == plan.keyMessages {
      out.append("#key-messages[\n")
      inKeyMessages = true
    }
  }

  // MARK: Blocks

  mutating func blocks(of parent: Int32) {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      block(child, node)
      child = node.next
    }
  }

  mutating func block(_ index: Int32, _ node: MarkdownNode) {
    switch node.kind {
    case .paragraph:
      inlines(of: index)
      out.append("\n\n")
    case .heading: heading(index, node)
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
    case .quotation: quotation(index)
    case .document, .item, .taskItem, .tableCaption, .tableRow, .tableCell, .footnoteDefinition:
      break
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .subscripted, .superscripted,
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

  private mutating func heading(_ index: Int32, _ node: MarkdownNode) {
    let id = plan.id(ofHeading: index)
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
    if callout.name == "FINDINGS" { return findings(index) }
    out.append(callout.look.isWarning ? "#callout(warning: true, " : "#callout(")
    string(callout.label(words))
    out.append(")[")
    if plan.safety == .within(index) { safetyText() }
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
    var bytes = words.utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0xEF:
        let second = bytes.next() ?? 0
        let third = bytes.next() ?? 0
        // PDF/A has no place for a byte order mark, nor for what is no character (ISO 19005-2, 6.2.11.7).
        if second == 0xBB && third == 0xBF || second == 0xBF && third >= 0xBE { continue }
        for part in [byte, second, third] { out.append(part) }
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
