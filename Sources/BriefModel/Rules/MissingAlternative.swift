package import BriefDiagnostics
internal import BriefSyntax
internal import Bytes

extension Rule {
  /// A picture has words for those who do not see it, or is marked as decoration.
  package static let missingAlternative = Rule(
    "missing-alternative", .error,
    checks: Message("A picture has words for those who do not see it, or is marked as decoration."),
    why: Message("a screen reader would say nothing, or a file name"),
    example: "![](chart.png)",
    instead: "![Prescriptions doubled from 2000 to 2011](chart.png)")
}

extension BodyChecker {
  mutating func tellMissingAlternative(_ node: MarkdownNode) {
    tell(
      .missingAlternative, place(node),
      Message("this picture has no words for those who do not see it"),
      Message("say what it shows: ![words](…); or ![decorative](…) if it shows nothing"))
  }
}
