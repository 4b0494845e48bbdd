internal import BriefDiagnostics
internal import Bytes

/// Captions as other programs have them, and lines that a table swallows: `Table 5: Doses`, `**Tabla 2.**`,
/// a caption below its table.
extension MarkdownConversion {
  /// A paragraph above a table that begins as its caption would, but not as it is read here, and one
  /// above or below a picture that is meant as its caption.
  mutating func tellCaption(_ node: MarkdownNode) {
    if node.next != MarkdownNode.none, tree.nodes[Int(node.next)].kind == .table {
      guard let label = captionLabel(node), let word = words.tableNames[label.word] else { return }
      var told = Diagnostic(
        .tableForm, at: source.range(label.range),
        Message("'\(bytes.text(label.range).trimming())' begins no caption here"),
        help: Message("write '\(word): ' before the words; the table is numbered by itself"))
      told.repair = label.isWhole ? .init("\(word): ") : nil
      return diagnostics.append(told)
    }
    let isPicture = isPicture(node)
    guard isPicture, node.next != MarkdownNode.none else { return }
    let below = tree.nodes[Int(node.next)]
    guard below.kind == .paragraph, let label = captionLabel(below),
      words.figureNames.contains(label.word)
    else { return }
    diagnostics.append(
      Diagnostic(
        .tableForm, at: source.range(label.range),
        Message("'\(bytes.text(label.range).trimming())' begins no caption here"),
        help: Message(
          "write the words as the title of the picture: ![what it shows](its-address \"the words\")")
      ))
  }

  /// A caption that stands below its table.
  mutating func tellCaption(below table: MarkdownNode) {
    let first = table.firstChild
    guard table.next != MarkdownNode.none, first != MarkdownNode.none,
      tree.nodes[Int(first)].kind != .tableCaption
    else { return }
    let below = tree.nodes[Int(table.next)]
    guard below.kind == .paragraph,
      below.next == MarkdownNode.none || tree.nodes[Int(below.next)].kind != .table,
      let label = captionLabel(below, takesOwnForm: true), let word = words.tableNames[label.word]
    else { return }
    diagnostics.append(
      Diagnostic(
        .tableForm, at: source.range(label.range),
        Message("a caption below its table is shown as a paragraph"),
        help: Message(
          "move the line above the table, and begin it with '\(word): '")))
  }

  /// A line directly below a table that has no bar: it becomes the first cell of a row (GFM
  /// specification, 4.10).
  mutating func tellSwallowedLine(_ table: MarkdownNode) {
    var last = table.firstChild
    guard last != MarkdownNode.none else { return }
    while tree.nodes[Int(last)].next != MarkdownNode.none { last = tree.nodes[Int(last)].next }
    let row = tree.nodes[Int(last)]
    guard row.kind == .tableRow, row.flag == 0 else { return }
    let start = Int(row.source.lowerBound)
    let end = bytes.firstIndex(of: 0x0A, from: start, to: bytes.count) ?? bytes.count
    guard bytes.firstIndex(of: 0x7C, from: start, to: end) == nil else { return }
    // A table of one column may do without bars.
    guard table.number > 1, bytes[start..<end].contains(where: { !$0.isWhitespace && $0 != 0x3E })
    else { return }
    var stop = end
    while stop > start, bytes[stop - 1].isWhitespace { stop -= 1 }
    diagnostics.append(
      Diagnostic(
        .tableForm, at: source.range(start, stop),
        Message("this line stands directly below a table, so it becomes a row of it"),
        help: Message("leave an empty line above it")))
  }

  private func isPicture(_ node: MarkdownNode) -> Bool {
    guard node.firstChild != MarkdownNode.none else { return false }
    let only = tree.nodes[Int(node.firstChild)]
    return only.kind == .image && only.next == MarkdownNode.none
  }

  /// What begins a paragraph as a caption is begun: `Table 5: `, `**Tabla 2.** `, `TABLE – `.
  private struct CaptionLabel {
    /// In small letters, without a full stop.
    let word: String
    /// The label with its marks and the blanks behind it.
    let range: Range<Int>
    /// Whether the marks that open in it close in it.
    let isWhole: Bool
  }

  /// - Parameter takesOwnForm: whether `Table: ` counts too, where it is read as no caption.
  private func captionLabel(_ node: MarkdownNode, takesOwnForm: Bool = false) -> CaptionLabel? {
    let start = Int(node.source.lowerBound)
    let end = min(Int(node.source.upperBound), start + 120)
    var at = start
    while at < end, bytes[at] == 0x2A || bytes[at] == 0x5F { at += 1 }
    let marks = at - start
    let wordStart = at
    while at < end, bytes[at].isLetter || bytes[at] > 0x7F { at += 1 }
    guard marks < 4, at > wordStart, at - wordStart < 25 else { return nil }
    let word = bytes.text(wordStart..<at).lowercased()
    guard words.tableNames[word] != nil || words.figureNames.contains(word) else { return nil }
    if at < end, bytes[at] == 0x2E { at += 1 }
    skipBlanks(&at, end)
    let number = at
    while at < end, at - number < 8, bytes[at].isAlphanumeric || bytes[at] == 0x2E || bytes[at] == 0x2D,
      bytes[at] != 0x2E && bytes[at] != 0x2D || at + 1 < end && bytes[at + 1].isAlphanumeric
    { at += 1 }
    let hasNumber = at > number
    if hasNumber {
      // `Table salt: …` names nothing by number.
      let written = bytes.text(number..<at)
      guard written.utf8.contains(where: \.isDigit) || written.count == 1
        || roman[written.lowercased()] != nil
      else { return nil }
    }
    var closed = closingMarks(&at, end)
    let labelEnd = at
    skipBlanks(&at, end)
    let colon = at
    if at < end, bytes[at] == 0x3A || hasNumber && bytes[at] == 0x2E {
      at += 1
    } else if hasNumber, let dash = dash(at, end) {
      at += dash
    } else if hasNumber, closed > 0 {
      at = labelEnd
    } else {
      return nil
    }
    closed += closingMarks(&at, end)
    guard at == end || bytes[at].isWhitespace else { return nil }
    if !takesOwnForm, marks == 0, !hasNumber, colon < end, bytes[colon] == 0x3A,
      words.tableCaptions.contains(bytes.text(wordStart..<colon))
    {
      return nil
    }
    while at < end, bytes[at] == 0x20 { at += 1 }
    return CaptionLabel(word: word, range: start..<at, isWhole: closed == marks)
  }

  private func skipBlanks(_ at: inout Int, _ end: Int) {
    while at < end {
      if bytes[at] == 0x20 {
        at += 1
      } else if bytes.hasPrefix("\u{A0}", at: at) {
        at += 2
      } else {
        return
      }
    }
  }

  private func closingMarks(_ at: inout Int, _ end: Int) -> Int {
    let start = at
    while at < end, bytes[at] == 0x2A || bytes[at] == 0x5F { at += 1 }
    return at - start
  }

  /// The length of a dash between a number and the words.
  private func dash(_ at: Int, _ end: Int) -> Int? {
    for sign in ["–", "—", "-"] as [StaticString]
    where bytes.hasPrefix(sign, at: at) && at + sign.utf8CodeUnitCount < end {
      return sign.utf8CodeUnitCount
    }
    return nil
  }
}

extension HabitScan {
  mutating func tellNoCaption(_ line: Range<Int>) {
    tell(
      .tableForm, line.lowerBound..<trimmedEnd(line),
      Message("a line with ':' is no caption here; it is shown as it is"),
      Message(
        "write '\(captionWord): ' and the words in a line of its own directly above the table"))
  }
}
