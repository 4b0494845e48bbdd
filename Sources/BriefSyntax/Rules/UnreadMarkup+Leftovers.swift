internal import BriefDiagnostics
internal import Bytes

/// Marks of Markdown itself that made nothing: what was meant to be bold, code that was not meant, a
/// fence that nobody closed.
extension MarkdownConversion {
  /// Stars that are left in the words.
  mutating func tellLeftStars() {
    // Few documents have any: the words of all nodes are looked through at once.
    let words = UnsafeBufferPointer(rebasing: tree.text.bytes[0..<tree.text.count])
    guard words.firstRange(of: "**") != nil else { return }
    var block = 0
    var told = -1
    for number in tree.nodes.indices {
      let node = tree.nodes[number]
      switch node.kind {
      case .paragraph, .heading, .tableCell, .figure, .tableCaption: block = number
      case .text where block != told && tree.bytes(node.text).firstRange(of: "**") != nil:
        told = block
        tellStars(in: tree.nodes[block].source)
      default: break
      }
    }
  }

  private mutating func tellStars(in range: Range<Int32>) {
    let end = Int(range.upperBound)
    var at = Int(range.lowerBound)
    var open: Int?
    while let mark = bytes.firstRange(of: "**", from: at, to: end) {
      at = mark + 2
      while at < end, bytes[at] == 0x2A { at += 1 }
      if mark > 0, bytes[mark - 1] == 0x5C { continue }
      guard let start = open else {
        open = mark
        continue
      }
      open = nil
      let inside = bytes.text((start + 2)..<mark)
      let follows = at < end ? bytes[at] : 0x20
      let isBlank = inside.first?.isWhitespace == true || inside.last?.isWhitespace == true
      guard isBlank || follows.isAlphanumeric || follows > 0x7F, !inside.trimming().isEmpty else {
        continue
      }
      let right =
        (inside.first?.isWhitespace == true ? " " : "") + "**\(inside.trimming())**"
        + (inside.last?.isWhitespace == true || !isBlank ? " " : "")
      var found = Diagnostic(
        .unreadMarkup, at: source.range(start, at),
        isBlank
          ? Message("a blank stands inside the stars, so they make nothing bold")
          : Message("a letter stands directly behind the stars, so they make nothing bold"),
        help: isBlank
          ? Message("write **\(inside.trimming())**, with the blanks outside")
          : Message("write a blank behind the stars"))
      found.repair = inside.contains("\n") ? nil : .init(right)
      diagnostics.append(found)
      return
    }
    guard let open else { return }
    diagnostics.append(
      Diagnostic(
        .unreadMarkup, at: source.range(open, open + 2),
        Message("the stars that open here are never closed, so they make nothing bold"),
        help: Message("write '**' behind the last word, or remove them")))
  }

  /// Code that four blanks made, and a fence that is open to the end.
  mutating func tellUnmeantCode(_ node: MarkdownNode) {
    let start = Int(node.source.lowerBound)
    let end = Int(node.source.upperBound)
    guard start < end else { return }
    let fence = bytes[start]
    var length = 0
    while start + length < end, bytes[start + length] == fence { length += 1 }
    guard length >= 3, fence == 0x60 || fence == 0x7E else {
      let lineEnd = bytes.firstIndex(of: 0x0A, from: start, to: end) ?? end
      diagnostics.append(
        Diagnostic(
          .unreadMarkup, at: source.range(start, lineEnd),
          Message("four blanks at the beginning of a line make code of it"),
          help: Message("delete the blanks; for code write ``` in the lines above and below")))
      return
    }
    var last = end
    while last > start, bytes[last - 1].isWhitespace { last -= 1 }
    var closing = 0
    while last - closing > start, bytes[last - closing - 1] == fence { closing += 1 }
    let isAlone = last - closing == start
    guard isAlone || closing < length else { return }
    let lineEnd = bytes.firstIndex(of: 0x0A, from: start, to: end) ?? end
    let sign = String(repeating: fence == 0x60 ? "`" : "~", count: length)
    diagnostics.append(
      Diagnostic(
        .unreadMarkup, at: source.range(start, lineEnd),
        Message("the code that begins here is never closed, so all that follows is code"),
        help: Message("write '\(sign)' in a line of its own where the code ends")))
  }

  mutating func titleWords(_ index: Int32) -> String {
    let node = tree.nodes[Int(index)]
    switch node.kind {
    case .text, .code, .emphasis, .strong, .strikethrough, .subscripted, .superscripted:
      return tree.plainText(of: index)
    default:
      let place = Int(node.source.lowerBound)..<Int(node.source.upperBound)
      let written = bytes.text(place)
      var told = Diagnostic(
        .unreadMarkup, at: source.range(place),
        node.kind == .link
          ? Message("the title of a callout is plain words: the link to '\(written)' would be lost")
          : Message("'\(written)' is shown as it is typed: the title of a callout is plain words"),
        help: Message("write it in the text of the callout, on a line of its own"))
      told.severity = .error
      diagnostics.append(told)
      return node.kind == .link ? tree.plainText(of: index) : written
    }
  }
}

extension InlineScan {
  /// `[@a, @b]`: a second work is no part of the first.
  func tellCommas(
    _ range: Range<Int>, _ source: SourceFile, _ diagnostics: inout [Diagnostic]
  ) {
    guard let first = range.first(where: { run[$0] == 0x40 && key(at: $0) != nil }),
      let (_, end) = key(at: first, takesAddresses: true), end <= range.upperBound
    else { return }
    let second = (end..<range.upperBound).first { at in
      run[at] == 0x40 && self.key(at: at) != nil && (run[at - 1] == 0x20 || run[at - 1] == 0x2C)
    }
    guard let second, let comma = (end..<second).last(where: { run[$0] == 0x2C }),
      trimmed((comma + 1)..<second).isEmpty
    else { return }
    var told = Diagnostic(
      .unreadMarkup, at: source.range(place(comma..<(comma + 1))),
      Message("works in one citation are separated by semicolons, so the second is not read"),
      help: Message("write ';' instead of ','"))
    told.severity = .error
    told.repair = .init(";")
    diagnostics.append(told)
  }
}
