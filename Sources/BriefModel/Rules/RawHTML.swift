package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// Documents hold no HTML.
  package static let rawHTML = Rule(
    "raw-html", .error,
    checks: Message("Documents hold no HTML."),
    why: Message(
      "it could not be printed, could break the page for screen readers, and could carry scripts"),
    example: "<b>Important</b>",
    instead: "**Important**")
}

/// What is written in Markdown for an element of HTML.
func markdown(for name: String, isInTable: Bool) -> Message {
  switch name {
  case "b", "strong", "mark": .verbatim("**words**")
  case "i", "em", "u": .verbatim("*words*")
  case "a": .verbatim("[words](address)")
  case "img": .verbatim("![words](picture.png)")
  case "br":
    isInTable
      ? Message("two rows, or '; ' between the parts: a cell has one line")
      : Message("a backslash at the end of the line")
  case "table": Message("a table of '|' and '-'")
  case "h1", "h2": .verbatim("## Heading")
  case "h3": .verbatim("### Heading")
  case "li", "ul": .verbatim("- item")
  case "ol": .verbatim("1. item")
  case "blockquote": .verbatim("> words")
  case "code": .verbatim("`words`")
  case "hr": .verbatim("---")
  case "del", "s": .verbatim("~~words~~")
  case "sub": Message("H~2~O, with one '~' on each side")
  case "sup": Message("m^2^, with one '^' on each side")
  case "span", "font": Message("the words alone")
  case "div", "center": Message("the words alone, or '> [!NOTE]' for a box")
  case "iframe", "video": Message("[words](address), a link to what would be shown")
  case "details": Message("a heading and its text")
  case "summary": Message("a heading")
  case "p": Message("an empty line between paragraphs")
  default: Message("it in Markdown")
  }
}

extension BodyChecker {
  mutating func rawHTML(_ index: Int32) {
    let node = tree.nodes[Int(index)]
    let html = tree.bytes(node.text)
    var name = ""
    if let open = html.firstIndex(of: 0x3C, from: 0) {
      var end = open + 1
      if end < html.count, html[end] == 0x2F { end += 1 }
      let start = end
      while end < html.count, html[end].isAlphanumeric { end += 1 }
      name = html.text(start..<end).lowercased()
    }
    let isInTable = enclosing.contains(.tableRow)
    let instead = markdown(for: name, isInTable: isInTable)
    let comment = html.hasPrefix("<!--")
    let length = html.firstIndex(of: 0x0A, from: 0) ?? html.count
    tell(
      .rawHTML,
      source.range(
        Int(node.source.lowerBound),
        min(
          Int(node.source.lowerBound) + max(1, length),
          max(Int(node.source.upperBound), Int(node.source.lowerBound) + 1))),
      comment
        ? Message("an HTML comment cannot stand in a document")
        : Message("HTML cannot stand in a document (<\(name)>)"),
      comment
        ? Message("write a comment for reviewers as {>>words<<}")
        : Message("write \(instead), or '&lt;' for the sign itself"))
  }
}
