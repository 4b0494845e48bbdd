package import BriefDiagnostics

extension Rule {
  /// The question is one sentence that ends with a question mark.
  package static let questionForm = Rule(
    "question-form", .error,
    checks: "The question is one sentence that ends with a question mark.",
    why: "it stands on the first page and must be understood at once",
    example: "question: Tapering",
    instead: "question: Does slower tapering reduce relapse?")
}
