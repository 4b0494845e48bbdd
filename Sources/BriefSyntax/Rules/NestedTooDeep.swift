package import BriefDiagnostics
internal import Bytes
internal import CBriefSupport
internal import CCMarkGFM

extension Rule {
  /// Quotes, lists and emphasis are nested at most 48 levels deep.
  package static let nestedTooDeep = Rule(
    "nested-too-deep", .error,
    checks: Message("Quotes, lists and emphasis are nested at most 48 levels deep."),
    why: Message("deeper text cannot be drawn, and would be lost"),
    example: ">>>>>>>>>> and so on",
    instead: "> A quotation")
}

extension MarkdownConversion {
  /// The most levels of quotes, lists and emphasis inside one another.
  var deepest: Int { 48 }

  mutating func tooDeep(_ depth: Int, at start: Int) -> Bool {
    if depth < deepest { return false }
    if !toldDepth {
      toldDepth = true
      diagnostics.append(
        Diagnostic(
          .nestedTooDeep, at: source.range(start, min(start + 1, bytes.count)),
          Message("quotes, lists or emphasis are nested more than \(deepest) levels deep here"),
          help: Message("remove '>' signs or indentation at the beginning of the line")))
    }
    return true
  }
}
