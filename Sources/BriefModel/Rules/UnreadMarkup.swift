internal import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

/// Markdown and HTML in fields, which hold words alone: `title: A **short** title`.
func fieldMarkupFindings(_ entries: [YAMLEntry], _ source: SourceFile, head: Range<Int>)
  -> [Diagnostic]
{
  guard mayHoldMarkup(source, head) else { return [] }
  var found: [Diagnostic] = []
  for entry in entries { findMarkup(entry.value, entry.key, source, &found) }
  return found
}

/// Whether the bytes of the front matter hold any of what is looked for in its values, or an escape.
private func mayHoldMarkup(_ source: SourceFile, _ head: Range<Int>) -> Bool {
  source.bytes.withUnsafeBufferPointer { bytes in
    bytes.firstIndex(ofAny: tagSigns, from: head.lowerBound, to: head.upperBound) < head.upperBound
      || ["**", "](", "]]"].contains { (pair: StaticString) in
        bytes.firstRange(of: pair, from: head.lowerBound, to: head.upperBound) != nil
      }
  }
}

private let tagSigns = RareBytes("<&\\")

private func findMarkup(
  _ node: YAMLNode, _ field: String, _ source: SourceFile, _ found: inout [Diagnostic]
) {
  switch node.value {
  case .scalar(let text):
    guard let written = markup(in: text) else { return }
    found.append(
      Diagnostic(
        .unreadMarkup, at: node.range,
        Message("'\(written)' in '\(field)' is shown as it is typed: fields hold words alone"),
        help: Message("write the words without it")))
  case .list(let items): for item in items { findMarkup(item, field, source, &found) }
  case .mapping(let entries):
    for entry in entries { findMarkup(entry.value, field, source, &found) }
  }
}

/// The first mark of Markdown or HTML in a text that is one beyond doubt.
private func markup(in text: String) -> String? {
  guard text.holds(anyOf: markupSigns), !text.hasPrefix("http") else { return nil }
  let bytes = Array(text.utf8)
  return bytes.withUnsafeBufferPointer { bytes in
    if let open = bytes.firstRange(of: "**"), bytes.firstRange(of: "**", from: open + 2) != nil {
      return "**"
    }
    if bytes.contains(0x5B),
      bytes.firstRange(of: "](") != nil || bytes.firstRange(of: "]]") != nil
    {
      return bytes.firstRange(of: "](") != nil ? "](" : "]]"
    }
    for name in ["<b>", "<i>", "<em>", "<strong>", "<br", "<sup>", "<sub>", "<span", "<u>", "<p>"]
      as [StaticString]
    where bytes.firstRange(of: name) != nil {
      return "\(name)"
    }
    for name in ["&amp;", "&nbsp;", "&lt;", "&gt;", "&quot;", "&#"] as [StaticString]
    where bytes.firstRange(of: name) != nil {
      return "\(name)"
    }
    return nil
  }
}

private let markupSigns = RareBytes("*]<&")
