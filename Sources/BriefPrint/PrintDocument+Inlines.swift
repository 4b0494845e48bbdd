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
    case .link: link(index, node)
    case .image:
      out.append("#box(")
      image(index, node)
      out.append(");")
    case .footnoteReference: footnote(node)
    case .documentLink: documentLink(node)
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
      if target >= 0 { address = root + site.route(ofWork: Int(target), in: language).address }
      if let fragment { address += "#" + percentEncoded(fragment: fragment) }
    case .country(let country): address += site.route(of: .country(country))
    case .topic(let topic): address += site.route(of: .topic(topic))
    case .term(let term): address += "glossary/#term-" + site.vocabulary.terms[term].id
    case .asset(let path): address = root + Route(ofAsset: path).address
    }
    out.append("#link(")
    string(address)
    out.append(")[")
  }

  private mutating func documentLink(_ node: MarkdownNode) {
    let syntax = tree.documentLinks[Int(node.number)]
    guard node.flag == 0, node.firstChild != MarkdownNode.none else {
      return text(syntax.words ?? syntax.target)
    }
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
    case .term(let term):
      return site.vocabulary.terms[term].label.text(in: code, else: site.languages)
    case .asset(let path): return path
    }
  }

  mutating func image(_ index: Int32, _ node: MarkdownNode) {
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
    if leavesOutNotes { return }
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
}
