internal import BriefModel
internal import BriefSite
internal import BriefSyntax
internal import Bytes

extension TypstPrinter {
  mutating func inlines(of parent: Int32) {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      inline(child, node)
      child = node.next
    }
  }

  mutating func inline(_ index: Int32, _ node: MarkdownNode) {
    switch node.kind {
    case .text:
      var words = tree.string(node.text)
      if skipsMark { words.removeFirst() }
      skipsMark = false
      if closesUp(node.next) || leavesOutNotes && isCitation(node.next) {
        while words.last == " " { words.removeLast() }
      }
      text(words)
    case .softBreak: if !closesUp(node.next) { out.append("\n") }
    case .lineBreak: out.append("#linebreak();")
    case .code, .htmlInline:
      out.append("#raw(")
      string(tree.string(node.text))
      out.append(");")
    case .emphasis: element("#emph[", index)
    case .strong: element("#strong[", index)
    case .strikethrough: element("#strike[", index)
    case .subscripted: element("#sub[", index)
    case .superscripted: element("#super[", index)
    case .link: link(index, node)
    case .image:
      out.append("#box(")
      image(index, node)
      out.append(");")
    case .footnoteReference: footnote(node)
    case .documentLink: documentLink(index, node)
    case .citation: citation(Int(node.number), next: node.next)
    case .mark:
      let mark = tree.marks[Int(node.number)]
      out.append(
        mark.kind == .comment ? "#comment(" : mark.kind == .insertion ? "#underline(" : "#strike(")
      string(mark.text)
      out.append(");")
    case .document, .paragraph, .heading, .blockQuote, .callout, .list, .item, .taskItem,
      .codeBlock, .htmlBlock,
      .thematicBreak, .table, .tableCaption, .tableRow, .tableCell, .figure, .footnoteDefinition,
      .quotation:
      break
    }
  }

  private func isCitation(_ node: Int32) -> Bool {
    node != MarkdownNode.none && tree.nodes[Int(node)].kind == .citation
  }

  private mutating func element(_ open: StaticString, _ index: Int32) {
    out.append(open)
    inlines(of: index)
    out.append("];")
  }

  private mutating func link(_ index: Int32, _ node: MarkdownNode) {
    let isOpen = open(plan.link(index))
    inlines(of: index)
    if isOpen { out.append("];") }
  }

  private mutating func documentLink(_ index: Int32, _ node: MarkdownNode) {
    let syntax = tree.documentLinks[Int(node.number)]
    let form = plan.link(index)
    if case .here(let part) = form {
      let isOpen = open(form)
      text(syntax.words ?? plan.name(ofPart: part, words: words).text)
      if isOpen { out.append("];") }
      return
    }
    guard case .numbered(let number) = form else { return text(syntax.words ?? syntax.target) }
    let isOpen = open(form)
    if let own = syntax.words { text(own) } else { said(shown.links[number].title) }
    if isOpen { out.append("];") }
  }

  /// Opens a link of the text; the caller writes its words and closes it.
  ///
  /// - Returns: whether there is anything to lead to.
  private mutating func open(_ form: BodyPlan.LinkForm) -> Bool {
    switch form {
    case .numbered(let number): return open(shown.links[number].target)
    case .here(let fragment):
      // A part that the page has and the print has not.
      if fragment.hasPrefix(pagePart("")) { return false }
      out.append("#link(label(")
      string("part-" + (presentIds[fragment] ?? fragment))
      out.append("))[")
      return true
    case .outside(let address): return open(ShownTarget.elsewhere(address))
    case .unknown: return false
    }
  }

  /// Places of the site are led to by their web addresses, so that a lone PDF still leads on.
  mutating func open(_ target: ShownTarget) -> Bool {
    let address: String
    switch target {
    case .site(let place): address = shown.shownSite.address(of: place)
    case .elsewhere(let other): address = other
    case .nowhere: return false
    }
    out.append("#link(")
    string(address)
    out.append(")[")
    return true
  }

  mutating func link(_ target: ShownTarget, _ words: String) {
    let isOpen = open(target)
    text(words)
    if isOpen { out.append("];") }
  }

  /// Opens a part in another language; the caller closes it.
  mutating func open(_ language: PartLanguage) {
    out.append("#text(lang: ")
    string(language.base)
    if language.region != shown.textLanguage.region {
      out.append(", region: ")
      if let region = language.region { string(region) } else { out.append("none") }
    }
    out.append(", dir: ")
    out.append(language.direction == "rtl" ? "rtl" : "ltr")
    out.append(")[")
  }

  /// Words in their own language.
  mutating func said(_ words: ShownText) {
    if words.language == shown.textLanguage { return text(words.text) }
    open(words.language)
    text(words.text)
    out.append("];")
  }

  mutating func image(_ index: Int32, _ node: MarkdownNode) {
    guard case .numbered(let number) = plan.link(index),
      case .asset(let path) = document.links[number].target
    else {
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
    if leavesOutNotes { return }
    let name = "note-\(node.number)"
    guard !inNote, let definition = plan.definitions[node.number] else {
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
}
