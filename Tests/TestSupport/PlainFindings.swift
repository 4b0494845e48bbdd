package import BriefDiagnostics

extension Diagnostic {
  /// A finding in plain words, as tests of printers make them.
  package init(
    _ rule: Rule, at range: SourceRange?, _ summary: String, help: String? = nil, note: Note? = nil,
    severity: Severity? = nil
  ) {
    self.init(
      rule, at: range, .verbatim(summary), help: help.map(Message.verbatim), note: note,
      severity: severity)
  }
}
