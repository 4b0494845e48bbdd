package import BriefDiagnostics

extension Rule {
  /// A comment or proposed change ends in the paragraph in which it begins.
  package static let unclosedReviewMark = Rule(
    "unclosed-review-mark", .error,
    checks: Message("A comment or proposed change ends in the paragraph in which it begins."),
    why: Message("an unclosed comment could reach readers"),
    example: "{>>please check",
    instead: "{>>please check<<}")
}
