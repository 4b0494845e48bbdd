package import BriefDiagnostics

extension Rule {
  /// Documents hold no HTML.
  package static let rawHTML = Rule(
    "raw-html", .error,
    checks: "Documents hold no HTML.",
    why:
      "it could not be printed, could break the page for screen readers, and could carry scripts",
    example: "<b>Important</b>",
    instead: "**Important**")
}
