package import BriefDiagnostics

extension Rule {
  /// A picture has words for those who do not see it, or is marked as decoration.
  package static let missingAlternative = Rule(
    "missing-alternative", .error,
    checks: Message("A picture has words for those who do not see it, or is marked as decoration."),
    why: Message("a screen reader would say nothing, or a file name"),
    example: "![](chart.png)",
    instead: "![Prescriptions doubled from 2000 to 2011](chart.png)")
}
