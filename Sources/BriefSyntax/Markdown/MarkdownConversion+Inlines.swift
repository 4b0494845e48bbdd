internal import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

extension MarkdownConversion {
  /// Converts the inlines of one paragraph, heading or cell that stands in `range` of the file.
  mutating func inlines(
    of node: OpaquePointer, into index: Int32, _ range: Range<Int>, _ depth: Int
  ) {
    cursor = range.lowerBound
    limit = range.upperBound
    reader.scan.reset()
    addresses.enterBlock()
    if !openElements.isEmpty { openElements.removeAll() }
    if reader.signs.mayHoldForms(range) {
      collectRun(of: node, depth)
      addresses.rewind()
      reader.scan.findForms(source: source, base: base, diagnostics: &diagnostics)
      refuseSubstitutions(in: range)
      cursor = range.lowerBound
    }
    let chain = children(of: node, depth)
    tree.nodes[Int(index)].firstChild = chain.first
    cursor = max(cursor, range.lowerBound)
  }

  private mutating func children(of node: OpaquePointer, _ depth: Int) -> Chain {
    var chain = Chain()
    append(childrenOf: node, depth, &chain)
    return chain
  }

  private mutating func append(childrenOf node: OpaquePointer, _ depth: Int, _ chain: inout Chain) {
    let outer = notes.chain
    let outerNote = notes.open
    notes.lists += 1
    notes.chain = notes.lists
    var child = cmark_node_first_child(node)
    while let current = child {
      inline(current, depth, &chain)
      child = cmark_node_next(current)
    }
    endNotes(&chain)
    notes.chain = outer
    notes.open = outerNote
  }

  private mutating func inline(_ node: OpaquePointer, _ depth: Int, _ chain: inout Chain) {
    if tooDeep(depth, at: cursor) { return }
    switch brief_kind(node) {
    case BRIEF_TEXT:
      guard let words = cmark_node_get_literal(node) else { return }
      text(literal(words), &chain)
    case BRIEF_SOFT_BREAK: if !reader.scan.swallowsBreak() { leaf(.softBreak, nil, &chain) }
    case BRIEF_LINE_BREAK: if !reader.scan.swallowsBreak() { leaf(.lineBreak, nil, &chain) }
    case BRIEF_CODE:
      reader.scan.passObject()
      leaf(.code, cmark_node_get_literal(node), &chain)
    case BRIEF_HTML_INLINE:
      reader.scan.passObject()
      let words = cmark_node_get_literal(node)
      leaf(.htmlInline, words, &chain)
      noteElement(chain.last, isBlock: false)
      if let words { place(chain.last, find(literal(words))) }
    case BRIEF_EMPHASIS: nest(.emphasis, node, depth, &chain)
    case BRIEF_STRONG: nest(.strong, node, depth, &chain)
    case BRIEF_STRIKETHROUGH: nest(.strikethrough, node, depth, &chain)
    case BRIEF_LINK, BRIEF_IMAGE: link(node, depth, &chain)
    case BRIEF_FOOTNOTE_REFERENCE:
      reader.scan.passObject()
      let index = add(.footnoteReference, cursor..<cursor)
      if let digits = cmark_node_get_literal(node) {
        tree.nodes[Int(index)].number = Int32(String(cString: digits)) ?? 0
      }
      if isInLink { behindLink.append(index) } else { chain.append(index, tree) }
    default: break
    }
  }

  private mutating func leaf(
    _ kind: MarkdownNode.Kind, _ words: UnsafePointer<CChar>?, _ chain: inout Chain
  ) {
    let index = add(kind, cursor..<cursor)
    if words != nil { tree.nodes[Int(index)].text = store(words) }
    chain.append(index, tree)
  }

  mutating func text(_ words: UnsafeBufferPointer<UInt8>, _ chain: inout Chain) {
    guard reader.scan.isActive else { return appendText(words, &chain) }
    var start = 0
    while start < words.count {
      let step = reader.scan.next(remaining: words.count - start)
      if step.plain > 0 {
        appendText(UnsafeBufferPointer(rebasing: words[start..<(start + step.plain)]), &chain)
      }
      if let form = step.form { append(form, &chain) }
      start += step.plain + step.skipped
    }
  }

