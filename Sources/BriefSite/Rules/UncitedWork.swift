package import BriefDiagnostics

extension Rule {
  /// Every work of the bibliography is cited by a document.
  package static let uncitedWork = Rule(
    "uncited-work", .warning,
    checks: Message("Every work of the bibliography is cited by a document."),
    why: Message("a list of sources that nobody uses hides the ones that matter"),
    example: "a work in Site/references.json that no document cites",
    instead: "the same bibliography without it")
}
