package import BriefDiagnostics

extension Rule {
  /// A link has words.
  package static let emptyLink = Rule(
    "empty-link", .error,
    checks: Message("A link has words."),
    why: Message("a screen reader would announce a link without saying where it leads"),
    example: "[](other.md)",
    instead: "[Tapering strips](other.md)")
}
