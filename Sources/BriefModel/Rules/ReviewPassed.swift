package import BriefDiagnostics

extension Rule {
  /// The date by which a document is to be reviewed has not passed.
  package static let reviewPassed = Rule(
    "review-passed", .warning,
    checks: "The date by which a document is to be reviewed has not passed.",
    why: "readers may act on what is no longer true; the page says so too",
    example: "review_by: 2020-01-01",
    instead: "review_by: 2028-01-01, after a review")
}