  private mutating func appendText(_ words: UnsafeBufferPointer<UInt8>, _ chain: inout Chain) {
    let index = add(.text, cursor..<cursor)
    let start = Int32(tree.text.count)
    appendBindingUnits(words)
    tree.nodes[Int(index)].text = start..<Int32(tree.text.count)
    chain.append(index, tree)
  }

  /// A number and its percent sign stay on one line: the blank between them does not break.
  private func appendBindingUnits(_ words: UnsafeBufferPointer<UInt8>) {
    guard holdsUnits else { return tree.text.append(words) }
    var start = 0
    var at = 0
    while let sign = words.firstIndex(of: 0x25, from: at) {
      at = sign + 1
      guard sign > 1, words[sign - 1] == 0x20, words[sign - 2].isDigit else { continue }
      tree.text.append(UnsafeBufferPointer(rebasing: words[start..<(sign - 1)]))
      tree.text.append("\u{A0}")
      start = sign
    }
    tree.text.append(UnsafeBufferPointer(rebasing: words[start...]))
  }

  private mutating func append(_ form: InlineScan.Form, _ chain: inout Chain) {
    let kind: MarkdownNode.Kind
    let number: Int
    switch form.syntax {
    case .noteBegins: return beginNote(form, &chain)
    case .noteEnds: return endNote(form, &chain)
    case .subscripted(let words): return append(words, .subscripted, form, &chain)
    case .superscripted(let words): return append(words, .superscripted, form, &chain)
    case .documentLink(let link):
      kind = .documentLink
      number = tree.documentLinks.count
      tree.documentLinks.append(link)
    case .citation(let citation):
      kind = .citation
      number = tree.citations.count
      tree.citations.append(citation)
    case .mark(let mark):
      kind = .mark
      number = tree.marks.count
      tree.marks.append(mark)
    }
    let index = add(kind, form.source)
    tree.nodes[Int(index)].number = Int32(number)
    chain.append(index, tree)
  }

  private mutating func append(
    _ words: String, _ kind: MarkdownNode.Kind, _ form: InlineScan.Form, _ chain: inout Chain
  ) {
    let index = add(kind, form.source)
    let start = Int32(tree.text.count)
    tree.text.append(words)
    let text = add(.text, form.source)
    tree.nodes[Int(text)].text = start..<Int32(tree.text.count)
    tree.nodes[Int(index)].firstChild = text
    chain.append(index, tree)
  }

  private mutating func nest(
    _ kind: MarkdownNode.Kind, _ node: OpaquePointer, _ depth: Int, _ chain: inout Chain
  ) {
    let index = add(kind, cursor..<cursor)
    let inner = children(of: node, depth + 1)
    // Emptied by a form that reaches across it.
    guard inner.first != MarkdownNode.none else { return }
    tree.nodes[Int(index)].firstChild = inner.first
    chain.append(index, tree)
  }

  private mutating func link(_ node: OpaquePointer, _ depth: Int, _ chain: inout Chain) {
    let isImage = brief_kind(node) == BRIEF_IMAGE
    if reader.scan.passLink() {
      if let words = addressWords(node) { text(words, &chain) }
      return
    }
    // Where the block holds no form of our own there is nothing to set aside.
    let scan = reader.scan.isBusy ? reader.scan : nil
    if scan != nil { reader.scan.reset() }
    defer { if let scan { reader.scan = scan } }
    // No link holds another (HTML, 4.5.1): of an address in the words of a link the words are left.
    if isInLink, !isImage { return append(childrenOf: node, depth + 1, &chain) }
    let index = add(isImage ? .image : .link, cursor..<cursor)
    let bare = isImage ? nil : bareAddress(node)
    let extra = bare?.surplus ?? 0
    tree.nodes[Int(index)].text = store(cmark_node_get_url(node), without: extra)
    tree.nodes[Int(index)].extra = store(cmark_node_get_title(node))
    chain.append(index, tree)
    if let bare, extra > 0 {
      var inner = Chain()
      let kept = bare.words.count - extra
      appendText(UnsafeBufferPointer(rebasing: bare.words[..<kept]), &inner)
      tree.nodes[Int(index)].firstChild = inner.first
      place(index, bare.place.lowerBound..<(bare.place.upperBound - extra))
      cursor = bare.place.upperBound
      return appendText(UnsafeBufferPointer(rebasing: bare.words[kept...]), &chain)
    }
    let wasInLink = isInLink
    isInLink = true
    let inner = children(of: node, depth + 1)
    isInLink = wasInLink
    if !isInLink {
      for reference in behindLink { chain.append(reference, tree) }
      behindLink.removeAll()
    }
    tree.nodes[Int(index)].firstChild =
      isImage && !holdsWords(inner) ? MarkdownNode.none : inner.first
    if let address = cmark_node_get_url(node) {
      place(index, findAddress(literal(address), bare?.place))
    }
  }

