package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A quotation of a claim names the claim and stands in a paragraph of its own.
  package static let quotationForm = Rule(
    "quotation-form", .error,
    checks: Message("A quotation of a claim names the claim and stands in a paragraph of its own."),
    why: Message(
      "it is shown with its certainty and where it comes from, which needs a place of its own"),
    example: "As ![[es-plan#training]] says, it helps.",
    instead: "![[es-plan#training]]")
}

extension BodyChecker {
  mutating func tellQuotationForm(_ syntax: DocumentLinkSyntax, _ parts: [String]) {
    tell(
      .quotationForm, syntax.range,
      Message("a quotation names the claim that it quotes"),
      Message(
        "write ![[\(parts.first ?? "id")#the-claim]], or [[\(parts.first ?? "id")]] for a link"))
  }

  /// A quotation within a sentence would be a link behind an exclamation mark.
  mutating func checkInlineQuotation(_ syntax: DocumentLinkSyntax) {
    let start = syntax.range.start - 2
    guard start > 1, syntax.range.end + 2 <= source.bytes.count, source.bytes[start - 1] == 0x21,
      syntax.target.contains("#")
    else { return }
    let before = source.bytes[start - 2]
    guard before == 0x20 || before == 0x0A || before == 0x7C else { return }
    tell(
      .quotationForm, SourceRange(path: source.path, start: start - 1, end: syntax.range.end + 2),
      Message("a quotation of a claim stands in a paragraph of its own"),
      Message("put empty lines around it, or remove the '!' for a link"))
  }
}
