package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A link has words.
  package static let emptyLink = Rule(
    "empty-link", .error,
    checks: Message("A link has words."),
    why: Message("a screen reader would announce a link without saying where it leads"),
    example: "[](other.md)",
    instead: "[Tapering strips](other.md)")
}

extension BodyChecker {
  mutating func tellEmptyLink(_ node: MarkdownNode) {
    tell(
      .emptyLink, place(node), Message("this link has no words"),
      Message("write what it leads to between the brackets"))
  }
}
