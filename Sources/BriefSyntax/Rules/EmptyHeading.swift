package import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

extension Rule {
  /// Every heading has words: a picture or an id alone gives it none.
  package static let emptyHeading = Rule(
    "empty-heading", .error,
    checks: Message("Every heading has words: a picture or an id alone gives it none."),
    why: Message(
      "a heading without words cannot be read aloud or listed, and an accessible PDF refuses it"),
    example: "### ![A wheel](../Site/assets/wheel.png)",
    instead: "### The wheel of support")
}

extension MarkdownConversion {
  /// A heading is read aloud and listed by its words; a picture gives it none.
  mutating func checkHeading(_ index: Int32) {
    let first = Int(tree.nodes[Int(index)].source.lowerBound)
    if first < bytes.count, bytes[first] != 0x23 { tree.nodes[Int(index)].flag = 1 }
    guard !hasWords(index) else { return }
    let node = tree.nodes[Int(index)]
    let start = Int(node.source.lowerBound)
    let end = bytes.firstIndex(of: 0x0A, from: start) ?? bytes.count
    diagnostics.append(
      Diagnostic(
        .emptyHeading, at: source.range(start, min(end, Int(node.source.upperBound))),
        Message("this heading has no words"),
        help: Message("write what the section is about, or remove the '#'")))
  }

  func hasWords(_ parent: Int32) -> Bool {
    var child = tree.nodes[Int(parent)].firstChild
    while child != MarkdownNode.none {
      let node = tree.nodes[Int(child)]
      switch node.kind {
      case .text, .code:
        if tree.bytes(node.text).contains(where: { !$0.isWhitespace }) { return true }
      case .documentLink, .citation: return true
      case .image, .footnoteReference, .mark, .softBreak, .lineBreak, .htmlInline: break
      default: if hasWords(child) { return true }
      }
      child = node.next
    }
    return false
  }
}
