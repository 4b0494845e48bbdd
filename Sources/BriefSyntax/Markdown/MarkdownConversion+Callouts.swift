internal import BriefDiagnostics
internal import Bytes

extension MarkdownConversion {
  /// `> [!NOTE]` turns a quote into a callout; a claim's `key: value` lines are taken with it.
  func recogniseCallout(_ quote: Int32) {
    let paragraph = tree.nodes[Int(quote)].firstChild
    guard paragraph != MarkdownNode.none, tree.nodes[Int(paragraph)].kind == .paragraph else {
      return
    }
    let first = tree.nodes[Int(paragraph)].firstChild
    guard first != MarkdownNode.none, tree.nodes[Int(first)].kind == .text else { return }
    let words = tree.bytes(tree.nodes[Int(first)].text)
    guard words.hasPrefix("[!"), let close = words.firstIndex(of: 0x5D, from: 2), close > 2,
      words[2..<close].allSatisfy({ $0.isAlphanumeric || $0 == 0x2D })
    else { return }
    let name = words.text(2..<close).uppercased()
    let next = tree.nodes[Int(first)].next
    guard
      next == MarkdownNode.none || tree.nodes[Int(next)].kind == .softBreak
        || tree.nodes[Int(next)].kind == .lineBreak
    else { return }
    let title = words.text((close + 1)..<words.count).trimming()
    var rest = next == MarkdownNode.none ? next : tree.nodes[Int(next)].next
    var fields: [(key: String, value: String, range: SourceRange)] = []
    let start = Int(tree.nodes[Int(quote)].source.lowerBound)
    var at = start
    if name == "CLAIM" {
      fields = takeFields(&rest, &at, until: Int(tree.nodes[Int(quote)].source.upperBound))
    }
    let nameStart = bytes.firstRange(of: "[!", from: start) ?? start
    tree.nodes[Int(quote)].kind = .callout
    tree.nodes[Int(quote)].number = Int32(tree.callouts.count)
    tree.callouts.append(
      CalloutSyntax(
        name: name, nameRange: source.range(nameStart + 2, nameStart + close), title: title,
        fields: fields))
    tree.nodes[Int(paragraph)].firstChild = rest
    if rest == MarkdownNode.none {
      tree.nodes[Int(quote)].firstChild = tree.nodes[Int(paragraph)].next
    }
  }

  /// The lines of known keys at the head of a claim; the first other line begins the claim itself.
  private func takeFields(_ rest: inout Int32, _ at: inout Int, until end: Int)
    -> [(key: String, value: String, range: SourceRange)]
  {
    var fields: [(key: String, value: String, range: SourceRange)] = []
    while rest != MarkdownNode.none, tree.nodes[Int(rest)].kind == .text {
      let line = tree.bytes(tree.nodes[Int(rest)].text)
      let next = tree.nodes[Int(rest)].next
      guard next == MarkdownNode.none || tree.nodes[Int(next)].kind == .softBreak,
        let colon = line.firstIndex(of: 0x3A, from: 0),
        ["certainty", "type", "framework", "review_by"].contains(line.text(0..<colon))
      else { break }
      let place = bytes.firstRange(of: line, from: at, to: end) ?? at
      at = place + line.count
      fields.append(
        (
          line.text(0..<colon), line.text((colon + 1)..<line.count).trimming(),
          source.range(place, place + line.count)
        ))
      rest = next == MarkdownNode.none ? next : tree.nodes[Int(next)].next
    }
    return fields
  }
}

extension String {
  /// The text without blanks at its ends.
  package func trimming() -> String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let last = lastIndex(where: { !$0.isWhitespace }), start <= last else { return "" }
    return String(self[start...last])
  }
}
