package import BriefDiagnostics

extension Rule {
  /// A document refers only to files of its workspace.
  package static let outsideWorkspace = Rule(
    "outside-workspace", .error,
    checks: Message("A document refers only to files of its workspace."),
    why: Message("other files are not there when the site is built elsewhere, and may be private"),
    example: "![A chart](/home/ana/chart.png)",
    instead: "![A chart](../Site/assets/chart.png)")
}
