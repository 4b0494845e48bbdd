package import BriefDiagnostics

extension Rule {
  /// The date by which a document is to be reviewed has not passed.
  package static let reviewPassed = Rule(
    "review-passed", .warning,
    checks: Message("The date by which a document is to be reviewed has not passed."),
    why: Message("readers may act on what is no longer true; the page says so too"),
    example: "review_by: 2020-01-01",
    instead: "review_by: 2028-01-01, after a review")
}

extension FieldChecker {
  mutating func checkReviewDate(_ values: FieldValues) {
    guard let entry = values.entry("review_by"), let review = entry.value.date, review < asOf.date
    else { return }
    reader.tell(
      .reviewPassed, at: entry.range,
      Message("the document was to be reviewed by \(review.iso)"),
      Message("review it, then set a new date"))
  }
}
