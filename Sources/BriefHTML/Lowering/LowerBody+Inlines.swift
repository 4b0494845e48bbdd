internal import BriefModel
internal import BriefSyntax
internal import Bytes

extension BodyLowering {
  func inlines(of parent: Int32, _ walk: Walk) {
    var child = walk.tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = walk.tree.nodes[Int(child)]
      inline(child, node, walk)
      child = node.next
    }
  }

  func inline(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    switch node.kind {
    case .text:
      let words = walk.tree.bytes(node.text)
      out.append(
        escaping: state.skipsMark ? UnsafeBufferPointer(rebasing: words.dropFirst()) : words)
      state.skipsMark = false
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
    case .subscripted: element("<sub>", "</sub>", index, walk)
    case .superscripted: element("<sup>", "</sup>", index, walk)
    case .link: link(index, node, walk)
    case .image: image(index, node, walk)
    case .footnoteReference: footnoteReference(node, walk)
    case .documentLink: documentLink(index, node, walk)
    case .citation: citation(Int(node.number), next: node.next, walk)
    case .mark: mark(walk.tree.marks[Int(node.number)], walk)
    case .document, .paragraph, .heading, .blockQuote, .callout, .list, .item, .taskItem,
      .codeBlock, .htmlBlock,
      .thematicBreak, .table, .tableCaption, .tableRow, .tableCell, .figure, .footnoteDefinition,
      .quotation:
      break
    }
  }

  private func link(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    switch walk.plan.link(index) {
    case .numbered(let link):
      out.append("<a href=\"")
      hole(.address, link)
    case .here(let part):
      out.append("<a href=\"")
      appendAddress(Array("#\(part)".utf8))
    case .outside(let address) where mayBeFollowed(address):
      out.append("<a href=\"")
      appendAddress(Array(address.utf8))
    case .outside, .unknown:
      // Refused by a rule; a review build shows the words.
      out.append("<span class=\"missing\">")
      inlines(of: index, walk)
      return out.append("</span>")
    }
    out.append("\">")
    inlines(of: index, walk)
    out.append("</a>")
  }

  /// A place of this site, a web page, a mail address, a telephone (RFC 3986, 3.1): nothing that a browser
  /// would carry out.
  private func mayBeFollowed(_ address: String) -> Bool {
    let before = address.utf8.prefix { $0.isAlphanumeric || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    guard !before.isEmpty, address.utf8.dropFirst(before.count).first == 0x3A else {
      // Two slashes, or what browsers take for them, lead to another host.
      let start = address.utf8.prefix(2)
      return start.count < 2 || !start.allSatisfy { $0 == 0x2F || $0 == 0x5C }
    }
    return ["http", "https", "mailto", "tel"].contains(String(decoding: before, as: UTF8.self).lowercased())
  }

  /// Addresses come from the parser with characters that only authors' editors understand.
  private func appendAddress(_ address: [UInt8]) {
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

  func image(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    out.append("<img src=\"")
    if case .numbered(let link) = walk.plan.link(index) { hole(.address, link) }
    out.append("\" alt=\"")
    let words = walk.tree.plainText(of: index)
    if words.lowercased() != "decorative" { out.append(escaping: words) }
    out.append("\" loading=\"lazy\">")
  }

  private func footnoteReference(_ node: MarkdownNode, _ walk: Walk) {
    if state.leavesOutNotes { return }
    noteReference(walk.plan.noteNumber(node.number), walk)
  }

  func noteReference(_ number: Int, _ walk: Walk) {
    let use = state.noteUses[number, default: 0] + 1
    state.noteUses[number] = use
    out.append("<sup class=\"note\"><a href=\"#note.")
    out.append(number: number)
    out.append("\" id=\"noteref.")
    out.append(number: number)
    if use > 1 {
      out.append(".")
      out.append(number: use)
    }
    out.append("\" role=\"doc-noteref\" aria-label=\"")
    out.append(escaping: walk.words[.footnote, String(number)])
    out.append("\">")
    out.append(number: number)
    out.append("</a></sup>")
  }

  private func documentLink(_ index: Int32, _ node: MarkdownNode, _ walk: Walk) {
    let syntax = walk.tree.documentLinks[Int(node.number)]
    let form = walk.plan.link(index)
    if case .here(let part) = form { return ownPart(part, syntax.words, walk) }
    guard case .numbered(let number) = form else {
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

  /// A link to a part of this document; to a claim it says how certain that is.
  private func ownPart(_ part: String, _ shown: String?, _ walk: Walk) {
    let name = walk.plan.name(ofPart: part, words: walk.words)
    out.append(name.isClaim ? "<a class=\"to-claim\" href=\"" : "<a href=\"")
    appendAddress(Array("#\(part)".utf8))
    out.append("\">")
    out.append(escaping: shown ?? name.text)
    if shown == nil, let level = name.level {
      out.append(" ")
      appendMark(level, to: &out)
    }
    out.append("</a>")
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
