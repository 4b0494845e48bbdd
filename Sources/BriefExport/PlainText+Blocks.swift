internal import BriefModel
internal import BriefSite
internal import BriefSyntax

extension PlainTextWriter {
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
    case .paragraph: page.paragraph(inlines(of: index))
    case .heading: page.heading(inlines(of: index), level: max(2, Int(node.number)))
    case .blockQuote: within("> ", index)
    case .callout: callout(index, node)
    case .list: list(node)
    case .codeBlock, .htmlBlock:
      var lines = tree.string(node.text).split(
        separator: "\n", omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      page.lines(lines.map { "    " + $0 })
    case .thematicBreak: page.paragraph("* * *")
    case .table: table(node)
    case .figure: figure(index)
    case .quotation: quotation(index)
    // Written by what they belong to.
    case .document, .item, .taskItem, .tableCaption, .tableRow, .tableCell, .footnoteDefinition:
      break
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .subscripted, .superscripted, .link, .image, .footnoteReference, .documentLink, .citation, .mark:
      page.paragraph(inline(index, node))
    }
  }

  /// Blocks behind a margin.
  private mutating func within(_ margin: String, _ index: Int32) {
    let outer = page.begin(margin)
    blocks(of: index)
    page.end(outer)
  }

  private mutating func list(_ node: MarkdownNode) {
    let isTight = node.flag == 1
    var number = Int(node.number)
    var child = node.firstChild
    while child != MarkdownNode.none {
      let item = tree.nodes[Int(child)]
      var mark = node.number > 0 ? "\(number). " : "- "
      if item.kind == .taskItem { mark += item.flag == 1 ? "[x] " : "[ ] " }
      let outer = page.begin(item: mark, isTight: isTight)
      blocks(of: child)
      page.end(outer)
      number += 1
      child = item.next
    }
    page.endList()
  }

  private mutating func callout(_ index: Int32, _ node: MarkdownNode) {
    let callout = tree.callouts[Int(node.number)]
    if callout.name == "CLAIM" { return claim(index) }
    if callout.name == "FINDINGS" { return findings(index) }
    let outer = page.begin("| ")
    page.paragraph(callout.label(words).uppercased())
    if plan.safety == .within(index), let notice = shown.safetyNotice { page.paragraph(notice) }
    blocks(of: index)
    page.end(outer)
  }

  mutating func safetyBox() {
    guard let notice = shown.safetyNotice else { return }
    let outer = page.begin("| ")
    page.paragraph(words[.calloutWarning].uppercased())
    page.paragraph(notice)
    page.end(outer)
  }

  private mutating func figure(_ index: Int32) {
    let image = tree.nodes[Int(index)].firstChild
    guard image != MarkdownNode.none else { return }
    figures += 1
    let node = tree.nodes[Int(image)]
    let caption =
      node.next == MarkdownNode.none ? tree.string(node.extra) : inlines(of: node.next)
    let alternative = inline(image, node)
    page.paragraph(
      [alternative, "\(words[.figure, String(figures)]) \(caption)"].filter { !$0.isEmpty }
        .joined(separator: "\n"))
  }

  /// Rows in columns where they fit a line; else each row as a block of `Head: words`.
  private mutating func table(_ node: MarkdownNode) {
    var rows: [[String]] = []
    var child = node.firstChild
    var hasHead = false
    while child != MarkdownNode.none {
      let row = tree.nodes[Int(child)]
      if row.kind == .tableCaption {
        tables += 1
        page.paragraph("\(words[.table, String(tables)]) \(inlines(of: child))")
      } else {
        if row.flag == 1 { hasHead = true }
        var cells: [String] = []
        var cell = row.firstChild
        while cell != MarkdownNode.none {
          cells.append(inlines(of: cell).replacing("\n", with: " "))
          cell = tree.nodes[Int(cell)].next
        }
        rows.append(cells)
      }
      child = row.next
    }
    let head = hasHead ? rows.removeFirst() : []
    let columns = ([head] + rows).map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      ([head] + rows).map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    if widths.reduce(0, +) + 2 * columns <= 72 {
      page.lines(aligned(head, rows, widths))
    } else {
      for row in rows { describe(row, head) }
    }
  }

  private func aligned(_ head: [String], _ rows: [[String]], _ widths: [Int]) -> [String] {
    func line(_ row: [String]) -> String {
      row.enumerated().map { column, words in
        words + String(repeating: " ", count: max(0, widths[column] - words.count))
      }.joined(separator: "  ")
    }
    var lines: [String] = []
    if !head.isEmpty {
      lines.append(line(head))
      lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    }
    return lines + rows.map(line)
  }

  private mutating func describe(_ row: [String], _ head: [String]) {
    for (column, words) in row.enumerated() where !words.isEmpty {
      let label = head.indices.contains(column) && !head[column].isEmpty ? head[column] + ": " : ""
      let indent = column == 0 ? "" : "  "
      page.item(indent, label + words, hanging: indent.count + 4)
    }
    page.endList()
  }

  /// The notes of the author and, in a note style, those of citations, in one list.
  mutating func notes() {
    let cited = plan.cited
    let definitions = plan.definitions
    var items: [(number: Int, note: CitedBody.Note)] = cited.notes.enumerated().map {
      ($0.offset + 1, $0.element)
    }
    if items.isEmpty {
      items = definitions.keys.sorted().map { (Int($0), .footnote($0)) }
    }
    if items.isEmpty { return }
    page.heading(words[.footnotes], level: 2)
    for (number, note) in items {
      let outer = page.begin(item: "[\(words[.footnote, String(number)])] ")
      switch note {
      case .footnote(let footnote):
        if let index = definitions[footnote] { blocks(of: index) }
      case .citation(let index):
        if let processor = cited.processor {
          page.paragraph(cited.citations[index].text.text.plain(locale: processor.locale))
        }
      }
      page.end(outer)
    }
    page.endList()
  }
}
