package import BriefModel
package import BriefSyntax
package import Bytes

/// Turns checked trees into the bytes of pages; one serves one worker, document after document.
///
/// What only the whole site knows (addresses and titles of other documents) is left as holes. Elements
/// are written in one exhaustive switch: a new element does not compile until it can be shown.
package final class BodyLowering {
  private let vocabulary: Vocabulary
  private let words: [String: Words]
  private let fallback: Words
  private var out = ByteBuffer(capacity: 1 << 15)
  private var holes: [LoweredBody.Hole] = []
  private var shelf = ByteShelf()
  private var state = State()

  private struct State {
    var tables = 0
    var figures = 0
    var claims = 0
    var leadEnd = -1
    var inKeyMessages = false
    var seenHeading = false
    var footnoteUses: [Int32: Int] = [:]
    var inFootnotes = false
    var alignments: [UInt8] = []
  }

  package init(vocabulary: Vocabulary, words: [Words]) {
    self.vocabulary = vocabulary
    self.words = Dictionary(words.map { ($0.language, $0) }, uniquingKeysWith: { one, _ in one })
    fallback = words.first ?? Words.empty
  }

  package func lower(_ tree: MarkdownTree, language: String) -> LoweredBody {
    out.removeAll()
    holes.removeAll(keepingCapacity: true)
    state = State()
    let walk = Walk(tree: tree, words: words[language] ?? fallback, language: language)
    blocks(of: 0, walk, topLevel: true)
    closeKeyMessages()
    if state.inFootnotes { out.append("</ol>\n</section>\n") }
    let lead = state.leadEnd < 0 ? out.count : state.leadEnd
    return LoweredBody(bytes: shelf.keep(out.bytes), holes: Array(holes), leadEnd: lead)
  }

  private struct Walk {
    let tree: MarkdownTree
    let words: Words
    let language: String
  }

  // MARK: Blocks

  private func blocks(of parent: Int32, _ walk: Walk, topLevel: Bool = false) {
    var child = walk.tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      block(child, node, walk, topLevel)
      child = node.next
    }
  }

  private func block(_ index: Int32, _ node: MarkdownNode, _ walk: Walk, _ topLevel: Bool) {
    switch node.kind {
    case .document: break
    case .paragraph: element("<p>", "</p>\n", index, walk)
    case .tableCaption: break
    case .heading: heading(index, node, walk, topLevel)
    case .blockQuote:
      out.append("<blockquote>\n")
      blocks(of: index, walk)
      out.append("</blockquote>\n")
    case .callout: callout(index, node, walk)
    case .list: list(index, node, walk)
    case .item, .taskItem: break
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
    case .tableRow, .tableCell: break
    case .figure: figure(index, walk)
    case .footnoteDefinition: footnote(index, node, walk)
    default: break
    }
  }

  private func element(_ open: StaticString, _ close: StaticString, _ index: Int32, _ walk: Walk) {
    out.append(open)
    inlines(of: index, walk)
    out.append(close)
  }

  private func heading(_ index: Int32, _ node: MarkdownNode, _ walk: Walk, _ topLevel: Bool) {
    let level = UInt8(min(max(node.number, 2), 6))
    let id = walk.tree.bytes(node.extra)
    if topLevel, level == 2 {
      closeKeyMessages()
      let isKey = id.count == 12 && id.hasPrefix("key-messages")
      if state.leadEnd < 0, !isKey { state.leadEnd = out.count }
      if isKey {
        out.append("<section class=\"key\" aria-labelledby=\"key-messages\">\n")
        state.inKeyMessages = true
      }
      state.seenHeading = true
    }
    out.append("<h")
    out.append(48 + level)
    out.append(" id=\"")
    out.append(escaping: id)
    out.append("\">")
    inlines(of: index, walk)
    out.append("</h")
    out.append(48 + level)
    out.append(">\n")
  }

  private func closeKeyMessages() {
    guard state.inKeyMessages else { return }
    out.append("</section>\n")
    state.inKeyMessages = false
  }

  private func callout(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    let callout = walk.tree.callouts[Int(node.number)]
    if callout.name == "CLAIM" { return claim(index, callout, walk) }
    if callout.name == "WARNING" || callout.name == "CAUTION" { closeKeyMessages() }
    let name: WordKey
    let style: StaticString
    switch callout.name {
    case "TIP": (name, style) = (.calloutTip, "tip")
    case "IMPORTANT": (name, style) = (.calloutImportant, "important")
    case "WARNING": (name, style) = (.calloutWarning, "warning")
    case "CAUTION": (name, style) = (.calloutCaution, "caution")
    default: (name, style) = (.calloutNote, "note")
    }
    out.append("<div class=\"callout ")
    out.append(style)
    out.append("\" role=\"note\">\n<p class=\"label\">")
    out.append(escaping: callout.title.isEmpty ? walk.words[name] : callout.title)
    out.append("</p>\n")
    blocks(of: index, walk)
    out.append("</div>\n")
  }

  private func claim(_ index: Int32, _ callout: CalloutSyntax, _ walk: Walk) {
    state.claims += 1
    out.append("<div class=\"claim\" id=\"")
    out.append(escaping: callout.title)
    out.append("\">\n<p class=\"grade\">")
    out.append(escaping: walk.words[.claim, String(state.claims)])
    let level = callout.fields.first { $0.key == "certainty" }.flatMap { EvidenceLevel(rawValue: $0.value) }
    if let level {
      out.append(" · ")
      out.append(escaping: walk.words.certainty(level))
      out.append(" ")
      appendMark(level, to: &out)
    }
    out.append("</p>\n")
    var child = walk.tree.nodes[Int(index)].firstChild
    var isFirst = true
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      if node.kind == .paragraph {
        out.append(isFirst ? "<p class=\"said\">" : "<p class=\"why\">")
        inlines(of: child, walk)
        out.append("</p>\n")
        isFirst = false
      } else {
        block(child, node, walk, false)
      }
      child = node.next
    }
    out.append("</div>\n")
  }

  private func list(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
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

  private func itemBlocks(_ item: Int32, _ tight: Bool, _ walk: Walk) {
    var child = walk.tree.nodes[Int(item)].firstChild
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      if tight, node.kind == .paragraph {
        inlines(of: child, walk)
        if node.next != MarkdownNode.none { out.append("\n") }
      } else {
        block(child, node, walk, false)
      }
      child = node.next
    }
  }

  private func table(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
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

  private func cells(_ row: Int32, _ isHead: Bool, _ walk: Walk) {
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

  private func figure(_ index: Int32, _ walk: Walk) {
    let image = walk.tree.nodes[Int(index)].firstChild
    guard image != MarkdownNode.none else { return }
    state.figures += 1
    out.append("<figure>\n")
    self.image(image, walk.tree.nodes[Int(image)], walk)
    out.append("\n<figcaption>")
    out.append(escaping: walk.words[.figure, String(state.figures)])
    out.append(" ")
    out.append(escaping: walk.tree.bytes(walk.tree.nodes[Int(image)].extra))
    out.append("</figcaption>\n</figure>\n")
  }

  private func footnote(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    closeKeyMessages()
    if !state.inFootnotes {
      state.inFootnotes = true
      if state.leadEnd < 0 { state.leadEnd = out.count }
      out.append("<section class=\"footnotes\" aria-labelledby=\"footnotes\">\n<h2 id=\"footnotes\">")
      out.append(escaping: walk.words[.footnotes])
      out.append("</h2>\n<ol>\n")
    }
    out.append("<li id=\"fn-")
    out.append(number: Int(node.number))
    out.append("\">\n")
    blocks(of: index, walk)
    out.append("<p class=\"back\"><a href=\"#fnref-")
    out.append(number: Int(node.number))
    out.append("\">")
    out.append(escaping: walk.words[.backToText])
    out.append("</a></p>\n</li>\n")
  }

  // MARK: Inlines

  private func inlines(of parent: Int32, _ walk: Walk) {
    var child = walk.tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      inline(child, node, walk)
      child = node.next
    }
  }

  private func inline(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    switch node.kind {
    case .text: out.append(escaping: walk.tree.bytes(node.text))
    case .softBreak: out.append(0x0A)
    case .lineBreak: out.append("<br>\n")
    case .code:
      out.append("<code>")
      out.append(escaping: walk.tree.bytes(node.text))
      out.append("</code>")
    case .htmlInline:
      out.append("<code>")
      out.append(escaping: walk.tree.bytes(node.text))
      out.append("</code>")
    case .emphasis: element("<em>", "</em>", index, walk)
    case .strong: element("<strong>", "</strong>", index, walk)
    case .strikethrough: element("<del>", "</del>", index, walk)
    case .link: link(index, node, walk)
    case .image: image(index, node, walk)
    case .footnoteReference: footnoteReference(node, walk)
    case .documentLink: documentLink(node, walk)
    case .citation: citation(walk.tree.citations[Int(node.number)], walk)
    case .mark: mark(walk.tree.marks[Int(node.number)], walk)
    case .document, .paragraph, .heading, .blockQuote, .callout, .list, .item, .taskItem, .codeBlock, .htmlBlock,
      .thematicBreak, .table, .tableCaption, .tableRow, .tableCell, .figure, .footnoteDefinition:
      break
    }
  }

  private func hole(_ kind: LoweredBody.Hole.Kind, _ link: Int32) {
    holes.append(LoweredBody.Hole(offset: Int32(out.count), link: link, kind: kind))
  }

  private func link(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    out.append("<a href=\"")
    if node.number >= 0 { hole(.address, node.number) } else { appendAddress(walk.tree.bytes(node.text)) }
    out.append("\">")
    inlines(of: index, walk)
    out.append("</a>")
  }

  /// Addresses come from the parser with characters that only authors' editors understand.
  private func appendAddress(_ address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      switch byte {
      case 0x26: out.append("&amp;")
      case 0x27: out.append("&#39;")
      case 0x22, 0x3C, 0x3E, 0x5B, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x00...0x20, 0x7F...0xFF:
        out.append("%")
        out.append(hex(byte >> 4))
        out.append(hex(byte & 15))
      default: out.append(byte)
      }
    }
  }

  private func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 55 + digit }

  private func image(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    out.append("<img src=\"")
    if node.number >= 0 { hole(.address, node.number) }
    out.append("\" alt=\"")
    let words = walk.tree.plainText(of: index)
    if words.lowercased() != "decorative" { out.append(escaping: words) }
    out.append("\" loading=\"lazy\">")
  }

  private func footnoteReference(_ node: MarkdownNode, _ walk: Walk) {
    let uses = state.footnoteUses[node.number, default: 0]
    state.footnoteUses[node.number] = uses + 1
    out.append("<sup class=\"note\"><a href=\"#fn-")
    out.append(number: Int(node.number))
    out.append("\"")
    if uses == 0 {
      out.append(" id=\"fnref-")
      out.append(number: Int(node.number))
      out.append("\"")
    }
    out.append(" role=\"doc-noteref\" aria-label=\"")
    out.append(escaping: walk.words[.footnote, String(node.number)])
    out.append("\">")
    out.append(number: Int(node.number))
    out.append("</a></sup>")
  }

  private func documentLink(_ node: MarkdownNode, _ walk: Walk) {
    let syntax = walk.tree.documentLinks[Int(node.number)]
    let number = node.firstChild
    guard node.flag == 0, number != MarkdownNode.none else {
      out.append("<span class=\"missing\">")
      out.append(escaping: syntax.words ?? syntax.target)
      out.append("</span>")
      return
    }
    out.append("<a href=\"")
    hole(.address, number)
    out.append("\">")
    if let shown = syntax.words { out.append(escaping: shown) } else { hole(.title, number) }
    out.append("</a>")
  }

  private func citation(_ citation: CitationSyntax, _ walk: Walk) {
    if !citation.authorInText { out.append("(") }
    for (position, item) in citation.items.enumerated() {
      if position > 0 { out.append("; ") }
      guard let reference = vocabulary.references[item.key] else {
        out.append("<span class=\"missing\">")
        out.append(escaping: item.key)
        out.append("</span>")
        continue
      }
      if !item.prefix.isEmpty {
        out.append(escaping: item.prefix)
        out.append(" ")
      }
      let names = reference.names(and: walk.words[.and])
      let year = reference.year.isEmpty ? "s.a." : reference.year
      out.append("<a class=\"cite\" role=\"doc-biblioref\" href=\"#ref-")
      appendAddress(key: item.key)
      out.append("\">")
      if !item.suppressAuthor {
        out.append(escaping: names)
        out.append(citation.authorInText ? " (" : " ")
      }
      out.append(escaping: year)
      out.append("</a>")
      if !item.suffix.isEmpty {
        out.append(", ")
        out.append(escaping: item.suffix)
      }
      if citation.authorInText { out.append(")") }
    }
    if !citation.authorInText { out.append(")") }
  }

  private func appendAddress(key: String) {
    var key = key
    key.withUTF8 { appendAddress($0) }
  }

  private func mark(_ mark: ReviewMarkSyntax, _ walk: Walk) {
    switch mark.kind {
    case .comment:
      out.append("<span class=\"comment\" role=\"note\" aria-label=\"")
      out.append(escaping: walk.words[.commentMark])
      out.append("\">")
      out.append(escaping: mark.text)
      out.append("</span>")
    case .insertion:
      out.append("<ins>")
      out.append(escaping: mark.text)
      out.append("</ins>")
    case .deletion, .substitution:
      out.append("<del class=\"proposed\">")
      out.append(escaping: mark.text)
      out.append("</del>")
    }
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
  if let dots = level.dots {
    return String(repeating: "●", count: dots) + String(repeating: "○", count: 4 - dots)
  }
  return level == .normative ? "◆" : level == .notGraded ? "◇" : "▲"
}
