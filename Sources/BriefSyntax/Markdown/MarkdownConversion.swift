internal import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

/// One pass over libcmark-gfm's tree that fills the compact one. Blocks are here, inlines beside it.
struct MarkdownConversion {
  let reader: MarkdownReader
  let source: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the body begins in the file.
  let base: Int
  var diagnostics: [Diagnostic]
  /// Where the last block ended: some blocks come without a position.
  var lastEnd = 0
  /// Where the next inline is looked for.
  var cursor = 0
  var limit = 0
  var addresses = AddressSearch()
  var notes = NotesInText()
  /// Elements of HTML that were opened and not closed, in this block and in the document.
  var openElements: [String: Int] = [:]
  private var openBlockElements: [String: Int] = [:]
  /// References to notes in the words of a link: they stand behind it, since no link holds another.
  var behindLink: [Int32] = []
  /// Whether the words of a link are being converted.
  var isInLink = false
  let words: SyntaxWords
  var toldDepth = false
  /// Code, HTML, tables and notes, which are looked at once more when all is converted.
  private(set) var landmarks: [Int32] = []
  /// Where code stands; nil until asked for.
  var code: [Range<Int>]?
  /// Whether any form of our own can stand in this document.
  var holdsOwnForms: Bool { !reader.signs.forms.isEmpty }
  /// Whether a percent sign follows a blank anywhere in it.
  let holdsUnits: Bool

  let tree: MarkdownTree

  init(
    reader: MarkdownReader, source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, base: Int,
    words: SyntaxWords, diagnostics: [Diagnostic]
  ) {
    self.reader = reader
    self.words = words
    tree = reader.tree
    self.source = source
    self.bytes = bytes
    self.base = base
    self.diagnostics = diagnostics
    lastEnd = base
    holdsUnits = reader.signs.holdsUnits
  }

  mutating func document(_ root: OpaquePointer) {
    tree.nodes.append(MarkdownNode(kind: .document))
    let chain = blocks(of: root, depth: 1)
    tree.nodes[0].firstChild = chain.first
    placeNotes()
    tree.nodes[0].source = Int32(base)..<Int32(bytes.count)
  }