  /// Whether the description of a picture says anything: a note or a blank does not.
  private func holdsWords(_ chain: Chain) -> Bool {
    var child = chain.first
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      if node.kind != .footnoteReference, node.kind != .softBreak,
        node.kind != .text || tree.bytes(node.text).contains(where: { !$0.isWhitespace })
      {
        return true
      }
      child = node.next
    }
    return false
  }

  private func place(_ index: Int32, _ range: Range<Int>?) {
    if let range {
      tree.nodes[Int(index)].source = Int32(range.lowerBound)..<Int32(range.upperBound)
    }
  }

  /// The next place of `words` in the block, after what was found before.
  mutating func find(_ words: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let near = min(limit, cursor + words.count + InlineScan.reach)
    guard let start = bytes.firstRange(of: words, from: cursor, to: near) else { return nil }
    cursor = start + words.count
    return start..<cursor
  }

  /// The words of a link that are its address: of one that may be the key of a citation.
  private func addressWords(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8>? {
    guard brief_kind(node) == BRIEF_LINK, let child = cmark_node_first_child(node),
      cmark_node_next(child) == nil, brief_kind(child) == BRIEF_TEXT,
      let words = cmark_node_get_literal(child), let address = cmark_node_get_url(node)
    else { return nil }
    let shown = literal(words)
    return shown.elementsEqual(literal(address)) ? shown : nil
  }

  // MARK: The run of words in which our own forms are looked for

  /// Gathers the words of a block with the place of each byte; code, links and images are opaque.
  private mutating func collectRun(of node: OpaquePointer, _ depth: Int) {
    if depth > 60 { return }
    var child = cmark_node_first_child(node)
    while let current = child {
      switch brief_kind(current) {
      case BRIEF_TEXT:
        if let words = cmark_node_get_literal(current) {
          cursor = reader.scan.add(literal(words), in: bytes, from: cursor, to: limit)
        }
      case BRIEF_SOFT_BREAK, BRIEF_LINE_BREAK:
        let end = bytes.firstIndex(of: 0x0A, from: cursor) ?? cursor
        reader.scan.addBreak(at: min(end, limit))
        cursor = min(end + 1, limit)
      case BRIEF_CODE, BRIEF_HTML_INLINE:
        if let words = cmark_node_get_literal(current) { _ = find(literal(words)) }
        reader.scan.addObject(at: cursor)
      case BRIEF_FOOTNOTE_REFERENCE:
        if let end = bytes.firstIndex(of: 0x5D, from: cursor), end < limit { cursor = end + 1 }
        reader.scan.addObject(at: cursor)
      case BRIEF_LINK, BRIEF_IMAGE:
        if reader.scan.expectsKey, let words = addressWords(current) {
          cursor = reader.scan.addAddress(words, in: bytes, from: cursor, to: limit)
        } else {
          if let address = cmark_node_get_url(current) {
            let isLink = brief_kind(current) == BRIEF_LINK
            _ = findAddress(literal(address), isLink ? bareAddress(current)?.place : nil)
          }
          reader.scan.addObject(at: cursor)
        }
      default: collectRun(of: current, depth + 1)
      }
      child = cmark_node_next(current)
    }
  }
}
