internal import BriefDiagnostics
internal import Bytes

extension MarkdownConversion {
  /// `> [!NOTE]` turns a quote into a callout; a claim's `key: value` lines are taken with it.
  mutating func recogniseCallout(_ quote: Int32) {
    let paragraph = tree.nodes[Int(quote)].firstChild
    guard paragraph != MarkdownNode.none, tree.nodes[Int(paragraph)].kind == .paragraph else {
      return
    }
    let first = tree.nodes[Int(paragraph)].firstChild
    guard first != MarkdownNode.none, tree.nodes[Int(first)].kind == .text else { return }
    let words = tree.bytes(tree.nodes[Int(first)].text)
    guard words.hasPrefix("[!"), let close = words.firstIndex(of: 0x5D, from: 2), close > 2,
      words[2..<close].allSatisfy({ $0.isAlphanumeric || $0 == 0x2D || $0 >= 0x80 })
    else { return }
    let written = words.text(2..<close)
    let name =
      words[2..<close].contains { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x80 } ? written.uppercased() : written
    var next = tree.nodes[Int(first)].next
    // A title is shown as plain words: of emphasis and links the words, of anything else its source.
    var titleWords = words.text((close + 1)..<words.count)
    while next != MarkdownNode.none, tree.nodes[Int(next)].kind != .softBreak,
      tree.nodes[Int(next)].kind != .lineBreak
    {
      titleWords += self.titleWords(next)
      next = tree.nodes[Int(next)].next
    }
    let title = titleWords.trimming()
    var rest = next == MarkdownNode.none ? next : tree.nodes[Int(next)].next
    var fields: [CalloutSyntax.Field] = []
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

  /// The `key: value` lines at the head of a claim; the first other line begins the claim itself.
  ///
  /// A key is one small word, so that a misspelt one is told instead of being printed as the claim.
  private func takeFields(_ rest: inout Int32, _ at: inout Int, until end: Int)
    -> [CalloutSyntax.Field]
  {
    var fields: [CalloutSyntax.Field] = []
    while rest != MarkdownNode.none, tree.nodes[Int(rest)].kind == .text {
      let line = tree.bytes(tree.nodes[Int(rest)].text)
      let next = tree.nodes[Int(rest)].next
      guard next == MarkdownNode.none || tree.nodes[Int(next)].kind == .softBreak,
        let colon = line.firstIndex(of: 0x3A, from: 0), colon > 1, colon < 24,
        line[..<colon].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x5F || $0 == 0x2D }),
        colon + 1 == line.count || line[colon + 1] == 0x20
      else { break }
      guard let place = bytes.firstRange(of: line, from: at, to: end) else {
        // A blank that keeps a number with its unit stands in the tree, and not in the file.
        fields.append(fieldAsWritten(line, colon, &at, until: end))
        rest = next == MarkdownNode.none ? next : tree.nodes[Int(next)].next
        continue
      }
      at = place + line.count
      var start = colon + 1
      while start < line.count, line[start] == 0x20 { start += 1 }
      let value = line.text(start..<line.count).trimming()
      fields.append(
        CalloutSyntax.Field(
          key: line.text(0..<colon), keyRange: source.range(place, place + colon), value: value,
          range: value.isEmpty
            ? source.range(place, place + line.count)
            : source.range(place + start, place + start + value.utf8.count)))
      rest = next == MarkdownNode.none ? next : tree.nodes[Int(next)].next
    }
    return fields
  }

  /// A line of a claim as it stands in the file, where the tree has it otherwise.
  private func fieldAsWritten(
    _ line: UnsafeBufferPointer<UInt8>, _ colon: Int, _ at: inout Int, until end: Int
  ) -> CalloutSyntax.Field {
    let key = UnsafeBufferPointer(rebasing: line[0...colon])
    let place = bytes.firstRange(of: key, from: at, to: end) ?? at
    var stop = min(end, bytes.firstIndex(of: 0x0A, from: place) ?? end)
    at = stop
    while stop > place, bytes[stop - 1] <= 0x20 { stop -= 1 }
    var start = min(stop, place + colon + 1)
    while start < stop, bytes[start] == 0x20 { start += 1 }
    let read = line.text((colon + 1)..<line.count).trimming()
    let written = bytes.text(start..<stop)
    let isSame = read.replacing("\u{A0}", with: " ") == written
    return CalloutSyntax.Field(
      key: line.text(0..<colon), keyRange: source.range(place, place + colon),
      value: isSame ? written : read, range: source.range(start, stop))
  }

  /// `![[id#claim]]` alone in its paragraph is the quotation of a claim.
  func recogniseQuotation(_ paragraph: Int32) {
    let first = tree.nodes[Int(paragraph)].firstChild
    guard first != MarkdownNode.none, tree.nodes[Int(first)].kind == .text else { return }
    let words = tree.bytes(tree.nodes[Int(first)].text)
    let link = tree.nodes[Int(first)].next
    guard words.count == 1, words[0] == 0x21, link != MarkdownNode.none,
      tree.nodes[Int(link)].kind == .documentLink, tree.nodes[Int(link)].next == MarkdownNode.none
    else { return }
    var start = tree.documentLinks[Int(tree.nodes[Int(link)].number)].range.start
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    start -= 2
    guard start > 0, bytes[start - 1] == 0x21, start < 2 || bytes[start - 2] != 0x5C else { return }
    tree.nodes[Int(paragraph)].kind = .quotation
    tree.nodes[Int(paragraph)].number = tree.nodes[Int(link)].number
    tree.nodes[Int(paragraph)].firstChild = MarkdownNode.none
  }
}

extension String {
  /// The text without blanks at its ends.
  package func trimming() -> String {
    // Most texts have none, and Unicode need not be asked.
    if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x80, last > 0x20,
      last < 0x80
    {
      return self
    }
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    guard let last = lastIndex(where: { !$0.isWhitespace }), start <= last else { return "" }
    return String(self[start...last])
  }
}