  private mutating func blocks(of parent: OpaquePointer, depth: Int) -> Chain {
    var chain = Chain()
    var child = cmark_node_first_child(parent)
    while let node = child {
      if let index = block(node, depth: depth) {
        if tree.nodes[Int(index)].kind == .table, !words.tableCaptions.isEmpty {
          takeCaption(table: index, from: &chain)
        }
        chain.append(index, tree)
      }
      child = cmark_node_next(node)
    }
    return chain
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> Int32? {
    let range = blockRange(node)
    if tooDeep(depth, at: range.lowerBound) { return nil }
    switch brief_kind(node) {
    case BRIEF_PARAGRAPH: return paragraph(node, range, depth)
    case BRIEF_HEADING:
      let index = add(.heading, range)
      tree.nodes[Int(index)].number = cmark_node_get_heading_level(node)
      inlines(of: node, into: index, range, depth)
      takeAnchor(heading: index)
      checkHeading(index)
      return index
    case BRIEF_BLOCK_QUOTE:
      let index = container(.blockQuote, node, range, depth)
      recogniseCallout(index)
      return index
    case BRIEF_LIST:
      let index = container(.list, node, range, depth)
      let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      tree.nodes[Int(index)].number = ordered ? Int32(max(1, cmark_node_get_list_start(node))) : 0
      tree.nodes[Int(index)].flag = cmark_node_get_list_tight(node) != 0 ? 1 : 0
      return index
    case BRIEF_ITEM: return container(.item, node, range, depth)
    case BRIEF_TASK_ITEM:
      let index = container(.taskItem, node, range, depth)
      tree.nodes[Int(index)].flag = brief_task_is_done(node) ? 1 : 0
      return index
    case BRIEF_CODE_BLOCK:
      let index = add(.codeBlock, range)
      tree.nodes[Int(index)].text = store(cmark_node_get_literal(node))
      tree.nodes[Int(index)].extra = store(cmark_node_get_fence_info(node))
      return index
    case BRIEF_HTML_BLOCK:
      let index = add(.htmlBlock, range)
      tree.nodes[Int(index)].text = store(cmark_node_get_literal(node))
      noteElement(index, isBlock: true)
      return index
    case BRIEF_THEMATIC_BREAK: return add(.thematicBreak, range)
    case BRIEF_FOOTNOTE_DEFINITION:
      let index = container(.footnoteDefinition, node, range, depth)
      footnotes += 1
      tree.nodes[Int(index)].number = footnotes
      return index
    case BRIEF_TABLE: return table(node, range, depth)
    default: return nil
    }
  }

  private var footnotes: Int32 = 0

  private mutating func container(
    _ kind: MarkdownNode.Kind, _ node: OpaquePointer, _ range: Range<Int>, _ depth: Int
  ) -> Int32 {
    let index = add(kind, range)
    let chain = blocks(of: node, depth: depth + 1)
    tree.nodes[Int(index)].firstChild = chain.first
    return index
  }

  private mutating func paragraph(_ node: OpaquePointer, _ range: Range<Int>, _ depth: Int) -> Int32
  {
    let index = add(.paragraph, range)
    inlines(of: node, into: index, range, depth)
    let first = tree.nodes[Int(index)].firstChild
    if first != MarkdownNode.none {
      let only = tree.nodes[Int(first)]
      if only.kind == .image, only.next == MarkdownNode.none, !only.extra.isEmpty {
        tree.nodes[Int(index)].kind = .figure
        caption(of: first, range)
      }
      if only.kind == .text { recogniseQuotation(index) }
    }
    return index
  }

  /// The title of a picture is its caption: it may cite, and link to documents.
  private mutating func caption(of image: Int32, _ range: Range<Int>) {
    let title = Array(tree.bytes(tree.nodes[Int(image)].extra))
    guard holdsOwnForms, title.contains(0x40) || title.contains(0x5B) else { return }
    notes.lists += 1
    notes.chain = notes.lists
    title.withUnsafeBufferPointer { words in
      reader.scan.reset()
      _ = reader.scan.add(words, in: bytes, from: range.lowerBound, to: range.upperBound)
      reader.scan.findForms(source: source, base: base, diagnostics: &diagnostics)
      guard reader.scan.isActive else { return }
      let index = add(.tableCaption, range)
      var chain = Chain()
      text(words, &chain)
      endNotes(&chain)
      tree.nodes[Int(index)].firstChild = chain.first
      tree.nodes[Int(image)].next = index
    }
  }

  /// `Table: words` directly above a table is its caption.
  private func takeCaption(table: Int32, from chain: inout Chain) {
    let last = chain.last
    guard last != MarkdownNode.none, tree.nodes[Int(last)].kind == .paragraph else { return }
    let first = tree.nodes[Int(last)].firstChild
    guard first != MarkdownNode.none, tree.nodes[Int(first)].kind == .text else { return }
    let line = tree.bytes(tree.nodes[Int(first)].text)
    guard let colon = line.prefix(80).firstIndex(of: 0x3A),
      words.tableCaptions.contains(line.text(0..<colon))
    else { return }
    var length = colon + 1
    while length < line.count, line[length] == 0x20 { length += 1 }
    let text = tree.nodes[Int(first)].text
    tree.nodes[Int(first)].text = (text.lowerBound + Int32(length))..<text.upperBound
    tree.nodes[Int(last)].kind = .tableCaption
    chain.removeLast(tree)
    tree.nodes[Int(last)].next = tree.nodes[Int(table)].firstChild
    tree.nodes[Int(table)].firstChild = last
  }

  /// `## Words {#id}`.
  private func takeAnchor(heading: Int32) {
    var last = MarkdownNode.none
    tree.forEachChild(of: heading) { last = $0 }
    guard last != MarkdownNode.none, tree.nodes[Int(last)].kind == .text else { return }
    let range = tree.nodes[Int(last)].text
    let words = tree.bytes(range)
    guard words.last == 0x7D, let open = words.lastIndex(of: 0x7B), words.hasPrefix("{#", at: open)
    else { return }
    let id = (open + 2)..<(words.count - 1)
    guard !id.isEmpty, words[id].allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 == 0x5F })
    else { return }
    var end = open
    while end > 0, words[end - 1] == 0x20 { end -= 1 }
    tree.holdsAnchors = true
    tree.nodes[Int(heading)].extra =
      (range.lowerBound + Int32(id.lowerBound))..<(range.lowerBound + Int32(id.upperBound))
    tree.nodes[Int(last)].text = range.lowerBound..<(range.lowerBound + Int32(end))
  }

  /// Marks a tag that closes an element which was opened: one element is one mistake.
  mutating func noteElement(_ index: Int32, isBlock: Bool) {
    var open = isBlock ? openBlockElements : openElements
    defer { if isBlock { openBlockElements = open } else { openElements = open } }
    let words = tree.bytes(tree.nodes[Int(index)].text)
    let isClosing = words.hasPrefix("</")
    let start = isClosing ? 2 : 1
    var end = start
    while end < words.count, words[end].isAlphanumeric { end += 1 }
    guard end > start else { return }
    let name = words.text(start..<end).lowercased()
    if isClosing {
      guard let count = open[name], count > 0 else { return }
      open[name] = count - 1
      tree.nodes[Int(index)].flag = 1
    } else {
      open[name, default: 0] += 1
    }
  }

  // MARK: Helpers

  mutating func add(_ kind: MarkdownNode.Kind, _ range: Range<Int>) -> Int32 {
    switch kind {
    case .codeBlock, .htmlBlock, .table, .footnoteDefinition:
      landmarks.append(Int32(tree.nodes.count))
    default: break
    }
    var node = MarkdownNode(kind: kind)
    let end = min(range.upperBound, bytes.count)
    node.source = Int32(min(range.lowerBound, end))..<Int32(end)
    tree.nodes.append(node)
    return Int32(tree.nodes.count - 1)
  }

  func store(_ text: UnsafePointer<CChar>?, without surplus: Int = 0) -> Range<Int32> {
    let start = Int32(tree.text.count)
    if let text {
      let words = literal(text)
      tree.text.append(UnsafeBufferPointer(rebasing: words[..<max(0, words.count - surplus)]))
    }
    return start..<Int32(tree.text.count)
  }

  mutating func blockRange(_ node: OpaquePointer) -> Range<Int> {
    let starts = reader.signs.lineStarts
    let line = Int(cmark_node_get_start_line(node))
    let endLine = Int(cmark_node_get_end_line(node))
    guard line >= 1, line <= starts.count else {
      return lastEnd..<max(lastEnd, bytes.count)
    }
    let start = min(
      bytes.count,
      base + Int(starts[line - 1]) + max(0, Int(cmark_node_get_start_column(node)) - 1))
    var end = start
    if endLine >= line, endLine <= starts.count {
      end = base + Int(starts[endLine - 1]) + Int(cmark_node_get_end_column(node))
    }
    if end <= start {
      end = line < starts.count ? base + Int(starts[line]) - 1 : bytes.count
    }
    end = max(start, min(end, bytes.count))
    lastEnd = max(lastEnd, start)
    return start..<end
  }
}

@inline(__always)
func literal(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(
    start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: brief_length(text))
}

/// A list of siblings under construction.
struct Chain {
  var first = MarkdownNode.none
  var last = MarkdownNode.none
  private var beforeLast = MarkdownNode.none

  init() {}

  mutating func append(_ index: Int32, _ tree: MarkdownTree) {
    if first == MarkdownNode.none { first = index } else { tree.nodes[Int(last)].next = index }
    beforeLast = last
    last = index
  }

  /// Lets the list end at one of its members.
  mutating func end(at index: Int32, _ tree: MarkdownTree) {
    tree.nodes[Int(index)].next = MarkdownNode.none
    last = index
    beforeLast = MarkdownNode.none
  }

  mutating func removeLast(_ tree: MarkdownTree) {
    if beforeLast == MarkdownNode.none {
      self = Chain()
    } else {
      tree.nodes[Int(beforeLast)].next = MarkdownNode.none
      last = beforeLast
      beforeLast = MarkdownNode.none
    }
  }
}
