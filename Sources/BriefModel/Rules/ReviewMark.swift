package import BriefDiagnostics

extension Rule {
  /// A document that the public sees holds no comments or proposed changes.
  package static let reviewMark = Rule(
    "review-mark", .error,
    checks: Message("A document that the public sees holds no comments or proposed changes."),
    why: Message("what reviewers wrote to each other must never reach readers"),
    example: "{>>is this true?<<}",
    instead: "the text after the question was settled")
}
