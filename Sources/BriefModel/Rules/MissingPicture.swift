package import BriefDiagnostics

extension Rule {
  /// A picture or file that a document shows exists.
  package static let missingPicture = Rule(
    "missing-picture", .error,
    checks: Message("A picture or file that a document shows exists."),
    why: Message("readers would see a gap"),
    example: "![A chart](chart.png)",
    instead: "![A chart](../Site/assets/chart.png)")
}
