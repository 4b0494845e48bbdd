internal import BriefModel
internal import BriefSite
internal import BriefSyntax

extension PlainTextWriter {
  mutating func inlines(of parent: Int32) -> String {
    var text = ""
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      text += inline(child, node)
      child = node.next
    }
    return text
  }

  mutating func inline(_ index: Int32, _ node: MarkdownNode) -> String {
    switch node.kind {
    case .text, .code, .htmlInline: return tree.string(node.text)
    case .softBreak: return " "
    case .lineBreak: return "\n"
    case .emphasis, .strong: return inlines(of: index)
    case .strikethrough: return "~~\(inlines(of: index))~~"
    case .subscripted: return small(inlines(of: index), "₀₁₂₃₄₅₆₇₈₉", else: "_")
    case .superscripted: return small(inlines(of: index), "⁰¹²³⁴⁵⁶⁷⁸⁹", else: "^")
    case .link: return linked(inlines(of: index), address(plan.link(index)))
    case .image:
      let words = tree.plainText(of: index)
      return words.lowercased() == "decorative" ? "" : "[\(words)]"
    case .footnoteReference:
      return leavesOutNotes
        ? "" : "\u{A0}[\(words[.footnote, String(plan.noteNumber(node.number))])]"
    case .documentLink:
      let syntax = tree.documentLinks[Int(node.number)]
      let form = plan.link(index)
      if case .here(let part) = form {
        return linked(
          syntax.words ?? plan.name(ofPart: part, words: words).text, address(form))
      }
      guard case .numbered(let number) = form else {
        return syntax.words ?? syntax.target
      }
      return linked(
        syntax.words ?? shown.links[number].title.text, address(shown.links[number].target))
    case .citation: return citation(Int(node.number))
    case .mark:
      let mark = tree.marks[Int(node.number)]
      switch mark.kind {
      case .comment: return "[\(words[.commentMark]): \(mark.text)]"
      case .insertion: return "{++\(mark.text)++}"
      case .deletion, .substitution: return "{--\(mark.text)--}"
      }
    case .document, .paragraph, .heading, .blockQuote, .callout, .list, .item, .taskItem,
      .codeBlock, .htmlBlock, .thematicBreak, .table, .tableCaption, .tableRow, .tableCell,
      .figure, .footnoteDefinition, .quotation:
      return inlines(of: index)
    }
  }

  /// Digits below or above the line as such; other words behind a sign.
  private func small(_ words: String, _ digits: String, else sign: String) -> String {
    let digits = Array(digits)
    let small = words.compactMap { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } : nil }
    return small.count == words.count ? String(small) : sign + words
  }

  private func address(_ form: BodyPlan.LinkForm) -> String? {
    switch form {
    case .numbered(let number): address(shown.links[number].target)
    case .here(let fragment):
      shown.shownSite.address(of: ShownPlace(shown.place.address, fragment: fragment))
    case .outside(let address): address
    case .unknown: nil
    }
  }

  /// A citation in the style of the site; a number that stands above the line elsewhere has brackets.
  private func citation(_ number: Int) -> String {
    if leavesOutNotes { return "" }
    let cited = plan.cited
    let known = shown.shownSite.site.vocabulary.sources
    let missing = tree.citations[number].items.map(\.key).filter {
      cited.processor == nil || known.number(of: $0) == nil
    }
    return [place(number), missing.joined(separator: ", ")].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// A citation where it stands, without keys that nothing is known of.
  func place(_ number: Int) -> String {
    let cited = plan.cited
    guard let processor = cited.processor, number < cited.citations.count else { return "" }
    let place = cited.citations[number]
    let names = place.text.names.plain(locale: processor.locale)
    if place.note > 0 {
      return [names, "[\(words[.footnote, String(place.note)])]"].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    var text = place.text.text.plain(locale: processor.locale)
    if place.text.text.isRaised { text = "[\(text)]" }
    return [names, text].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
