package import BriefDiagnostics

extension Rule {
  /// Every language has every text of the interface.
  package static let missingWord = Rule(
    "missing-word", .error,
    checks: "Every language has every text of the interface.",
    why: "readers would meet a page half in another language",
    example: "a file es.yml without 'authors'",
    instead: "authors: Autoría")
}
