package import BriefModel
internal import BriefSite
internal import BriefSyntax
package import Bytes

/// Turns checked trees into the bytes of pages; one serves one worker, document after document.
///
/// What only the whole site knows (addresses and titles of other documents) is left as holes. Elements
/// are written in one exhaustive switch: a new element does not compile until it can be shown.
package final class BodyLowering {
  let vocabulary: Vocabulary
  let words: [String: Words]
  let fallback: Words
  var out = ByteBuffer(capacity: 1 << 15)
  var holes: [LoweredBody.Hole] = []
  var shelf: ByteShelf
  var state = State()

  struct State {
    var tables = 0
    var figures = 0
    /// Whether citations and notes are left out: in the words of a table that has them in a column.
    var leavesOutNotes = false
    var leadEnd = -1
    var inKeyMessages = false
    /// How often each note was referred to, by its number on the page.
    var noteUses: [Int: Int] = [:]
    var inFootnotes = false
    var isInFindings = false
    /// Whether the mark that the next text begins with was written before a note.
    var skipsMark = false
    var alignments: [UInt8] = []
  }

  /// The day of the build: what is overdue is counted from it.
  let today: CalendarDate

  /// Whether each block ends with a hole for what is found in it.
  let marksPlaces: Bool

  package init(vocabulary: Vocabulary, words: [Words], asOf: Moment, marksPlaces: Bool = false) {
    self.marksPlaces = marksPlaces
    // Bodies in a preview are replaced one by one: none may keep much beside itself.
    shelf = ByteShelf(size: marksPlaces ? 1 << 12 : 1 << 20)
    self.vocabulary = vocabulary
    today = asOf.date
    self.words = Dictionary(words.map { ($0.language, $0) }, uniquingKeysWith: { one, _ in one })
    fallback = words.first ?? Words.english
  }

  /// Writes a checked body as HTML, with holes for what only the site knows.
  package func lower(_ body: CheckedBody) -> LoweredBody {
    out.removeAll()
    holes.removeAll(keepingCapacity: true)
    state = State()
    let plan = BodyPlan(body)
    let walk = Walk(
      tree: body.tree, cited: body.cited, plan: plan, words: words[body.language] ?? fallback,
      formerIds: body.formerIds)
    body.tree.forEachChild(of: 0) { index in
      open(index, walk)
      block(index, body.tree.nodes[Int(index)], walk)
    }
    closeKeyMessages()
    if plan.safety == .atEnd { hole(.safetyBox, 0) }
    notes(walk)
    if state.inFootnotes { out.append("</ol>\n</section>\n") }
    let lead = state.leadEnd < 0 ? out.count : state.leadEnd
    return LoweredBody(bytes: shelf.keep(out.bytes), holes: Array(holes), leadEnd: lead)
  }

  struct Walk {
    let tree: MarkdownTree
    let cited: CitedBody
    let plan: BodyPlan
    let words: Words
    let formerIds: [String: String]
  }

  /// What opens or ends before a node at the top: key messages, the lead, the safety notice.
  private func open(_ index: Int32, _ walk: Walk) {
    if index == walk.plan.keyMessagesEnd { closeKeyMessages() }
    if walk.plan.safety == .before(index) { hole(.safetyBox, 0) }
    if index == walk.plan.rest, state.leadEnd < 0 { state.leadEnd = out.count }
    if index == walk.plan.keyMessages {
      out.append("<section class=\"key\" aria-labelledby=\"key-messages\">\n")
      state.inKeyMessages = true
    }
  }

  // MARK: Blocks

  func blocks(of parent: Int32, _ walk: Walk) {
    var child = walk.tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      block(child, node, walk)
      child = node.next
    }
  }

  func block(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    defer { if marksPlaces { markPlace(node) } }
    switch node.kind {
    case .paragraph: element("<p>", "</p>\n", index, walk)
    case .heading: heading(index, node, walk)
    case .blockQuote:
      out.append("<blockquote>\n")
      blocks(of: index, walk)
      out.append("</blockquote>\n")
    case .callout: callout(index, node, walk)
    case .list: list(index, node, walk)
    case .codeBlock:
      out.append("<pre tabindex=\"0\"><code>")
      out.append(escaping: walk.tree.bytes(node.text))
      out.append("</code></pre>\n")
    case .htmlBlock:
      // Refused by a rule; a review build shows what was written.
      out.append("<pre><code>")
      out.append(escaping: walk.tree.bytes(node.text))
      out.append("</code></pre>\n")
    case .thematicBreak: out.append("<hr>\n")
    case .table: table(index, node, walk)
    case .figure: figure(index, walk)
    case .quotation:
      if case .numbered(let link) = walk.plan.link(index) { hole(.quotation, link) }
    case .footnoteDefinition:
      // In a note style the notes of citations stand among those of the author.
      if walk.cited.notes.isEmpty { footnote(index, Int(node.number), walk) }
    // Written by what they belong to.
    case .document, .item, .taskItem, .tableCaption, .tableRow, .tableCell: break
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .subscripted, .superscripted,
      .link, .image, .footnoteReference, .documentLink, .citation, .mark:
      inline(index, node, walk)
    }
  }

  func hole(_ kind: LoweredBody.Hole.Kind, _ link: Int) {
    holes.append(
      LoweredBody.Hole(
        offset: Int32(clamping: out.count), link: Int32(clamping: link), kind: kind))
  }

  /// Where what is found in a block is shown: below it.
  func markPlace(_ node: MarkdownNode) {
    guard node.source.upperBound > node.source.lowerBound else { return }
    holes.append(
      LoweredBody.Hole(
        offset: Int32(clamping: out.count), link: node.source.lowerBound, kind: .place))
  }

  func element(_ open: StaticString, _ close: StaticString, _ index: Int32, _ walk: Walk) {
    out.append(open)
    inlines(of: index, walk)
    out.append(close)
  }

  func heading(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    let level = UInt8(min(max(node.number, 2), 6))
    let id = walk.plan.id(ofHeading: index)
    out.append("<h")
    out.append(48 + level)
    out.append(" id=\"")
    out.append(escaping: id)
    out.append("\">")
    if !walk.formerIds.isEmpty, let former = walk.formerIds[id] {
      out.append("<span id=\"")
      out.append(escaping: former)
      out.append("\"></span>")
    }
    inlines(of: index, walk)
    out.append("</h")
    out.append(48 + level)
    out.append(">\n")
  }

  func closeKeyMessages() {
    guard state.inKeyMessages else { return }
    out.append("</section>\n")
    state.inKeyMessages = false
  }

  func callout(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    let callout = walk.tree.callouts[Int(node.number)]
    if callout.name == "CLAIM" { return claim(index, callout, walk) }
    if callout.name == "FINDINGS" { return findings(index, walk) }
    out.append("<div class=\"callout ")
    out.append(callout.look.rawValue)
    out.append("\" role=\"note\">\n<p class=\"label\">")
    out.append(escaping: callout.label(walk.words))
    out.append("</p>\n")
    if walk.plan.safety == .within(index) { hole(.safety, 0) }
    blocks(of: index, walk)
    out.append("</div>\n")
  }

  func list(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    let ordered = node.number > 0
    if ordered {
      out.append("<ol")
      if node.number != 1 {
        out.append(" start=\"")
        out.append(number: Int(node.number))
        out.append("\"")
      }
      out.append(">\n")
    } else {
      let first = node.firstChild
      let isTasks = first != MarkdownNode.none && walk.tree.nodes[Int(first)].kind == .taskItem
      out.append(isTasks ? "<ul class=\"tasks\">\n" : "<ul>\n")
    }
    let tight = node.flag == 1
    var child = node.firstChild
    while child != MarkdownNode.none {
      let item = walk.tree.nodes[Int(child)]
      out.append("<li>")
      if item.kind == .taskItem {
        out.append("<span class=\"task\" role=\"img\" aria-label=\"")
        out.append(escaping: walk.words[item.flag == 1 ? .taskDone : .taskOpen])
        out.append(item.flag == 1 ? "\">☑</span> " : "\">☐</span> ")
      }
      itemBlocks(child, tight, walk)
      out.append("</li>\n")
      child = item.next
    }
    out.append(ordered ? "</ol>\n" : "</ul>\n")
  }

  func itemBlocks(_ item: Int32, _ tight: Bool, _ walk: Walk) {
    var child = walk.tree.nodes[Int(item)].firstChild
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      if tight, node.kind == .paragraph {
        inlines(of: child, walk)
        if marksPlaces { markPlace(node) }
        if node.next != MarkdownNode.none { out.append("\n") }
      } else {
        block(child, node, walk)
      }
      child = node.next
    }
  }

  func table(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
    out.append(escaping: walk.words[.scrollTable])
    out.append("\">\n<table>\n")
    var child = node.firstChild
    var inBody = false
    while child != MarkdownNode.none {
      let row = walk.tree.nodes[Int(child)]
      if row.kind == .tableCaption {
        state.tables += 1
        out.append("<caption>")
        out.append(escaping: walk.words[.table, String(state.tables)])
        out.append(" ")
        inlines(of: child, walk)
        out.append("</caption>\n")
      } else {
        let isHead = row.flag == 1
        if !isHead, !inBody {
          out.append("<tbody>\n")
          inBody = true
        }
        out.append(isHead ? "<thead>\n<tr>\n" : "<tr>\n")
        cells(child, isHead, walk)
        out.append(isHead ? "</tr>\n</thead>\n" : "</tr>\n")
      }
      child = row.next
    }
    if inBody { out.append("</tbody>\n") }
    out.append("</table>\n</div>\n")
  }

  func cells(_ row: Int32, _ isHead: Bool, _ walk: Walk) {
    var child = walk.tree.nodes[Int(row)].firstChild
    while child != MarkdownNode.none {
      let cell = walk.tree.nodes[Int(child)]
      // A head cell without words names nothing: a screen reader should not announce it as a head.
      let isEmpty = cell.firstChild == MarkdownNode.none
      let head = isHead && !isEmpty
      out.append(head ? "<th scope=\"col\"" : "<td")
      switch cell.flag {
      case 0x72: out.append(" class=\"right\"")
      case 0x63: out.append(" class=\"center\"")
      default: break
      }
      out.append(">")
      inlines(of: child, walk)
      out.append(head ? "</th>\n" : "</td>\n")
      child = cell.next
    }
  }

  func figure(_ index: Int32, _ walk: Walk) {
    let image = walk.tree.nodes[Int(index)].firstChild
    guard image != MarkdownNode.none else { return }
    state.figures += 1
    out.append("<figure>\n")
    self.image(image, walk.tree.nodes[Int(image)], walk)
    out.append("\n<figcaption>")
    out.append(escaping: walk.words[.figure, String(state.figures)])
    out.append(" ")
    let caption = walk.tree.nodes[Int(image)].next
    if caption == MarkdownNode.none {
      out.append(escaping: walk.tree.bytes(walk.tree.nodes[Int(image)].extra))
    } else {
      inlines(of: caption, walk)
    }
    out.append("</figcaption>\n</figure>\n")
  }

  func footnote(_ index: Int32, _ number: Int, _ walk: Walk) {
    openFootnotes(walk)
    out.append("<li id=\"note.")
    out.append(number: number)
    out.append("\">\n")
    blocks(of: index, walk)
    closeFootnote(number, walk)
  }

  func openFootnotes(_ walk: Walk) {
    closeKeyMessages()
    if !state.inFootnotes {
      state.inFootnotes = true
      if state.leadEnd < 0 { state.leadEnd = out.count }
      out.append(
        "<section class=\"footnotes\" aria-labelledby=\"page.footnotes\">\n<h2 id=\"page.footnotes\">"
      )
      out.append(escaping: walk.words[.footnotes])
      out.append("</h2>\n<ol>\n")
    }
  }

  func closeFootnote(_ number: Int, _ walk: Walk) {
    // One way back for each place that refers to it.
    let uses = max(1, state.noteUses[number, default: 1])
    out.append("<p class=\"back\">")
    for use in 1...uses {
      if use > 1 { out.append(" ") }
      out.append("<a href=\"#noteref.")
      out.append(number: number)
      if use > 1 {
        out.append(".")
        out.append(number: use)
      }
      out.append("\">")
      out.append(escaping: walk.words[.backToText])
      if uses > 1 {
        out.append(" ")
        out.append(number: use)
      }
      out.append("</a>")
    }
    out.append("</p>\n</li>\n")
  }
}

/// The mark of a level: four dots, filled to the level, or a mark of its own; never without words beside it.
package func appendMark(_ level: EvidenceLevel, to out: inout ByteBuffer) {
  out.append("<span class=\"dots\" aria-hidden=\"true\">")
  out.append(mark(of: level))
  out.append("</span>")
}

/// The mark of a level as characters.
package func mark(of level: EvidenceLevel) -> String {
  switch level {
  case .high: "●●●●"
  case .moderate: "●●●○"
  case .low: "●●○○"
  case .veryLow: "●○○○"
  case .normative: "◆"
  case .notGraded: "◇"
  default: "▲"
  }
}
